import Diagnostics
import Disclosure
import Model
package import Statistics

/// The life of one figure, for people: what it says, how it was worked out, from which cells, and what the public
/// sees of it.
package struct FigureStory {
    private let figure: Figure
    private let metric: Metric
    private let findings: Findings

    /// Of `metric/period` or `metric/channel/period`; `nil` where there is no such figure.
    package init?(_ name: String, in findings: Findings) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), let code = parts.last,
            let period = Period.code(code, yearStart: findings.yearStart)
        else { return nil }
        let key = SeriesKey(
            metric: MetricID(parts[0]), channel: parts.count == 3 ? ChannelID(parts[1]) : nil)
        guard let metric = findings.record.metrics[key.metric],
            let figure = findings.figure(key, period)
        else { return nil }
        self.figure = figure
        self.metric = metric
        self.findings = findings
    }

    package var text: String {
        var lines: [StoryLine] = [
            ("metric", "\(metric.title) (\(metric.id))"),
            ("channel", figure.key.channel?.text ?? "all channels together"),
            ("period", "\(figure.period.first) to \(figure.period.last)"),
            ("value", value), ("formula", formula),
        ]
        lines += figure.shownMarkers.map { ("marker", $0.meaning) }
        lines += figure.remarks.map { ("remark", $0) }
        lines.append(("public", publicValue))
        lines.append(("defined in", metric.position?.path ?? "the built-in catalogue"))
        lines += cells.map { ("cell", $0) }
        return laidOut(lines)
    }
}

extension FigureStory {
    private var value: String {
        guard let printed = figure.printed(by: metric) else {
            return figure.note(by: metric) ?? "none"
        }
        return "\(printed) (\(metric.unit.rawValue))"
    }

    private var formula: String {
        if case .share(let share) = figure.value {
            let factor = metric.factor == 1 ? "" : " × \(metric.factor)"
            let words = metric.formula.map { ": \($0.text)" } ?? ""
            return "\(share.numerator) / \(share.denominator)\(factor)\(words)"
        }
        if !metric.parts.isEmpty {
            return "the sum of " + metric.parts.map(\.text).joined(separator: ", ")
        }
        if let count = figure.count {
            let words =
                metric.id == ResponseTime.oldest.id
                ? "from when the first of the unanswered came" : "interpolated (type 7)"
            return "\(words), from the records of all \(count) enquiries"
        }
        if case .between = figure.value {
            return "from the largest part to the sum: unique counts are not added"
        }
        if figure.key.channel == nil || figure.sources.allSatisfy({ $0.lines.isEmpty }),
            let formula = metric.formula, metric.kind != .ratio
        {
            return formula.text
        }
        switch metric.kind {
        case .flow: return "the sum of its cells"
        case .stock:
            return "the last reading of the period, over channels their sum: accounts, not people"
        case .ratio: return "the sums of its numerators and denominators, divided"
        case .unique, .quantile, .index: return "as delivered, never added"
        }
    }

    /// What disclosure control makes of it.
    private var publicValue: String {
        guard PublishedFigures.grains.contains(figure.period.grain) else {
            return "not published: only months, quarters and years are"
        }
        let published = disclosure(of: findings).value.figures.figure(figure.key, figure.period)
        switch published?.value {
        case .number, .share, .between, .notReached: return "published"
        case .missing(let marker): return "published as \(marker.bracketed)"
        case .withheld: return "withheld as [c]: \(reason)"
        case nil: return "not published"
        }
    }

    private var reason: String {
        let place = FigurePlace(key: figure.key, period: figure.period)
        return suppressedFigures(of: findings).first { $0.place == place }?.reason
            ?? "a small number could point to a person"
    }

    /// `path:line column`, a line each, in the order in which they stand in their files.
    private var cells: [String] {
        let cells = figure.sources.flatMap { source in
            source.lines.map { (path: source.path, line: $0, column: source.column) }
        }
        return cells.sorted { $0 < $1 }.map { "\($0.path):\($0.line) \($0.column)" }
    }
}

extension Marker {
    fileprivate var meaning: String {
        let words =
            switch self {
            case .breakInSeries: "a break in the series"
            case .confidential: "confidential"
            case .estimated: "estimated"
            case .forecast: "a forecast"
            case .low: "rounds to zero but is not"
            case .provisional: "provisional"
            case .revised: "revised"
            case .lowReliability: "of low reliability"
            case .noneRecorded: "none recorded"
            case .notAvailable: "not available"
            case .notApplicable: "not applicable"
            }
        return "\(bracketed) \(words)"
    }
}
