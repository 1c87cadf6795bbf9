import Disclosure
import Model
import Statistics

/// A figure in sentences. Source: domain rule 8.4: the figure and its base together, compared only with a period of
/// the same kind, no trend from two points, no adjectives.
struct FigureSentence {
    let metric: Metric
    let yearStart: YearStart

    private var words: FigureWords { FigureWords(metric: metric) }

    /// "86% in July to September 2026 (4,196 of 4,906 enquiries answered in time), up from 77% in April to June 2026."
    func headline(
        _ figure: ShownFigure?, in period: Period, before: ShownFigure?,
        _ verdict: PublishedChange.Verdict? = nil
    ) -> String {
        guard let figure else { return "There is no figure for \(Dates.period(period)) yet." }
        guard let number = words.headline(figure) else { return absence(figure).capitalisedFirst }
        let change = comparison(figure, before, verdict).map { ", \($0)" } ?? ""
        let base = base(figure).map { " (\($0))" } ?? ""
        return "\(number) \(time(period))\(base)\(change).\(sampling(figure))\(standing(figure))"
            .capitalisedFirst
    }

    /// Below a number that stands by itself: "4,196 of 4,906 enquiries answered in time, July to September 2026."
    func caption(_ figure: ShownFigure, in period: Period) -> String {
        let time = metric.kind == .stock ? time(period) : Dates.period(period)
        let words = [base(figure) ?? metric.plain, time].compactMap { $0 }.joined(separator: ", ")
        return "\(words).\(sampling(figure))\(standing(figure))".capitalisedFirst
    }

    /// "4,196 of 4,906 enquiries answered in time"; `nil` of a number that is no share.
    private func base(_ figure: ShownFigure) -> String? {
        if case .between = figure.value {
            return [metric.plain, "unique counts are not added"].compactMap { $0 }
                .joined(separator: ": ")
        }
        return words.base(figure).map { base in metric.plain.map { "\(base) \($0)" } ?? base }
    }

    /// Whether it may change, or has.
    private func standing(_ figure: ShownFigure) -> String {
        let isRevised = figure.markers.contains(.revised)
        return (figure.isProvisional ? " This is provisional." : "")
            + (isRevised
                ? " Revised since it was first published \(Marker.revised.bracketed)." : "")
    }

    /// Between which numbers the true one lies; nothing of what is no sample.
    private func sampling(_ figure: ShownFigure) -> String {
        let interval: Interval? =
            switch figure.value {
            case .share(let share): Interval.of(share, by: metric)
            case .number(let number): Interval.of(count: number, by: metric)
            case .between, .absent: nil
            }
        guard let interval, interval.high < 1e15 else { return "" }
        let ends = [interval.low, interval.high].map { end in
            words.amount(Decimal(Int64((end * 10).rounded()), scale: 1))
        }
        return
            " These are the answers of a sample: the true figure is likely to be between \(ends[0]) and \(ends[1])."
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
            let note = figure.note.map { ": \($0)" } ?? ""
            return "no figure for \(period): \(marker.words)\(note)."
        }
    }

    /// "up from 77% in April to June 2026" where that is a clear change, "no clear change from" where it is none, and
    /// else the two numbers alone; `nil` where one of them is missing, or they are not comparable.
    func comparison(
        _ figure: ShownFigure, _ before: ShownFigure?, _ verdict: PublishedChange.Verdict? = nil
    ) -> String? {
        guard let before, let now = figure.printed, let then = before.printed,
            !figure.markers.contains(.breakInSeries), let text = words.headline(before),
            let step = step(figure, before)
        else { return nil }
        let period = time(before.period)
        if now == then || words.headline(figure) == text { return "about the same as \(period)" }
        switch verdict {
        case .noClearChange: return "no clear change from \(text) \(period)"
        case .up, .down:
            if metric.kind == .stock { return "\(more(than: step)) \(period)" }
            return "\(now > then ? "up" : "down") from \(text) \(period)"
        case .notJudged, nil: return "\(more(than: step)) \(period)"
        }
    }

    /// "Up 8.7 percentage points compared with April to June 2026." where that is a clear change, else "8.7 percentage
    /// points more than in April to June 2026"; `nil` where one of the two has no number.
    func change(
        _ figure: ShownFigure, _ before: ShownFigure?, _ verdict: PublishedChange.Verdict? = nil
    ) -> String? {
        guard let before, let step = step(figure, before) else { return nil }
        let period = Dates.period(before.period)
        if figure.markers.contains(.breakInSeries) {
            return "Not comparable with \(period): the way it is counted changed."
        }
        if step.isZero { return "The same as \(time(before.period))." }
        let plain = "\(more(than: step)) \(time(before.period))"
        switch verdict {
        case .up, .down:
            if metric.kind == .stock { return "\(plain), a clear change." }
            return "\(step.isNegative ? "Down" : "Up") \(amount(of: step)) compared with \(period)."
        case .noClearChange: return "\(plain): no clear change."
        case .notJudged, nil: return "\(plain)."
        }
    }

    /// For a table whose columns name both periods: "Up 8.7 percentage points", "8.7 percentage points more".
    func shortChange(
        _ figure: ShownFigure, _ before: ShownFigure?, _ verdict: PublishedChange.Verdict? = nil
    ) -> String? {
        guard let before, let step = step(figure, before) else { return nil }
        if figure.markers.contains(.breakInSeries) { return "Not comparable: counted differently" }
        if step.isZero { return "The same" }
        let plain = "\(amount(of: step)) \(comparative(step))"
        switch verdict {
        case .up where metric.kind != .stock: return "Up \(amount(of: step))"
        case .down where metric.kind != .stock: return "Down \(amount(of: step))"
        case .noClearChange: return "\(plain): no clear change"
        case .up, .down, .notJudged, nil: return plain
        }
    }

    private func step(_ figure: ShownFigure, _ before: ShownFigure) -> Decimal? {
        figure.printed.flatMap { now in before.printed.flatMap { now.subtracting($0) } }
    }

    /// "8.7 percentage points more than".
    private func more(than step: Decimal) -> String {
        "\(amount(of: step)) \(comparative(step)) than"
    }

    private func comparative(_ step: Decimal) -> String {
        step.isNegative ? (metric.unit == .count ? "fewer" : "less") : "more"
    }

    private func amount(of step: Decimal) -> String {
        let size = step.isNegative ? step.negated : step
        return metric.unit == .percent ? Numerals.points(size) : words.amount(size)
    }
}
