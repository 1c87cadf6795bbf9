package import Model
package import Statistics

/// A figure as the public may see it: a small number about people is no longer in it.
///
/// Only the function below makes one.
package struct PublishedFigure: Sendable {
    package enum Value: Sendable, Equatable {
        case number(Decimal)
        case share(Share)
        /// Of unique counts, which are not added: from the largest part to the sum.
        case between(low: Decimal, high: Decimal)
        case missing(Marker)
        /// A quantile that falls on an enquiry without an answer.
        case notReached
        /// A count of fewer people than this, or a share with such a count on one of its sides.
        case withheld(below: Int)
    }

    package let key: SeriesKey
    package let period: Period
    package let value: Value
    /// What qualifies the number.
    package private(set) var markers: [Marker]
    /// Of single cases the file alone: who knows the rows can count the cases, and a withheld number would be told.
    package let sources: [FigureSource]
    /// What the data file says beside the number; nothing beside one that is withheld.
    package let remarks: [String]
    /// The sum of what there is, where some is missing; never of people.
    package let partial: PartialTotal?

    fileprivate init(_ figure: Figure, value: Value, markers: [Marker]) {
        key = figure.key
        period = figure.period
        self.value = value
        self.markers = markers
        sources = figure.sources.map { $0.isOfRecords ? $0.withoutRows : $0 }
        if case .missing = value { partial = figure.partial } else { partial = nil }
        if case .withheld = value { remarks = [] } else { remarks = figure.remarks }
    }
}

extension PublishedFigure {
    /// The same, qualified by a marker.
    func marked(_ marker: Marker) -> PublishedFigure {
        if markers.contains(marker) { return self }
        var marked = self
        marked.markers = Marker.allCases.filter { $0 == marker || markers.contains($0) }
        return marked
    }

    /// As it is printed; `nil` where there is no number to print.
    package func printed(by metric: Metric) -> Decimal? {
        switch value {
        case .number(let number): Figure.printed(.number(number), by: metric)
        case .share(let share): Figure.printed(.share(share), by: metric)
        case .between, .missing, .notReached, .withheld: nil
        }
    }

    /// What is to be said where no number can stand: a bracket, why a quantile is not reached, or what some of the parts
    /// come to.
    package func note(by metric: Metric) -> String? {
        switch value {
        case .between(let low, let high):
            Figure.note(.between(low: low, high: high), partial: nil, by: metric)
        case .notReached: Figure.note(.notReached, partial: nil, by: metric)
        case .number, .share, .missing, .withheld:
            Figure.note(.missing(.notAvailable), partial: partial, by: metric)
        }
    }

    /// The marker that stands in the place of a number; `nil` where there is one.
    package var replacement: Marker? {
        switch value {
        case .number, .share, .notReached: nil
        case .between: .notAvailable
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
    case .between(let low, let high): value = .between(low: low, high: high)
    case .missing(let marker): value = .missing(marker)
    case .notReached: value = .notReached
    }
    return PublishedFigure(figure, value: value, markers: markers)
}
