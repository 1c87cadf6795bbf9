package import Model
import Statistics

/// What a figure is about, and when.
package struct FigurePlace: Hashable, Sendable {
    package let key: SeriesKey
    package let period: Period

    package init(key: SeriesKey, period: Period) {
        self.key = key
        self.period = period
    }

    /// The same channel, group and period of another metric.
    func of(_ metric: MetricID) -> FigurePlace {
        FigurePlace(
            key: SeriesKey(metric: metric, channel: key.channel, group: key.group), period: period)
    }

    /// `metric:group/channel/2026-Q3`, for people who are to find it.
    func name(yearStart: YearStart) -> String {
        let group = key.group.map { ":\($0)" } ?? ""
        return
            "\(key.metric)\(group)/\(key.channel?.text ?? "")/\(period.code(yearStart: yearStart))"
    }
}

extension FigurePlace: Comparable {
    /// Reading order: by key, then by time.
    package static func < (one: FigurePlace, other: FigurePlace) -> Bool {
        one.key == other.key ? one.period < other.period : one.key < other.key
    }
}

extension Metric {
    /// Whether its numbers are delivered, or sums or quotients of counts that the audit knows as such. Others that are
    /// worked out tell of what they are worked out from.
    var isSumOrQuotient: Bool {
        guard let formula else { return true }
        if formula.isPlainSum || (numerator != nil && denominator != nil) { return true }
        let terms = formula.terms
        return !formula.isQuotient && terms.count == 2 && terms[0].isPlain && terms[1].isSubtracted
            && terms[1].multiplier == nil && terms[1].moment == .period
            && terms[0].metric == partOf
    }

    /// Whether its numbers are counts of people or their cases; a rate or a duration that was delivered without its
    /// counts cannot be judged by its size.
    var countsPeople: Bool {
        switch kind {
        case .flow, .stock, .unique: unit == .count || unit == .number
        case .ratio, .quantile, .index: false
        }
    }
}
