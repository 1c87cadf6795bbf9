import Charts
import Model
import Statistics

/// Results of samples: each with the range in which the true figure probably lies.
struct IntervalDrawing<Figures: FigureSupply>: FigureDrawing {
    let metric: Metric
    let figures: Figures
    let line: FigureLine
    var target: Decimal?

    private var words: FigureWords { FigureWords(metric: metric) }

    /// So many rows can be taken in; of longer series the newest.
    private static var most: Int { 12 }

    private var shown: [(period: Period, figure: ShownFigure?)] {
        Array(line.points.suffix(Self.most))
    }

    var sentence: String {
        ChartSentence(metric: metric, among: figures.metrics).of([line])
    }

    var description: String {
        let course = ChartWords(metric: metric, figures: figures, lines: [line]).course
        let latest = line.points.last { $0.figure?.printed != nil }
        let interval = latest.flatMap { latest in
            latest.figure?.interval(by: metric).map { interval in
                let ends = words.ends(of: interval)
                return
                    "The true figure for \(Dates.english.period(latest.period)) is likely to be between \(ends.low) and \(ends.high)."
            }
        }
        let older =
            line.points.count > Self.most
            ? "The newest \(Self.most) are drawn." : nil
        return [course, interval, older, "All values are in the table."].compactMap { $0 }
            .joined(separator: " ")
    }

    func picture(_ text: ChartText) -> [UInt8] { chart(text).svg }

    var scaleStart: Double? { chart(.none).scale.ticks.first }

    private func chart(_ text: ChartText) -> IntervalChart {
        let rows = shown.map { period, figure in
            IntervalChart.Row(
                label(period, figure), amount(figure), figure?.interval(by: metric)?.range)
        }
        var chart = IntervalChart(text, rows: rows, tickText: words.tick)
        chart.reference = words.targetLine(target)
        return chart
    }

    /// With the number of answers behind it.
    private func label(_ period: Period, _ figure: ShownFigure?) -> String {
        let name = Dates.english.period(period)
        guard case .share(let share) = figure?.value else { return name }
        return "\(name), \(Numerals.english.plain(share.denominator)) answers"
    }

    private func amount(_ figure: ShownFigure?) -> Amount {
        guard let figure else { return Amount(nil, "no figure") }
        let told = figure.markers.filter { $0 == .lowReliability }.map(\.bracketed)
        let text = ([words.exact(figure) ?? figure.absenceText ?? ""] + told)
            .joined(separator: " ")
        return Amount(figure.printed?.approximate, text)
    }
}

extension ShownFigure {
    /// Between which numbers the true one lies; `nil` of what is no sample.
    func interval(by metric: Metric) -> Interval? {
        let interval: Interval? =
            switch value {
            case .share(let share): Interval.of(share, by: metric)
            case .number(let number): Interval.of(count: number, by: metric)
            case .between, .absent, .notReached: nil
            }
        return interval.flatMap { $0.high < 1e15 ? $0 : nil }
    }
}

extension Interval {
    fileprivate var range: ClosedRange<Double> { low...max(low, high) }
}

extension FigureWords {
    /// An interval's ends, to one decimal.
    func ends(of interval: Interval) -> (low: String, high: String) {
        func text(_ end: Double) -> String {
            amount(Decimal(Int64((end * 10).rounded()), scale: 1))
        }
        return (text(interval.low), text(interval.high))
    }
}
