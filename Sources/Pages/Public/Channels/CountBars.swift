import Charts
import Model
import Statistics

/// Counts side by side: bars, the same in a table, and where they come from.
struct CountBars {
    struct Row {
        let name: String
        let figure: ShownFigure
    }

    /// "mix", unique in its page.
    let id: String
    let caption: String
    /// What the chart's title begins with: "Bar chart of posts by subject".
    let subject: String
    let period: Period
    let metric: Metric
    /// The head of the first column.
    let corner: String
    /// In the order in which they stand.
    let rows: [Row]
    let download: String

    func write(into html: inout HTML) {
        html.start(
            "figure",
            ["class": "chart-figure", "role": "group", "aria-labelledby": "\(id)-cap"])
        html.element("figcaption", ["id": "\(id)-cap"], caption)
        html.markup(chart.svg)
        if !origins.isEmpty {
            html.element("p", ["class": "source"], "Source: \(origins.joined(separator: "; ")).")
        }
        html.end("figure")
        html.markup("\n<details class=\"data\"><summary>Table of the same figures</summary>\n")
        table.write(into: &html)
        html.markup("</details>\n")
    }

    private var origins: [String] {
        distinct(rows.flatMap(\.figure.sources).compactMap(\.origin))
    }

    private var chart: BarChart {
        let words = FigureWords(metric: metric)
        let bars = rows.map { row in
            BarChart.Bar(
                row.name.capitalisedFirst, row.figure.printed?.approximate,
                valueText: words.exact(row.figure) ?? marker(row.figure))
        }
        return BarChart(
            ChartText(
                id: id, title: "\(subject), \(Dates.english.period(period))",
                description: description), bars: bars)
    }

    private func marker(_ figure: ShownFigure) -> String {
        if case .absent(let marker) = figure.value { marker.bracketed } else { "" }
    }

    private var description: String {
        let words = FigureWords(metric: metric)
        let parts = rows.map { row in
            "\(row.name): \(words.exact(row.figure) ?? "no figure")"
        }
        return "\(parts.joined(separator: "; ").capitalisedFirst). All values are in the table."
    }

    private var table: FigureTable {
        FigureTable(
            id: "\(id)-table", caption: caption, corner: corner,
            columns: [(metric.columnTitle, true)],
            rows: rows.map {
                FigureTable.Row(
                    head: $0.name.capitalisedFirst, cells: [FigureTable.Cell($0.figure, metric)])
            }, download: download)
    }
}
