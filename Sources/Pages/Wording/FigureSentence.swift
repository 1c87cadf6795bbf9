import Model

/// A figure in sentences. Source: domain rule 8.4: the figure and its base together, compared only with a period of
/// the same kind, no trend from two points, no adjectives.
struct FigureSentence {
    let metric: Metric
    let yearStart: YearStart

    private var words: FigureWords { FigureWords(metric: metric) }

    /// "86% in July to September 2026 (4,196 of 4,906 enquiries answered in time), up from 77% in April to June 2026."
    func headline(_ figure: ShownFigure?, in period: Period, before: ShownFigure?) -> String {
        guard let figure else { return "There is no figure for \(Dates.period(period)) yet." }
        if figure.value == .notReached {
            let reason = ResponseMetric(metric.id)?.notReached ?? "not reached"
            return "In \(Dates.period(period)) \(reason).\(provisional(figure))"
        }
        guard let number = words.headline(figure) else { return absence(figure).capitalisedFirst }
        let change = comparison(figure, before).map { ", \($0)" } ?? ""
        let base = base(figure).map { " (\($0))" } ?? ""
        return "\(number) \(time(period))\(base)\(change).\(provisional(figure))".capitalisedFirst
    }

    /// Below a number that stands by itself: "4,196 of 4,906 enquiries answered in time, July to September 2026."
    func caption(_ figure: ShownFigure, in period: Period) -> String {
        let time = metric.kind == .stock ? time(period) : Dates.period(period)
        let words = [base(figure) ?? metric.plain, time].compactMap { $0 }.joined(separator: ", ")
        return "\(words).\(provisional(figure))".capitalisedFirst
    }

    /// "4,196 of 4,906 enquiries answered in time"; `nil` of a number that is no share.
    private func base(_ figure: ShownFigure) -> String? {
        words.base(figure).map { base in metric.plain.map { "\(base) \($0)" } ?? base }
    }

    private func provisional(_ figure: ShownFigure) -> String {
        figure.isProvisional ? " This is provisional." : ""
    }

    /// A stock is what it is at a period's end; everything else happens in it.
    private func time(_ period: Period) -> String {
        metric.kind == .stock
            ? "at the end of \(period.grain == .day ? Dates.day(period.last) : Dates.month(of: period.last))"
            : "in \(Dates.period(period))"
    }

    /// Why there is no number.
    func absence(_ figure: ShownFigure) -> String {
        let period = Dates.period(figure.period)
        guard case .absent(let marker) = figure.value else { return "" }
        switch marker {
        case .confidential:
            return "withheld for \(period): a small number could point to a person."
        case .notApplicable: return "not applicable in \(period): there was nothing to divide by."
        case .breakInSeries, .estimated, .forecast, .low, .provisional, .revised, .lowReliability,
            .noneRecorded, .notAvailable:
            return "no figure for \(period): \(marker.words)."
        }
    }

    /// "up from 77% in April to June 2026"; `nil` where one of the two has no number, or they are not comparable.
    func comparison(_ figure: ShownFigure, _ before: ShownFigure?) -> String? {
        guard let before, let now = figure.printed, let then = before.printed,
            !figure.markers.contains(.breakInSeries), let text = words.headline(before)
        else { return nil }
        let period = Dates.period(before.period)
        if now == then || words.headline(figure) == text { return "about the same as in \(period)" }
        return "\(now > then ? "up" : "down") from \(text) in \(period)"
    }

    /// "Up 8.7 percentage points compared with April to June 2026."; `nil` where one of the two has no number.
    func change(_ figure: ShownFigure, _ before: ShownFigure?) -> String? {
        guard let before, let step = step(figure, before) else { return nil }
        let period = Dates.period(before.period)
        if figure.markers.contains(.breakInSeries) {
            return "Not comparable with \(period): the way it is counted changed."
        }
        if step.isZero { return "The same as in \(period)." }
        return "\(amount(of: step)) compared with \(period)."
    }

    /// For a table whose columns name both periods: "Up 8.7 percentage points".
    func shortChange(_ figure: ShownFigure, _ before: ShownFigure?) -> String? {
        guard let before, let step = step(figure, before) else { return nil }
        if figure.markers.contains(.breakInSeries) { return "Not comparable: counted differently" }
        return step.isZero ? "The same" : amount(of: step)
    }

    private func step(_ figure: ShownFigure, _ before: ShownFigure) -> Decimal? {
        figure.printed.flatMap { now in before.printed.flatMap { now.subtracting($0) } }
    }

    private func amount(of step: Decimal) -> String {
        let size = step.isNegative ? step.negated : step
        let amount = metric.unit == .percent ? Numerals.points(size) : words.amount(size)
        return "\(step.isNegative ? "Down" : "Up") \(amount)"
    }
}
