import Disclosure
import Model

/// How the headline measures of an edition compare with the edition before: which are better, which worse.
///
/// Two numbers are no trend: better is what lies on the side that the plan wants, and what lies within the usual ups and
/// downs is no clear change. Source: domain rules 3.3 and 8.4.
struct HeadlineChanges: Sendable {
    private enum Group: String, CaseIterable {
        case better = "Better"
        case worse = "Worse"
        case unclear = "No clear change"
        case moved = "Neither better nor worse"
        case unknown = "Cannot be compared"
    }

    private let lines: [(group: Group, text: String)]

    init(
        _ measures: [PublishedMeasure], from before: Period, to period: Period,
        _ record: PublishedRecord
    ) {
        let figures = PublicFigures(record: record)
        lines = measures.compactMap { measure in
            guard let key = measure.key, let metric = record.metrics[key.metric] else {
                return nil
            }
            let channel = key.channel.map { figures.channelTitle($0) }
            let title = [metric.title, channel].compactMap { $0 }.joined(separator: ", ")
            let words = FigureWords(metric: metric)
            guard let now = figures.figure(key, period), let then = figures.figure(key, before),
                let number = words.headline(now), let old = words.headline(then),
                period.grain == before.grain || metric.kind == .stock,
                FigureComparison(metric: metric).caution(now, then) == nil
            else { return (.unknown, title) }
            let verdict = record.change(of: key, period, since: before)?.verdict
            let group = HeadlineChanges.group(
                now.printed, then.printed, verdict,
                wanted: measure.direction.map(HeadlineChanges.wanted) ?? metric.direction)
            let comparison = number == old ? "\(number), as before" : "\(number), was \(old)"
            return (group, "\(title): \(comparison)")
        }
    }

    private static func group(
        _ now: Decimal?, _ then: Decimal?, _ verdict: PublishedChange.Verdict?,
        wanted: Metric.Direction
    ) -> Group {
        guard let now, let then else { return .unknown }
        if now == then || verdict == .noClearChange { return .unclear }
        switch wanted {
        case .increase: return now > then ? .better : .worse
        case .decrease: return now < then ? .better : .worse
        case .neutral: return .moved
        }
    }

    /// Which way is good; within a range neither is.
    private static func wanted(_ direction: Measure.Direction) -> Metric.Direction {
        switch direction {
        case .increase, .maintain, .atLeast: .increase
        case .decrease, .atMost: .decrease
        case .range: .neutral
        }
    }

    var facts: [FactView] {
        Group.allCases.compactMap { group in
            let texts = lines.filter { $0.group == group }.map(\.text)
            return texts.isEmpty ? nil : FactView(group.rawValue, texts)
        }
    }
}
