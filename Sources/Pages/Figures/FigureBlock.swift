import Model
import Statistics

/// A picture of figures with everything that belongs to it: caption, chart, table, download and source.
struct FigureBlock<Figures: FigureSupply> {
    let metric: Metric
    let figures: Figures
    let lines: [FigureChart.Line]
    /// What the picture shows: the author's words, or ours.
    let caption: String
    /// "fig1", unique in its page; the table's is the same with "-table".
    let id: String
    var target: Decimal?
    /// The file with the same numbers, from the page.
    var download: String?

    func write(into html: inout HTML) {
        let chart = FigureChart(
            metric: metric, lines: lines, yearStart: figures.yearStart, target: target)
        html.start(
            "figure",
            ["class": "chart-figure", "role": "group", "aria-labelledby": "\(id)-cap"])
        html.element("figcaption", ["id": "\(id)-cap"], caption)
        if let picture = chart.picture(id: id) { html.markup(picture) }
        writeSource(into: &html)
        html.end("figure")
        html.markup("\n<details class=\"data\"><summary>")
        html.text("Table of the same figures")
        html.markup("</summary>\n")
        table.write(into: &html)
        html.markup("</details>\n")
    }

    private func writeSource(into html: inout HTML) {
        let origins = distinct(
            lines.flatMap(\.points).flatMap { $0.figure?.sources ?? [] }.compactMap(\.origin))
        guard !origins.isEmpty else { return }
        html.element("p", ["class": "source"], "Source: \(origins.joined(separator: "; ")).")
    }

    private var table: FigureTable {
        let name = "\(id)-table"
        if lines.count == 1, let line = lines.first {
            return SeriesTable(metric: metric, points: line.points, metrics: figures.metrics)
                .table(id: name, caption: caption, download: download)
        }
        let periods = lines.first?.points.map(\.period) ?? []
        let rows = periods.enumerated().map { index, period in
            FigureTable.Row(
                head: Dates.english.period(period),
                cells: lines.map { FigureTable.Cell($0.points[index].figure, metric) })
        }
        let grain = periods.first?.grain ?? .month
        return FigureTable(
            id: name, caption: caption, corner: Dates.english.name(of: grain).capitalisedFirst,
            columns: lines.map { ($0.name, true) }, rows: rows, download: download)
    }
}

/// Each once, in the order of their first.
func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
}
