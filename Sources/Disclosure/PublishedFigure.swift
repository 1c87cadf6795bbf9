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
        /// A quantile that falls on an enquiry without an answer.
        case notReached
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

    fileprivate init(_ figure: Figure, value: Value) {
        key = figure.key
        period = figure.period
        self.value = value
        markers = figure.markers
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
        case .missing, .notReached, .withheld: nil
        }
    }

    /// The marker that stands in the place of a number; `nil` where there is one.
    package var replacement: Marker? {
        switch value {
        case .number, .share, .notReached: nil
        case .missing(let marker): marker
        case .withheld: .confidential
        }
    }
}

/// The figure as the public may see it, where `isWithheld` tells what stands in too small a number.
func published(_ figure: Figure, isWithheld: Bool, smallest: Int) -> PublishedFigure {
    if isWithheld { return PublishedFigure(figure, value: .withheld(below: smallest)) }
    switch figure.value {
    case .number(let number): return PublishedFigure(figure, value: .number(number))
    case .share(let share): return PublishedFigure(figure, value: .share(share))
    case .missing(let marker): return PublishedFigure(figure, value: .missing(marker))
    case .notReached: return PublishedFigure(figure, value: .notReached)
    }
}
