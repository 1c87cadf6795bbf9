import Model
import Statistics

/// What a chart shows, in about ten words: the figures say it, nobody's opinion. Source: domain rules 3.3, 8.1 and 8.4.
struct ChartSentence {
    let metric: Metric
    let metrics: [MetricID: Metric]

    init(metric: Metric, among metrics: [MetricID: Metric]) {
        self.metric = metric
        self.metrics = metrics
    }

    private var words: FigureWords { FigureWords(metric: metric) }

    /// "No clear change in the share of enquiries answered within one working day."; `nil` where the latest points have
    /// no usual range.
    func of(_ process: ProcessSeries) -> String? {
        guard let latest = process.points.last(where: { $0.value != nil }),
            let signal = latest.signal
        else { return nil }
        let many = Dates.english.name(of: latest.period.grain, after: 7)
        let time = metric.time(latest.period)
        if signal == .commonCause { return "No clear change in \(metric.counted.lowercasedFirst)." }
        let course =
            switch signal {
            case .commonCause: ""
            case .aboveLimit: "was higher than usual \(time)"
            case .belowLimit: "was lower than usual \(time)"
            case .increasing: "has risen for several \(many) in a row"
            case .decreasing: "has fallen for several \(many) in a row"
            case .twoInThreeAbove: "is near the top of its usual range"
            case .twoInThreeBelow: "is near the bottom of its usual range"
            case .shiftAbove: "has been above its average for seven \(many) or more"
            case .shiftBelow: "has been below its average for seven \(many) or more"
            }
        return "\(metric.counted) \(course)\(verdict(process.variation(of: signal)))."
    }

    private func verdict(_ variation: ProcessSeries.Variation) -> String {
        switch variation {
        case .improvement: ", which is better"
        case .concern: ", which is worse"
        case .commonCause, .neutralHigh, .neutralLow: ""
        }
    }

    /// Of one series its newest figure, of several which is highest and which lowest.
    func of(_ lines: [FigureLine]) -> String {
        if lines.count == 1 { return latest(lines[0]) }
        let periods = lines.first?.points.indices.reversed() ?? (0..<0).reversed()
        for index in periods {
            let rows = lines.compactMap { line in
                line.points[index].figure.map { (head: line.name, figure: $0) }
            }
            if rows.contains(where: { $0.figure.printed != nil }) {
                return of(rows, in: lines[0].points[index].period)
            }
        }
        return nothing
    }

    /// "Phone desk was highest in September 2026 at 92.4%, Council page lowest at 74.0%." Of what is not shown nothing is
    /// claimed: it may be lower.
    /// Of counts whose whole is known: "Most often: Tell me by letter (268 of 709)."
    func of(
        _ rows: [(head: String, figure: ShownFigure)], in period: Period, whole: Decimal? = nil
    ) -> String {
        let known = rows.compactMap { row in
            row.figure.printed.map { (head: row.head, value: $0, figure: row.figure) }
        }
        guard let highest = known.max(by: { $0.value < $1.value }),
            let lowest = known.min(by: { $0.value < $1.value })
        else { return nothing }
        let time = metric.time(period)
        guard highest.value != lowest.value else {
            let same = words.exact(highest.figure) ?? ""
            return known.count == 1
                ? "\(highest.head) had \(same) \(time)."
                : "\(known.count == rows.count ? "All" : "All that are shown") had the same \(time): \(same)."
        }
        let amount = words.exact(highest.figure) ?? ""
        if let whole, highest.value <= whole {
            return "Most often: \(highest.head) (\(amount) of \(words.amount(whole)))."
        }
        guard known.count == rows.count else {
            return "Of those that are shown, \(highest.head) was highest \(time) at \(amount)."
        }
        return
            "\(highest.head) was highest \(time) at \(amount), \(lowest.head) lowest at \(words.exact(lowest.figure) ?? "")."
    }

    private func latest(_ line: FigureLine) -> String {
        guard let latest = line.points.last(where: { $0.figure?.printed != nil }),
            let figure = latest.figure
        else { return nothing }
        let sentence = FigureSentence(metric: metric, among: metrics)
            .plain(figure, in: latest.period)
        guard let growth = growth(of: line) else { return sentence }
        return "\(sentence.dropLast()), \(growth)."
    }

    /// "up from 4,180 at the end of December 2025": of what there is on a day, since the first that is shown; `nil` of
    /// anything else, and where it was counted differently since.
    private func growth(of line: FigureLine) -> String? {
        let known = line.points.compactMap(\.figure).filter { $0.printed != nil }
        guard metric.kind == .stock, line.breaks(of: metric).isEmpty,
            let first = known.first, let now = known.last, first.period != now.period,
            let then = first.printed, let number = now.printed, let old = words.headline(first)
        else { return nil }
        let time = metric.time(first.period)
        if number == then { return "the same as \(time)" }
        return "\(number < then ? "down" : "up") from \(Numerals.english.inSentence(old)) \(time)"
    }

    private var nothing: String { "There is no figure to show yet." }
}

extension Metric {
    /// Its number as the subject of a sentence: "The share of enquiries answered in time", "The number of posts".
    var counted: String {
        guard let plain, !plain.contains(" each ") || unit == .number else {
            return "The figure for \(title.lowercasedFirst)"
        }
        switch unit {
        case .percent where kind == .ratio: return "The share of \(plain)"
        case .count, .number: return "The number of \(plain)"
        case .percent, .minutes, .hours, .days, .pounds, .dollars:
            return "The figure for \(title.lowercasedFirst)"
        }
    }
}
