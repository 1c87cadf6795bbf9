import Charts
import Model

/// One to four series as lines over time.
struct LineDrawing<Figures: FigureSupply>: FigureDrawing {
    let metric: Metric
    let figures: Figures
    let lines: [FigureLine]
    var target: Decimal?

    var sentence: String {
        ChartSentence(metric: metric, among: figures.metrics).of(lines)
    }

    var description: String {
        ChartWords(metric: metric, figures: figures, lines: lines).course
            + " All values are in the table."
    }

    func picture(_ text: ChartText) -> [UInt8] { chart(text).svg }

    var scaleStart: Double? { chart(.none).scale.ticks.first }

    private func chart(_ text: ChartText) -> LineChart {
        let words = FigureWords(metric: metric)
        let series = lines.map { line in
            LineChart.Series(
                line.name, line.points.map { $0.figure?.printed?.approximate },
                label: lines.count > 1 ? line.name : "", markers: line.markers)
        }
        var chart = LineChart(
            text, categories: lines[0].categories(figures.yearStart), series: series,
            tickText: words.tick)
        chart.extent = metric.unit == .percent ? .fitted : .fromZero
        chart.target = words.targetLine(target)
        chart.breaks = lines[0].breaks(of: metric).map {
            SeriesBreak(before: $0, label: "Counted differently")
        }
        chart.absence = "No figure to show"
        return chart
    }
}

extension FigureLine {
    func categories(_ yearStart: YearStart) -> [String] {
        points.map { Dates.english.shortPeriod($0.period, yearStart: yearStart) }
    }
}

extension FigureWords {
    func targetLine(_ target: Decimal?) -> TargetLine? {
        target.map { TargetLine($0.approximate, label: "Target \(amount($0))") }
    }
}
