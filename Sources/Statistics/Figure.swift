package import Model

/// A metric, a channel (or all), a group (or everyone) and a period, with everything that can be said of it.
///
/// What the public may see of it is another type: see `Disclosure`.
package struct Figure: Sendable {
    package enum Value: Sendable, Equatable {
        case number(Decimal)
        case share(Share)
        /// Of unique counts, which are not added: no less than the largest part, no more than their sum.
        /// Source: domain rule 1.2.
        case between(low: Decimal, high: Decimal)
        /// No number, and why.
        case missing(Marker)
        /// A quantile that falls on an enquiry without an answer.
        case notReached
    }

    package let key: SeriesKey
    package let period: Period
    package let value: Value
    /// What qualifies the number, in the order of `Marker`.
    package let markers: [Marker]
    let provenance: Provenance
    /// Where some parts of a sum are missing: what the others come to. Only of metrics that ask for it, and never of
    /// people, whose missing part it could tell.
    package var partial: PartialTotal?
    /// Of a bracket: the least of its parts.
    package var leastPart: Decimal?
    /// How many records it was worked out from; `nil` of what was delivered or worked out from counts.
    package var count: Int?

    /// The cells it was made from; worked out when asked for.
    package var sources: [FigureSource] { provenance.sources }
    /// What the data file says beside the number; worked out when asked for.
    package var remarks: [String] { provenance.remarks }

    package init(
        key: SeriesKey, period: Period, value: Value, markers: [Marker] = [],
        sources: [FigureSource] = [], remarks: [String] = []
    ) {
        self.init(
            key: key, period: period, value: value, markers: markers,
            provenance: .given(sources, remarks: remarks))
    }

    init(
        key: SeriesKey, period: Period, value: Value, markers: [Marker], provenance: Provenance
    ) {
        self.key = key
        self.period = period
        self.value = value
        self.markers = markers
        self.provenance = provenance
    }
}

extension Figure {
    /// As it is printed: rounded to the metric's decimals, a share as a quotient times the metric's factor; `nil`
    /// where there is no number.
    package func printed(by metric: Metric) -> Decimal? { Figure.printed(value, by: metric) }

    var hasNumber: Bool {
        if case .missing = value { false } else { true }
    }

    package static func printed(_ value: Value, by metric: Metric) -> Decimal? {
        switch value {
        case .number(let number): number.rounded(to: metric.decimals)
        case .share(let share):
            Decimal.quotient(
                share.numerator, share.denominator, times: metric.factor, places: metric.decimals)
        case .between, .missing, .notReached: nil
        }
    }

    /// What is to be said where no number can stand: a bracket, why a quantile is not reached, or what some of the parts
    /// come to.
    package func note(by metric: Metric) -> String? {
        Figure.note(value, partial: partial, by: metric)
    }

    package static func note(
        _ value: Value, partial: PartialTotal?, by metric: Metric
    ) -> String? {
        if case .between(let low, let high) = value {
            let (low, high) = (low.rounded(to: metric.decimals), high.rounded(to: metric.decimals))
            return "between \(low) and \(high): unique counts are not added"
        }
        if value == .notReached { return ResponseTime(metric.id)?.notReached ?? "not reached" }
        guard let partial else { return nil }
        let total = partial.value.rounded(to: metric.decimals)
        return "partial total \(total), without \(partial.missing.joined(separator: " and "))"
    }
}

/// The sum of some parts, with the names of the others.
package struct PartialTotal: Sendable, Equatable {
    package let value: Decimal
    /// Channels, groups or periods, in order.
    package let missing: [String]

    package init(value: Decimal, missing: [String]) {
        self.value = value
        self.missing = missing
    }
}

/// Cells of one column of one data file.
package struct FigureSource: Hashable, Sendable {
    package let snapshot: SnapshotID
    /// Below `content/`.
    package let path: String
    package let column: String
    /// Of the file, from 1; in the order of the periods.
    package private(set) var lines: [Int32]
    /// Whether its rows are single cases: their number tells how many there were.
    package let isOfRecords: Bool
    package let collected: Day
    /// In words: "Case management system, monthly extract".
    package let origin: String?

    package init(_ snapshot: Snapshot, column: String, lines: [Int32]) {
        self.snapshot = snapshot.id
        path = snapshot.path
        self.column = column
        self.lines = lines
        isOfRecords = snapshot.enquiries != nil
        collected = snapshot.collected
        origin = snapshot.source
    }

    /// The file and the column alone.
    package var withoutRows: FigureSource {
        var source = self
        source.lines = []
        return source
    }
}
