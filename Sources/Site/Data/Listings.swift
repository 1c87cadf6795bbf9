package import Diagnostics
import Formats
package import Model

/// Metrics, by id, as CSV.
package func metricListing(of metrics: some Sequence<Metric>) -> [UInt8] {
    var text = CSVText()
    text.add(row: [
        "metric", "title", "kind", "unit", "direction", "level", "about_people", "numerator",
        "denominator", "file", "formula", "about", "caveats", "not_meaning", "definition",
    ])
    for metric in metrics.sorted(by: { $0.id < $1.id }) {
        text.add(metric.id.text)
        text.add(freeText: metric.title)
        text.add(metric.kind.rawValue)
        text.add(metric.unit.rawValue)
        text.add(metric.direction.rawValue)
        text.add(metric.level.rawValue)
        text.add(metric.isAboutPeople ? "true" : "false")
        text.add(metric.numerator?.text ?? "")
        text.add(metric.denominator?.text ?? "")
        text.add(metric.position?.path ?? "")
        text.add(freeText: metric.formula?.text ?? "")
        text.add(metric.isAboutPeople ? "people" : "accounts and content")
        text.add(freeText: metric.caveats.joined(separator: " "))
        text.add(freeText: metric.notMeaning ?? "")
        text.add(freeText: metric.definition)
        text.endRow()
    }
    return text.bytes
}

/// Rules with their levels, as CSV.
package func ruleListing(of rules: [Rule]) -> [UInt8] {
    var text = CSVText()
    text.add(row: ["rule", "level", "family", "explanation"])
    for rule in rules {
        let family =
            switch rule.family {
            case .content: "content"
            case .reading: "reading"
            case .privacy: "privacy"
            }
        text.add(row: [rule.id, rule.severity.rawValue, family, rule.explanation])
    }
    return text.bytes
}
