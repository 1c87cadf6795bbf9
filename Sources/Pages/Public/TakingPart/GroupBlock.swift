import Charts
import Model

/// The groups or the channels of a figure for one period: bars with their table, the largest first, what is withheld
/// last.
struct GroupBlock {
    enum Breakdown { case group, channel }

    let address: FigureAddress
    let breakdown: Breakdown
    let figures: PublicFigures

    init(_ address: FigureAddress, by breakdown: Breakdown, _ figures: PublicFigures) {
        self.address = address
        self.breakdown = breakdown
        self.figures = figures
    }

    var isEmpty: Bool { parts.isEmpty }

    private typealias Part = (name: String, figure: ShownFigure)

    private var parts: [Part] {
        guard let period = address.period else { return [] }
        let found = figures.keys.filter { isPart($0) }.compactMap { key -> Part? in
            figures.figure(key, period).map { (name(of: key), $0) }
        }
        return found.sorted { one, other in
            switch (one.figure.printed, other.figure.printed) {
            case (let mine?, let others?):
                mine == others ? one.name < other.name : others < mine
            case (nil, nil): one.name < other.name
            case (.some, nil): true
            case (nil, .some): false
            }
        }
    }

    private func isPart(_ key: SeriesKey) -> Bool {
        guard key.metric == address.metric else { return false }
        switch breakdown {
        case .group: return key.channel == address.channel && key.group != nil
        case .channel: return key.channel != nil && key.group == nil
        }
    }

    private func name(of key: SeriesKey) -> String {
        switch breakdown {
        case .group: key.group?.text.asWords ?? ""
        case .channel: key.channel.map { figures.channelTitle($0) } ?? ""
        }
    }

    /// `nil` where there is nothing to show.
    func html(caption: String, id: String, download: String) -> [UInt8]? {
        let parts = parts
        guard !parts.isEmpty, let metric = figures.metrics[address.metric] else { return nil }
        var html = HTML()
        html.start(
            "figure",
            ["class": "chart-figure", "role": "group", "aria-labelledby": "\(id)-cap"])
        html.element("figcaption", ["id": "\(id)-cap"], caption)
        html.markup(picture(of: parts, metric, caption: caption, id: id))
        html.end("figure")
        html.markup("\n<details class=\"data\"><summary>Table of the same figures</summary>\n")
        table(of: parts, metric, caption: caption, id: "\(id)-table", download: download)
            .write(into: &html)
        html.markup("</details>\n")
        return html.bytes
    }

    private func picture(
        of parts: [Part], _ metric: Metric, caption: String, id: String
    ) -> [UInt8] {
        let words = FigureWords(metric: metric)
        let text = ChartText(
            id: id, title: "Bar chart: \(caption.lowercasedFirst)",
            description: description(of: parts, words))
        let bars = parts.map { name, figure in
            BarChart.Bar(
                name, figure.printed?.approximate, valueText: valueText(figure, words))
        }
        return BarChart(text, bars: bars).svg
    }

    private func valueText(_ figure: ShownFigure, _ words: FigureWords) -> String {
        if case .absent(let marker) = figure.value { return marker.bracketed }
        return words.exact(figure) ?? ""
    }

    private func description(of parts: [Part], _ words: FigureWords) -> String {
        let known = parts.filter { $0.figure.printed != nil }
        let absent = parts.count - known.count
        let gap =
            absent == 0
            ? "" : " \(Numerals.english.counted(absent, "number is", "numbers are")) not shown."
        guard let first = known.first, let last = known.last else {
            return "No number is shown."
        }
        let least =
            known.count > 1
            ? ", the smallest \(last.name) with \(words.exact(last.figure) ?? "")" : ""
        return
            "The largest is \(first.name) with \(words.exact(first.figure) ?? "")\(least).\(gap) All values are in the table."
    }

    private func table(
        of parts: [Part], _ metric: Metric, caption: String, id: String, download: String
    ) -> FigureTable {
        FigureTable(
            id: id, caption: caption, corner: breakdown == .group ? "Theme" : "Way",
            columns: [(metric.columnTitle, true)],
            rows: parts.map { name, figure in
                FigureTable.Row(head: name, cells: [FigureTable.Cell(figure, metric)])
            }, download: download)
    }
}
