/// The metrics that every organisation has without writing a file: names and formulas of domain rule 1.3.
///
/// The seven measures that councils of 2010 were advised to start with are among them under their own names:
/// `network-size`, `visitors` and `traffic-sources`, `commentary-quantity` and `commentary-quality`, `conversions`,
/// `loyalty`, `activity-ratio`, `virality`.
package enum MetricCatalogue {
    package static let metrics: [Metric] = all.map { metric in
        var metric = metric
        metric.partOf = wholes[metric.id]
        return metric
    }

    private static let all =
        audience + output + dialogue + response + outtake + commentary + website + value

    /// Whose cases a metric's are among, for those that are no ratio.
    private static let wholes: [MetricID: MetricID] = [
        "answered": "enquiries", "answered-in-time": "answered", "unanswered": "enquiries",
    ]
}

extension Metric {
    /// One that is counted, or worked out from others.
    init(
        _ id: MetricID, _ title: String, _ kind: Kind, _ direction: Direction, _ level: Level,
        unit: Unit = .count, decimals: Int? = nil, people: Bool = false, plain: String,
        formula: Formula? = nil, not meaning: String? = nil, caveats: [String] = [],
        source: String? = nil, isAlwaysComputed: Bool = false, _ definition: String
    ) {
        self.init(
            id: id, title: title, kind: kind, unit: unit, direction: direction, level: level,
            isAboutPeople: people, definition: definition)
        self.decimals = decimals ?? self.decimals
        self.plain = plain
        self.formula = formula
        self.caveats = caveats
        self.source = source
        notMeaning = meaning
        isOnDemand = formula != nil && !isAlwaysComputed
    }

    /// One count as a part of another, in percent.
    init(
        share id: MetricID, _ title: String, _ numerator: MetricID, of denominator: MetricID,
        _ level: Level, direction: Direction = .increase, people: Bool, plain: String,
        not meaning: String? = nil, caveats: [String] = [], source: String? = nil,
        isAlwaysComputed: Bool = false, _ definition: String
    ) {
        self.init(
            id, title, .ratio, direction, level, unit: .percent, people: people, plain: plain,
            formula: .quotient(numerator, denominator), not: meaning, caveats: caveats,
            source: source, isAlwaysComputed: isAlwaysComputed, definition)
    }

    /// One count for each of another.
    init(
        rate id: MetricID, _ title: String, _ numerator: MetricID, per denominator: MetricID,
        _ level: Level, plain: String, not meaning: String? = nil, source: String? = nil,
        _ definition: String
    ) {
        self.init(
            id, title, .ratio, .increase, level, unit: .number, decimals: 2, plain: plain,
            formula: .quotient(numerator, denominator), not: meaning, source: source, definition)
    }
}

/// Source: Kaushik, "Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value" (2011).
let kaushik =
    "Kaushik, Best social media metrics: conversation, amplification, applause, economic value (2011)"
