import Model

/// A figure in sentences. Source: domain rule 8.4: the figure and its base together, compared only with a period of
/// the same kind, no trend from two points, no adjectives.
struct FigureSentence {
    let metric: Metric
    let yearStart: YearStart

    private var words: FigureWords { FigureWords(metric: metric) }

    /// "Answered within target: 86% in July to September 2026 (4,196 of 4,906), up from 77% in April to June 2026."
    func headline(_ figure: ShownFigure?, in period: Period, before: ShownFigure?) -> String {
        guard let figure else {
            return "\(metric.title): nothing was delivered for \(Dates.period(period))."
        }
        guard let number = words.headline(figure) else {
            return "\(metric.title): \(absence(figure))"
        }
        let base = words.base(figure).map { " (\($0))" } ?? ""
        let change = comparison(figure, before).map { ", \($0)" } ?? ""
        let provisional = figure.isProvisional ? " This is provisional." : ""
        return "\(metric.title): \(number) \(time(period))\(base)\(change).\(provisional)"
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

    /// "Up 8.7 percentage points from April to June 2026."; `nil` as above.
    func change(_ figure: ShownFigure, _ before: ShownFigure?) -> String? {
        guard let before, let now = figure.printed, let then = before.printed,
            let difference = now.subtracting(then)
        else { return nil }
        let period = Dates.period(before.period)
        if figure.markers.contains(.breakInSeries) {
            return "Not comparable with \(period): the way it is counted changed."
        }
        if difference.isZero { return "The same as in \(period)." }
        let size = difference.isNegative ? difference.negated : difference
        let amount =
            metric.unit == .percent ? Numerals.points(size) : words.amount(size)
        return "\(difference.isNegative ? "Down" : "Up") \(amount) from \(period)."
    }
}
