import Charts
import Model
import Statistics

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

    /// Nothing where there is no row.
    var block: FigureBlock? {
        rows.isEmpty ? nil : block(table(caption: subject), .folded)
    }

    /// With a larger table that has the same numbers.
    func block(beside table: FigureTable) -> FigureBlock { block(table, .open) }

    private var by: String {
        "by \(corner.lowercasedFirst), \(Dates.english.period(period))"
    }

    private var subject: String { "\(metric.title), \(by)" }

    private func block(
        _ table: FigureTable, _ display: FigureBlock.TableDisplay
    ) -> FigureBlock {
        let words = FigureWords(metric: metric)
        let own = ChartSentence(metric: metric, among: figures.metrics).of(rows, in: period)
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
