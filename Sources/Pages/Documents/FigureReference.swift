import Model

/// What a `figure:`, `chart:` or `table:` destination asks for.
struct FigureReference: Equatable {
    let metric: MetricID
    var channel: ChannelID?
    var group: GroupName?
    var period: Period?
    /// The first and the last period of a series.
    var from: Period?
    var to: Period?
    var grain: Period.Grain?
    /// What a table's rows are.
    var by: Breakdown?
    /// How a chart is drawn; `nil`: as suits the data.
    var kind: ChartKind?

    enum Breakdown: String, CaseIterable { case channel, group, period }

    /// Why a destination asks for nothing.
    enum Fault: Error, Equatable {
        /// The sentence says how it is written.
        case spelling(String)
        case period(String)
    }

    var key: SeriesKey { SeriesKey(metric: metric, channel: channel, group: group) }

    /// `response-rate/facebook-main/2026-09`, `response-rate/2026-09`, or a path of a metric with options.
    init(_ text: String, scheme: LinkTarget.FigureScheme, yearStart: YearStart) throws(Fault) {
        let parts = text.split(separator: "?", maxSplits: 1).map(String.init)
        let path = (parts.first ?? "").split(separator: "/").map(String.init)
        guard let metric = path.first else {
            throw .spelling("a figure is named by its metric, and none stands here")
        }
        self.metric = MetricID(metric)
        switch scheme {
        case .figure:
            guard path.count == 2 || path.count == 3, let code = path.last else {
                throw .spelling("a figure is written metric/channel/period or metric/period")
            }
            channel = path.count == 3 ? ChannelID(path[1]) : nil
            period = try Self.period(code, yearStart)
        case .chart, .table:
            guard path.count == 1 else {
                throw .spelling("a \(scheme.rawValue) is written metric?channel=…&from=…")
            }
        }
        if parts.count > 1 { try read(parts[1], yearStart) }
    }

    private mutating func read(_ query: String, _ yearStart: YearStart) throws(Fault) {
        for option in query.split(separator: "&") {
            let pair = option.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else {
                throw .spelling("an option is written name=value, not '\(option)'")
            }
            try set(pair[0], to: pair[1], yearStart)
        }
    }

    private mutating func set(
        _ option: String, to value: String, _ yearStart: YearStart
    ) throws(Fault) {
        switch option {
        case "channel": channel = ChannelID(value)
        case "group": group = GroupName(value)
        case "period": period = try Self.period(value, yearStart)
        case "from": from = try Self.period(value, yearStart)
        case "to": to = try Self.period(value, yearStart)
        case "grain":
            grain =
                [
                    "month": .month, "quarter": .quarter, "year": .year,
                    "financial-year": .financialYear,
                ][value]
            if grain == nil {
                throw .spelling("a grain is month, quarter, year or financial-year, not '\(value)'")
            }
        case "by":
            by = Breakdown(rawValue: value)
            if by == nil { throw .spelling("'by' is channel, group or period, not '\(value)'") }
        case "kind":
            kind = ChartKind(rawValue: value)
            if kind == nil {
                throw .spelling("a kind is process, line, bars or interval, not '\(value)'")
            }
        default:
            throw .spelling(
                "the options are channel, group, period, from, to, grain, by and kind, not '\(option)'"
            )
        }
    }

    private static func period(_ code: String, _ yearStart: YearStart) throws(Fault) -> Period {
        guard let period = Period.code(code, yearStart: yearStart) else { throw .period(code) }
        return period
    }
}
