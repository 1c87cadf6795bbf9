import Charts
import Model
import Statistics

/// One series with its average, its usual range, and what stands out.
struct ProcessDrawing<Figures: FigureSupply>: FigureDrawing {
    let metric: Metric
    let figures: Figures
    let line: FigureLine
    /// Worked out from the whole series, also where the line is only a part of it.
    let process: ProcessSeries
    var target: Decimal?

    private var words: ProcessWords {
        ProcessWords(metric: metric, process: process, shown: shown.map(\.period))
    }

    var sentence: String {
        ChartSentence(metric: metric, among: figures.metrics).of(process)
            ?? ChartSentence(metric: metric, among: figures.metrics).of([line])
    }

    var description: String {
        let course = ChartWords(metric: metric, figures: figures, lines: [line]).course
        let steps = words.steps(figures.steps(line.key))
        return ([course, words.range(possible)] + steps + [words.signals])
            .compactMap { $0 }.joined(separator: " ") + " All values are in the table."
    }

    func picture(_ text: ChartText) -> [UInt8] { chart(text).svg }

    var scaleStart: Double? { chart(.none).scale.ticks.first }

    private func chart(_ text: ChartText) -> ProcessChart {
        let figureWords = FigureWords(metric: metric)
        var chart = ProcessChart(
            text, categories: line.categories(figures.yearStart), stretches: stretches,
            names: ProcessWords.names, tickText: figureWords.tick)
        chart.possible = possible
        chart.target = figureWords.targetLine(target)
        chart.breaks = line.breaks(of: metric).map {
            SeriesBreak(before: $0, label: "Counted differently")
        }
        chart.absence = "No figure to show"
        return chart
    }

    /// The process chart's points of the line's periods.
    private var shown: [ProcessSeries.Point] {
        let periods = Set(line.points.map(\.period))
        return process.points.filter { periods.contains($0.period) }
    }

    private var stretches: [ProcessChart.Stretch] {
        let known = Dictionary(
            shown.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
        var stretches: [ProcessChart.Stretch] = []
        var open: (group: Int, points: [ProcessChart.Point])?
        func close() {
            guard let open else { return }
            let reason = stretches.isEmpty ? "" : reason(of: open.group)
            stretches.append(.init(open.points, limits(of: open.group), reason: reason))
        }
        for (period, figure) in line.points {
            let own = known[period]
            let group = own?.group ?? open?.group ?? 0
            if open?.group != group {
                close()
                open = (group, [])
            }
            open?.points.append(point(own, figure))
        }
        close()
        return stretches
    }

    private func point(
        _ own: ProcessSeries.Point?, _ figure: ShownFigure?
    ) -> ProcessChart.Point {
        guard let value = own?.value else { return .init(nil, marker: figure?.absenceText) }
        return .init(value, own?.signal.flatMap { process.variation(of: $0).mark(of: $0) })
    }

    private func limits(of group: Int) -> ProcessChart.Limits? {
        let own = process.points.filter { $0.group == group }
        guard let limits = own.lazy.compactMap(\.limits).first else { return nil }
        let count = own.count { $0.value != nil }
        return ProcessChart.Limits(
            mean: limits.mean, range: limits.lower...limits.upper,
            near: limits.lowerNear...limits.upperNear,
            count < ProcessPolicy.fewestSettled ? .trial : .settled)
    }

    /// Of a known change its own reason; else it is counted differently from there on.
    private func reason(of group: Int) -> String {
        guard let start = process.points.first(where: { $0.group == group })?.period,
            let before = process.points.last(where: { $0.group < group })?.period
        else { return "" }
        let steps = figures.steps(line.key).filter {
            before.first < $0.date && $0.date <= start.first
        }
        return steps.max { $0.date < $1.date }?.reason ?? "Counted differently"
    }

    /// Percentages of a whole stay within 0 and 100, and counts above zero: the usual range is drawn no further.
    private var possible: ClosedRange<Double>? {
        let values = process.points.compactMap(\.value)
        guard values.allSatisfy({ $0 >= 0 }) else { return nil }
        let isShare = metric.unit == .percent && values.allSatisfy { $0 <= 100 }
        return 0...(isShare ? 100 : Double.greatestFiniteMagnitude)
    }
}
