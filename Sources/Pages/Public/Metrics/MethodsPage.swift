import Disclosure
import Model
import Mustache

/// How all figures are made and judged, and what each of them means.
struct MethodsPage: PageContent {
    let frame: Frame
    let published: PublishedRecord
    let metrics: [Metric]

    static let template = "public/metrics/methods"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "rules": .list(MethodRule.shape),
        "metrics": .list(metric),
    ]
    private static let metric: TemplateShape = [
        "id": .text, "title": .text, "address": .text, "definition": .text,
        "facts": .list(FactView.shape),
    ]
    private static let page = PublicAddresses.methods

    init(_ record: PublishedRecord) {
        published = record
        frame = PublicFrame(record: record).frame(
            "How we work figures out", at: MethodsPage.page, in: .figures,
            description:
                "The definitions and rules behind every figure: how it is worked out, rounded, protected and judged."
        )
        metrics = record.shownMetrics
    }

    var record: TemplateRecord {
        TemplateRecord(
            MethodsPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .list(
                    MethodRules(record: published, page: MethodsPage.page).all.map(\.record)),
                .list(metrics.map(record)),
            ])
    }

    private func record(_ metric: Metric) -> TemplateRecord {
        TemplateRecord(
            MethodsPage.metric,
            [
                .text("metric-\(metric.id)"), .text(metric.title),
                .text(PublicAddresses.metric(metric.id).relative(to: MethodsPage.page)),
                .text(metric.definition), .list(facts(metric)),
            ])
    }

    private func facts(_ metric: Metric) -> [FactView] {
        [
            FactView("How it is worked out", metric.formulaWords(among: published.metrics)),
            FactView("In short", inShort(metric)),
            metric.caveats.isEmpty ? nil : FactView("To bear in mind", metric.caveats),
            FactView("What it does not tell", metric.notMeaning),
            metric.breakWords.map { FactView("Counted differently", $0) },
        ].compactMap { $0 }
    }

    /// "Percentages and rates, in percent. Higher is better. What we did, and whom it reached."
    private func inShort(_ metric: Metric) -> String {
        let kind = String(metric.kind.words.prefix { $0 != "," }).capitalisedFirst
        let better =
            metric.direction == .neutral
            ? "Neither way is better" : "\(metric.direction.words.capitalisedFirst) is better"
        return "\(kind), in \(metric.unit.words). \(better). \(metric.level.words)."
    }
}

extension Metric.Unit {
    fileprivate var words: String {
        switch self {
        case .count: "whole numbers"
        case .percent: "percent"
        case .number: "numbers"
        case .minutes: "minutes"
        case .hours: "hours"
        case .days: "days"
        case .pounds: "pounds"
        case .dollars: "dollars"
        }
    }
}
