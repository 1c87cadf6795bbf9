/// A figure by its address, as a `figure:` link writes it: `response-rate/facebook-main/2026-09`. Without a period it is
/// the whole series.
package struct FigureAddress: Hashable, Sendable {
    package let text: String
    package let metric: MetricID
    package let channel: ChannelID?
    package let period: Period?

    /// `nil` where it is written otherwise.
    package init?(_ text: String, yearStart: YearStart) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...3).contains(parts.count) else { return nil }
        period = parts.count > 1 ? Period.code(parts[parts.count - 1], yearStart: yearStart) : nil
        if period != nil { parts.removeLast() }
        guard parts.count < 3, parts.allSatisfy({ MetricID.isWellFormed($0) }) else { return nil }
        self.text = text
        metric = MetricID(parts[0])
        channel = parts.count == 2 ? ChannelID(parts[1]) : nil
    }

    /// For everyone.
    package var key: SeriesKey { SeriesKey(metric: metric, channel: channel) }
}
