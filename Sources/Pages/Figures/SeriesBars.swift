import Charts
import Model

/// One to four series as bars, period by period.
struct SeriesBars<Figures: FigureSupply>: FigureDrawing {
    let metric: Metric
    let figures: Figures
    let lines: [FigureLine]

    var sentence: String {
        ChartSentence(metric: metric, among: figures.metrics).of(lines)
    }

    var description: String {
        ChartWords(metric: metric, figures: figures, lines: lines).course
            + " All values are in the table."
    }

    func picture(_ text: ChartText) -> [UInt8] {
        let words = FigureWords(metric: metric)
        let periods = lines[0].points.map { Dates.english.period($0.period) }
        guard lines.count > 1 else {
            let bars = zip(periods, lines[0].points).map { period, point in
                BarChart.Bar(period, words.barAmount(point.figure))
            }
            return BarChart(text, bars: bars).svg
        }
        let groups = periods.enumerated().map { index, period in
            GroupedBarChart.Group(
                period, lines.map { words.barAmount($0.points[index].figure) })
        }
        return GroupedBarChart(text, names: lines.map(\.name), groups: groups).svg
    }
}

extension FigureWords {
    /// How long its bar is, and what stands at its end.
    func barAmount(_ figure: ShownFigure?) -> Amount {
        guard let figure else { return Amount(nil, "no figure") }
        let text = figure.absenceText ?? exact(figure) ?? "no figure"
        return Amount(figure.absenceText == nil ? figure.printed?.approximate : nil, text)
    }
}
