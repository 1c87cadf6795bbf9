import Diagnostics
package import Model
package import Statistics

/// What a metric is, for people; with what it said last, where there is content.
package struct MetricStory {
    private let metric: Metric
    private let findings: Findings?

    package init(_ metric: Metric, in findings: Findings? = nil) {
        self.metric = metric
        self.findings = findings
    }

    package var text: String {
        var lines: [StoryLine] = [
            ("metric", "\(metric.title) (\(metric.id))"), ("definition", metric.definition),
        ]
        if let formula = metric.formula { lines.append(("formula", formula.text)) }
        lines += [
            ("kind", "\(metric.kind.rawValue): \(metric.kind.words)"),
            ("unit", metric.unit.rawValue), ("better", metric.direction.better),
            ("level", metric.level.rawValue),
            ("about", metric.isAboutPeople ? "people" : "accounts and content"),
        ]
        lines += metric.caveats.map { ("caveat", $0) }
        if let notMeaning = metric.notMeaning { lines.append(("not meaning", notMeaning)) }
        lines.append(("defined in", metric.position?.path ?? "the built-in catalogue"))
        return laidOut(lines + latest)
    }

    /// The last figure of each channel and of all together, in the shortest periods that there are.
    private var latest: [StoryLine] {
        guard let findings else { return [] }
        let keys = findings.allKeys.filter { $0.metric == metric.id && $0.group == nil }
        let grains: [Period.Grain] = [.month, .quarter, .financialYear, .year]
        let figures = grains.lazy.map { grain in
            keys.compactMap { findings.series($0, grain).last?.1 }
        }.first { !$0.isEmpty }
        return (figures ?? []).map { figure in
            let period = figure.period.code(yearStart: findings.yearStart)
            let name = [metric.id.text, figure.key.channel?.text, period].compactMap { $0 }
            let value =
                figure.printed(by: metric).map(\.description) ?? figure.note(by: metric) ?? "none"
            return ("latest", "\(name.joined(separator: "/")): \(value)")
        }
    }
}

extension Metric.Kind {
    fileprivate var words: String {
        switch self {
        case .flow: "adds up over channels and periods"
        case .stock: "the last reading of a period counts"
        case .unique: "never added, neither over channels nor over periods"
        case .ratio: "worked out from the sums of its parts, never an average of rates"
        case .quantile: "worked out from single records, else as it was delivered"
        case .index: "as it was delivered, never added"
        }
    }
}

extension Metric.Direction {
    fileprivate var better: String {
        switch self {
        case .increase: "higher"
        case .decrease: "lower"
        case .neutral: "neither higher nor lower"
        }
    }
}
