import Disclosure
import Model

/// A figure beside that of the period before, which is as long.
///
/// It went up or down where the points before say that this is more than their usual ups and downs; there is no clear
/// change where they say that it is not; where there are too few of them, the other number stands there and no more is
/// said. Source: domain rules 3.3 and 8.4.
struct FigureComparison {
    let metric: Metric

    private var words: FigureWords { FigureWords(metric: metric) }

    /// "up from 76.8% in the previous quarter", "no clear change from 76.8% in the previous quarter"; `nil` where there is
    /// nothing to compare with.
    func clause(
        _ figure: ShownFigure, _ before: ShownFigure?, _ verdict: PublishedChange.Verdict? = nil
    ) -> String? {
        guard let before, !isBroken(figure, before), let step = step(figure, before),
            let then = words.headline(before)
        else { return nil }
        let time = time(before.period, figure.period)
        if step.isZero || words.headline(figure) == then { return "about the same as \(time)" }
        let old = Numerals.english.inSentence(then)
        switch verdict {
        case .noClearChange: return "no clear change from \(old) \(time)"
        case .up where metric.kind != .stock, .down where metric.kind != .stock:
            return "\(step.isNegative ? "down" : "up") from \(old) \(time)"
        case .up, .down, .notJudged, nil:
            return metric.kind == .stock
                ? "\(more(step)) than \(time)" : "compared with \(old) \(time)"
        }
    }

    /// The same as a sentence: "Up from 76.8% in the previous quarter.", "It was 76.8% in the previous quarter."
    func sentence(
        _ figure: ShownFigure, _ before: ShownFigure?, _ verdict: PublishedChange.Verdict? = nil
    ) -> String? {
        if let caution = caution(figure, before) { return caution }
        guard let clause = clause(figure, before, verdict) else { return nil }
        if clause.hasPrefix(FigureComparison.neutral) {
            return "It was \(clause.dropFirst(FigureComparison.neutral.count))."
        }
        return clause.first?.isNumber == true ? "That is \(clause)." : "\(clause.capitalisedFirst)."
    }

    private static let neutral = "compared with "

    /// That the two are not to be compared; `nil` where they may be.
    func caution(_ figure: ShownFigure, _ before: ShownFigure?) -> String? {
        guard let before, step(figure, before) != nil, isBroken(figure, before) else {
            return nil
        }
        return
            "It cannot be compared with the figure \(time(before.period, figure.period)): the way it is counted changed."
    }

    /// For a table whose columns name both periods: "Up 8.7 percentage points", "8.7 percentage points more".
    func short(
        _ figure: ShownFigure?, _ before: ShownFigure?,
        _ verdict: PublishedChange.Verdict? = nil
    ) -> String {
        guard let figure, let before else { return "Nothing to compare" }
        guard let step = step(figure, before) else { return "Cannot be compared" }
        if isBroken(figure, before) { return "Cannot be compared: counted differently" }
        if step.isZero { return "The same" }
        switch verdict {
        case .noClearChange: return "No clear change (\(more(step)))"
        case .up where metric.kind != .stock, .down where metric.kind != .stock:
            return "\(step.isNegative ? "Down" : "Up") \(amount(of: step))"
        case .up, .down, .notJudged, nil: return more(step)
        }
    }

    /// `nil` where one of them has no number, or the period is not over.
    private func step(_ figure: ShownFigure, _ before: ShownFigure) -> Decimal? {
        guard let now = figure.printed, let then = before.printed else { return nil }
        return figure.isSoFar && metric.kind != .stock ? nil : now.subtracting(then)
    }

    /// Whether the way it is counted changed after the first day of the period before.
    private func isBroken(_ figure: ShownFigure, _ before: ShownFigure) -> Bool {
        figure.markers.contains(.breakInSeries)
            || metric.breaks.contains {
                before.period.first < $0.date && $0.date <= figure.period.last
            }
    }

    /// "in the previous quarter"; a stock was at its end.
    private func time(_ before: Period, _ period: Period) -> String {
        guard metric.kind != .stock, before.grain == period.grain,
            before.last.adding(days: 1) == period.first
        else { return metric.time(before) }
        switch period.grain {
        case .day: return "on the day before"
        case .interval:
            let days = Numerals.english.counted(Decimal(period.days), .day)
            return "in the \(days) before"
        case .week, .month, .quarter, .financialQuarter, .year, .financialYear:
            return "in the previous \(Dates.english.name(of: period.grain))"
        }
    }

    /// "8.7 percentage points more", "17 fewer".
    private func more(_ step: Decimal) -> String {
        let comparative = step.isNegative ? (metric.unit == .count ? "fewer" : "less") : "more"
        return "\(amount(of: step)) \(comparative)"
    }

    private func amount(of step: Decimal) -> String {
        let size = step.isNegative ? step.negated : step
        return metric.unit == .percent ? Numerals.english.points(size) : words.amount(size)
    }
}
