package import Model

/// A metric, a channel (or all), a group (or everyone) and a period, with everything that can be said of it.
///
/// What the public may see of it is another type: see `Disclosure`.
package struct Figure: Sendable {
    package enum Value: Sendable, Equatable {
        case number(Decimal)
        case share(Share)
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
    /// How many records a quantile rests on; `nil` of anything else, and where it was delivered without them.
    package let count: Int?

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
        key: SeriesKey, period: Period, value: Value, markers: [Marker], provenance: Provenance,
        count: Int? = nil
    ) {
        self.key = key
        self.period = period
        self.value = value
        self.markers = markers
        self.provenance = provenance
        self.count = count
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
        case .missing, .notReached: nil
        }
    }

    /// The same with one marker more.
    package func marked(_ marker: Marker) -> Figure {
        let all = Set(markers + [marker])
        return Figure(
            key: key, period: period, value: value,
            markers: Marker.allCases.filter { all.contains($0) }, provenance: provenance,
            count: count)
    }
}

/// Cells of one column of one data file.
package struct FigureSource: Hashable, Sendable {
    package let snapshot: SnapshotID
    /// Below `content/`.
    package let path: String
    package let column: String
    /// Of the file, from 1; in the order of the periods.
    package let lines: [Int32]
    package let collected: Day
    /// In words: "Case management system, monthly extract".
    package let origin: String?

    package init(_ snapshot: Snapshot, column: String, lines: [Int32]) {
        self.snapshot = snapshot.id
        path = snapshot.path
        self.column = column
        self.lines = lines
        collected = snapshot.collected
        origin = snapshot.source
    }
}
