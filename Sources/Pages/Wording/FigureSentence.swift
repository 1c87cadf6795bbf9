import Disclosure
import Model
import Statistics

/// A figure in sentences. Source: domain rule 8.4: subject, verb, the figure and its base together, the comparison with a
/// period of the same kind, the period; no trend from two points, no adjectives.
struct FigureSentence {
    let metric: Metric
    let subject: FigureSubject

    private var words: FigureWords { FigureWords(metric: metric) }

    /// With what the metric's denominator is called among these metrics.
    init(metric: Metric, among metrics: [MetricID: Metric]) {
        self.metric = metric
        subject = FigureSubject(
            metric: metric, base: metric.denominator.flatMap { metrics[$0]?.plain })
    }

    /// "We answered 4,196 of 4,906 enquiries (85.5%) in July to September 2026, up from 76.8% in the previous quarter."
    func headline(
        _ figure: ShownFigure?, in period: Period, before: ShownFigure?,
        _ verdict: PublishedChange.Verdict? = nil
    ) -> String {
        guard let figure else { return missing(in: period) }
        guard let subject = subject.sentence(figure) else { return absence(figure) }
        if figure.value == .notReached {
            let why = unanswered(figure).map { ": \($0)" } ?? ""
            return "\(subject) \(time(period))\(why).\(qualification(figure))"
        }
        let words = FigureComparison(metric: metric)
        let change = words.clause(figure, before, verdict).map { ", \($0)" } ?? ""
        let broken = words.caution(figure, before).map { " \($0)" } ?? ""
        return "\(subject) \(time(period))\(change).\(broken)\(qualification(figure))"
    }

    /// The same without comparison or qualification, as above a chart.
    func plain(_ figure: ShownFigure, in period: Period) -> String {
        subject.sentence(figure).map { "\($0) \(time(period))." } ?? absence(figure)
    }

    /// Below a number that stands by itself: "Enquiries answered in time: 4,196 of 4,906 enquiries, in July to September
    /// 2026."
    func caption(_ figure: ShownFigure, in period: Period) -> String {
        let words = [unanswered(figure) ?? subject.caption(figure), time(period)].compactMap { $0 }
            .joined(separator: ", ")
        return "\(words.capitalisedFirst).\(qualification(figure))"
    }

    /// Of a period that nothing was delivered for.
    func missing(in period: Period) -> String {
        "There is no figure for \(Dates.english.period(period)) yet."
    }

    /// Why a quantile is not reached, without saying that it is not; `nil` of any other figure.
    private func unanswered(_ figure: ShownFigure) -> String? {
        guard figure.value == .notReached, let note = figure.note,
            let colon = note.firstIndex(of: ":")
        else { return nil }
        return String(note[colon...].dropFirst(2))
    }

    /// What a reader has to know before using the number.
    private func qualification(_ figure: ShownFigure) -> String {
        [bracket(figure), sampling(figure), incomplete(figure), standing(figure)]
            .compactMap { $0 }.map { " \($0)" }.joined()
    }

    private func bracket(_ figure: ShownFigure) -> String? {
        guard case .between = figure.value else { return nil }
        return
            "We cannot say it more exactly: the same account may be in more than one of the counts, so we do not add them up."
    }

    /// Whether it may change, or has.
    private func standing(_ figure: ShownFigure) -> String? {
        let said = [
            figure.isProvisional && !figure.isSoFar
                ? "This figure is provisional: it may still change." : nil,
            figure.markers.contains(.revised)
                ? "It was revised since it was first published \(Marker.revised.bracketed)." : nil,
            figure.markers.contains(.estimated) ? "It is an estimate." : nil,
            figure.markers.contains(.forecast) ? "It is a forecast." : nil,
            figure.markers.contains(.lowReliability)
                ? "It rests on few cases, so it may be far off." : nil,
        ].compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    private func incomplete(_ figure: ShownFigure) -> String? {
        figure.isSoFar ? "The period is not over: this is the figure so far." : nil
    }

    /// Between which numbers the true one lies; nothing of what is no sample.
    private func sampling(_ figure: ShownFigure) -> String? {
        guard let interval = figure.interval(by: metric) else { return nil }
        let ends = words.ends(of: interval)
        return
            "These are the answers of a sample: the true figure is likely to be between \(ends.low) and \(ends.high)."
    }

    private func time(_ period: Period) -> String { metric.time(period) }

    /// Why there is no number.
    func absence(_ figure: ShownFigure) -> String {
        guard case .absent(let marker) = figure.value else { return "" }
        let time = metric.time(figure.period)
        let period = Dates.english.period(figure.period)
        switch marker {
        case .confidential:
            return "We withhold the figure for \(period): a small number could point to a person."
        case .notApplicable:
            return metric.kind == .ratio
                ? "There is nothing to work the figure out from \(time): the number to divide by is zero."
                : "The figure does not apply \(time)."
        case .low: return "The figure \(time) is so small that it rounds to zero."
        case .noneRecorded: return "Nobody in the survey gave this answer \(time)."
        case .breakInSeries, .estimated, .forecast, .provisional, .revised, .lowReliability,
            .notAvailable:
            return "There is no figure for \(period): \(reason(figure))"
        }
    }

    private func reason(_ figure: ShownFigure) -> String {
        guard let partial = figure.partial else {
            let remarks = figure.remarks.map { remark in
                " \(remark.capitalisedFirst)\(remark.hasSuffix(".") ? "" : ".")"
            }
            return "it is not available." + remarks.joined()
        }
        let missing = Numerals.english.list(partial.missing)
        return
            "some of it is missing. Without \(missing) it comes to \(words.amount(partial.value))."
    }
}

extension Metric {
    /// A stock is what it is at a period's end; everything else happens in it.
    func time(_ period: Period) -> String {
        guard kind == .stock else { return "in \(Dates.english.period(period))" }
        let end =
            period.grain == .day
            ? Dates.english.day(period.last) : Dates.english.month(of: period.last)
        return "at the end of \(end)"
    }
}
