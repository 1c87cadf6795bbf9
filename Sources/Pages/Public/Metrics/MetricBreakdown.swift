import Charts
import Disclosure
import Model

/// A metric by channel or by group: bars of the newest quarter, and a table of the last five.
struct MetricBreakdown {
    /// What a row is called, and where that leads.
    typealias Head = (title: String, address: String?)

    let metric: Metric
    let figures: PublicFigures
    let part: BreakdownPart
    /// The quarters end with the one that holds its last day.
    let period: Period
    let rows: [(key: SeriesKey, head: Head)]
    let data: ChartData

    /// Nothing where there is no figure; no bars where there are fewer than two numbers to compare.
    func write(into html: inout HTML) {
        let quarters = quarters.filter { quarter in
            rows.contains { figures.figure($0.key, quarter) != nil }
        }
        guard let newest = quarters.last else { return }
        let shown = rows.filter { row in
            quarters.contains { figures.figure(row.key, $0) != nil }
        }
        let table = table(of: shown, quarters)
        let current = shown.compactMap { row in
            figures.figure(row.key, newest).map { (head: row.head.title, figure: $0) }
        }
        let count = current.count { $0.figure.printed != nil }
        guard count > 1, current.count <= MetricBreakdown.most else {
            return table.write(into: &html)
        }
        BreakdownFigure(
            metric: metric, figures: figures, period: newest, rows: current,
            id: "\(part.rawValue)s-chart", data: data, corner: part.rawValue.capitalisedFirst
        ).block(beside: table).write(into: &html)
    }
}

extension MetricBreakdown {
    /// More bars than that are no picture.
    private static let most = 20

    private func table(
        of rows: [(key: SeriesKey, head: Head)], _ quarters: [Period]
    ) -> FigureTable {
        FigureTable(
            id: "\(part.rawValue)s",
            caption: "\(metric.title) by \(part.rawValue) and quarter",
            corner: part.rawValue.capitalisedFirst,
            columns: quarters.map {
                (Dates.english.shortPeriod($0, yearStart: figures.yearStart), true)
            },
            rows: rows.map { key, head in
                let cells = quarters.map { quarter in
                    figures.figure(key, quarter).map { FigureTable.Cell($0, metric) }
                        ?? absence(on: key.channel, in: quarter)
                }
                return FigureTable.Row(head: head.title, address: head.address, cells: cells)
            })
    }

    private func absence(on id: ChannelID?, in period: Period) -> FigureTable.Cell {
        let channel = figures.record.channels.first { $0.id == id }
        if let closed = channel?.closed, closed < period.first { return .words("closed") }
        if let opened = channel?.opened, period.last < opened { return .words("not open yet") }
        return .blank
    }

    /// The last five, the newest last.
    private var quarters: [Period] {
        var quarters: [Period] = []
        var quarter = Period.of(.quarter, around: period.last, yearStart: figures.yearStart)
        for _ in 0..<5 {
            quarters.insert(quarter, at: 0)
            quarter = quarter.previous(yearStart: figures.yearStart)
        }
        return quarters
    }
}
