import Disclosure
import Model

/// A metric's last five quarters side by side: by channel, by group.
struct MetricBreakdown {
    let scope: MetricScope

    private var metric: Metric { scope.metric }
    private var figures: PublicFigures { scope.figures }
    private var yearStart: YearStart { figures.yearStart }

    /// Each channel leads to its own page of this metric, or else to the channel.
    var byChannel: [UInt8]? {
        guard scope.channel == nil else { return nil }
        let keys = scope.keys.filter { $0.group == nil && $0.channel != nil }
        let own = Set(figures.record.channelsWithPages(of: metric.id))
        return table(keys, id: "channels", corner: "Channel", what: "channel") { key in
            guard let channel = key.channel else { return ("", nil) }
            let address =
                own.contains(channel)
                ? PublicAddresses.series(metric.id, on: channel) : PublicAddresses.channel(channel)
            return (figures.channelTitle(channel), address.relative(to: scope.page))
        }
    }

    var byGroup: [UInt8]? {
        let all = scope.keys.filter { $0.group != nil && $0.channel == scope.channel }
        let keys = all.isEmpty ? scope.keys.filter { $0.group != nil } : all
        return table(keys, id: "groups", corner: "Group", what: "group") { key in
            let channel =
                key.channel == scope.channel
                ? "" : key.channel.map { ", \(figures.channelTitle($0))" } ?? ""
            return ((key.group?.text.asWords ?? "") + channel, nil)
        }
    }

    /// A row for each key, those left out in which there is nothing.
    private func table(
        _ keys: [SeriesKey], id: String, corner: String, what: String,
        _ head: (SeriesKey) -> (String, String?)
    ) -> [UInt8]? {
        let quarters = lastQuarters.filter { quarter in
            keys.contains { figures.figure($0, quarter) != nil }
        }
        let rows = keys.compactMap { key -> FigureTable.Row? in
            let own = quarters.map { figures.figure(key, $0) }
            guard own.contains(where: { $0 != nil }) else { return nil }
            let (title, address) = head(key)
            let cells = zip(quarters, own).map { quarter, figure in
                figure == nil
                    ? absence(on: key.channel, in: quarter) : FigureTable.Cell(figure, metric)
            }
            return FigureTable.Row(head: title, address: address, cells: cells)
        }
        guard !rows.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: id, caption: "\(metric.title) by \(what) and quarter", corner: corner,
            columns: quarters.map { (Dates.english.shortPeriod($0, yearStart: yearStart), true) },
            rows: rows
        ).write(into: &html)
        return html.bytes
    }

    private func absence(on id: ChannelID?, in period: Period) -> FigureTable.Cell {
        let channel = figures.record.channels.first { $0.id == id }
        if let closed = channel?.closed, closed < period.first { return .words("closed") }
        if let opened = channel?.opened, period.last < opened { return .words("not open yet") }
        return .blank
    }

    private var lastQuarters: [Period] {
        var quarters: [Period] = []
        var quarter = Period.of(.quarter, around: scope.period.last, yearStart: yearStart)
        for _ in 0..<5 {
            quarters.insert(quarter, at: 0)
            quarter = quarter.previous(yearStart: yearStart)
        }
        return quarters
    }
}
