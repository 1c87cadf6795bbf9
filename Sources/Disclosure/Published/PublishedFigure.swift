package import Model
package import Statistics

/// A figure as the public may see it: a small number about people is no longer in it.
///
/// Only the function below makes one.
package struct PublishedFigure: Sendable {
    package enum Value: Sendable, Equatable {
        case number(Decimal)
        case share(Share)
        case missing(Marker)
        /// A count of fewer people than this, or a share with such a count on one of its sides.
        case withheld(below: Int)
    }

    package let key: SeriesKey
    package let period: Period
    package let value: Value
    /// What qualifies the number.
    package let markers: [Marker]
    package let sources: [FigureSource]
    /// What the data file says beside the number; nothing beside one that is withheld.
    package let remarks: [String]

    fileprivate init(_ figure: Figure, value: Value, markers: [Marker]) {
        key = figure.key
        period = figure.period
        self.value = value
        self.markers = markers
        sources = figure.sources
        if case .withheld = value { remarks = [] } else { remarks = figure.remarks }
    }
}

extension PublishedFigure {
    /// As it is printed; `nil` where there is no number to print.
    package func printed(by metric: Metric) -> Decimal? {
        switch value {
        case .number(let number): Figure.printed(.number(number), by: metric)
        case .share(let share): Figure.printed(.share(share), by: metric)
        case .missing, .withheld: nil
        }
    }

    /// The marker that stands in the place of a number; `nil` where there is one.
    package var replacement: Marker? {
        switch value {
        case .number, .share: nil
        case .missing(let marker): marker
        case .withheld: .confidential
        }
    }
}

/// The figure as the public may see it, where `isWithheld` tells what must not be seen. A rate about people on few
/// cases is marked.
func published(
    _ figure: Figure, isWithheld: Bool, isAboutPeople: Bool, smallest: Int
) -> PublishedFigure {
    let value: PublishedFigure.Value
    var markers = figure.markers
    switch figure.value {
    case _ where isWithheld: value = .withheld(below: smallest)
    case .number(let number): value = .number(number)
    case .share(let share):
        value = .share(share)
        if isAboutPeople, isUnreliable(share), !markers.contains(.lowReliability) {
            markers = Marker.allCases.filter { markers.contains($0) || $0 == .lowReliability }
        }
    case .missing(let marker): value = .missing(marker)
    }
    return PublishedFigure(figure, value: value, markers: markers)
}
