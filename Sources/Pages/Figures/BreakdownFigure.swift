import Charts
import Model
import Statistics

/// By what figures of one metric stand beside each other.
enum BreakdownPart: String {
    case channel, group
}

extension FigureSupply {
    typealias Part = (head: String, key: SeriesKey)
    typealias Row = (head: String, figure: ShownFigure)

    /// The series of a metric by channel, of one group or everyone; or by group, on one channel or all.
    func parts(
        of metric: MetricID, by part: BreakdownPart, channel: ChannelID? = nil,
        group: GroupName? = nil
    ) -> [Part] {
        let own = keys.filter { $0.metric == metric }
        switch part {
        case .channel:
            return own.filter { $0.group == group }
                .compactMap { key in key.channel.map { (channelTitle($0), key) } }
        case .group:
            return own.filter { $0.channel == channel }
                .compactMap { key in key.group.map { ($0.text.asWords, key) } }
        }
    }

    /// Their figures in a period, the largest first, of equal ones by name; those without a number last.
    func largestFirst(_ parts: [Part], in period: Period) -> [Row] {
        let rows = parts.compactMap { head, key in figure(key, period).map { (head, $0) as Row } }
        return rows.sorted { one, other in
            switch (one.figure.printed, other.figure.printed) {
            case (let mine?, let others?):
                mine == others ? one.head < other.head : others < mine
            case (nil, nil): one.head < other.head
            case (.some, nil): true
            case (nil, .some): false
            }
        }
    }
}

/// Channels or groups beside each other, in one period.
struct BreakdownFigure<Figures: FigureSupply> {
    let metric: Metric
    let figures: Figures
    let period: Period
    let rows: [(head: String, figure: ShownFigure)]
    let id: String
    let data: ChartData
    /// What the rows are: "Channel".
    let corner: String
    /// What it shows in somebody else's words; `nil`: in ours.
    var sentence: String?
    /// Of counts what each of them is a part of; `nil` where nobody says.
    var whole: Decimal?

    /// Nothing where there is no row.
    var block: FigureBlock? {
        rows.isEmpty ? nil : block(table(caption: subject), .folded)
    }

    /// With a larger table that has the same numbers.
    func block(beside table: FigureTable) -> FigureBlock { block(table, .open) }

    private var by: String {
        "by \(corner.lowercasedFirst), \(Dates.english.period(period))"
    }

    /// A title that says by what it is counted does not say it twice.
    private var subject: String {
        metric.title.lowercased().hasSuffix(" by \(corner.lowercased())")
            ? "\(metric.title), \(Dates.english.period(period))" : "\(metric.title), \(by)"
    }

    private func block(
        _ table: FigureTable, _ display: FigureBlock.TableDisplay
    ) -> FigureBlock {
        let words = FigureWords(metric: metric)
        let own = ChartSentence(metric: metric, among: figures.metrics)
            .of(rows, in: period, whole: whole)
        return FigureBlock(
            id: id, caption: .init(sentence: sentence ?? own, subject: subject),
            words: (
                "\(ChartKind.bars.title) of \(metric.title.lowercasedFirst) \(by)",
                description(words)
            ),
            table: table, display: display, data: data,
            origins: distinct(rows.flatMap(\.figure.sources).compactMap(\.origin))
        ) { text in
            BarChart(
                text, bars: rows.map { BarChart.Bar($0.head, words.barAmount($0.figure)) }
            ).svg
        }
    }

    private func description(_ words: FigureWords) -> String {
        let parts = rows.map { row in
            "\(row.head) \(row.figure.absenceText ?? words.exact(row.figure) ?? "no figure")"
        }
        return Numerals.english.list(parts) + ". All values are in the table."
    }

    func table(caption: String) -> FigureTable {
        let share = rows.contains { row in
            if case .share = row.figure.value { true } else { false }
        }
        var columns: [(title: String, isNumber: Bool)] = [(metric.columnTitle, true)]
        if share { columns.append(("Counted", true)) }
        let words = FigureWords(metric: metric)
        return FigureTable(
            id: "\(id)-table", caption: caption, corner: corner, columns: columns,
            rows: rows.map { head, figure in
                let base =
                    words.base(figure).map { FigureTable.Cell.number($0) }
                    ?? FigureTable.Cell(figure, metric)
                let cells = [FigureTable.Cell(figure, metric)] + (share ? [base] : [])
                return FigureTable.Row(head: head, cells: cells)
            })
    }
}
