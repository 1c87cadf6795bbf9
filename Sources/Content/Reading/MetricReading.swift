import Diagnostics
import Model

/// `metrics/definitions/<metric>.yml`: a metric of the council's own, or other words for a built-in one.
///
/// What the file leaves out of a built-in metric stays as it is; of an own one, what it needs is asked for.
func readMetric(_ file: SourceFile, over catalogue: [MetricID: Metric]) -> Diagnosed<Metric?> {
    let id = MetricID(name(of: file.path))
    return readMapping(of: file) { mapping in
        let builtIn = catalogue[id]
        if builtIn == nil {
            for key in [
                "title", "kind", "unit", "direction", "level", "about_people", "definition",
            ] {
                mapping.require(key)
            }
        }
        var metric = readCore(id, &mapping, over: builtIn)
        metric.position = SourcePosition(path: file.path)
        readDetails(of: &metric, from: &mapping)
        readParts(of: &metric, from: &mapping)
        refuseAdvertisingValue(metric, &mapping)
        return metric.title.isEmpty ? nil : metric
    }
}

private func readCore(
    _ id: MetricID, _ mapping: inout YAMLMapping, over builtIn: Metric?
) -> Metric {
    let kind = mapping.choice("kind", Metric.Kind.self)
    let unit = mapping.choice("unit", Metric.Unit.self)
    let direction = mapping.choice("direction", Metric.Direction.self)
    let level = mapping.choice("level", Metric.Level.self)
    let isAboutPeople = mapping.truth("about_people")
    let title = mapping.text("title")
    let definition = mapping.text("definition")
    guard var metric = builtIn else {
        // Where nobody said otherwise, a number is treated as being about people.
        return Metric(
            id: id, title: title ?? "", kind: kind ?? .flow, unit: unit ?? .count,
            direction: direction ?? .neutral, level: level ?? .output,
            isAboutPeople: isAboutPeople ?? true, definition: definition ?? "")
    }
    metric.title = title ?? metric.title
    metric.kind = kind ?? metric.kind
    metric.unit = unit ?? metric.unit
    metric.direction = direction ?? metric.direction
    metric.level = level ?? metric.level
    metric.isAboutPeople = isAboutPeople ?? metric.isAboutPeople
    metric.definition = definition ?? metric.definition
    return metric
}

private func readDetails(of metric: inout Metric, from mapping: inout YAMLMapping) {
    metric.plain = mapping.text("plain") ?? metric.plain
    metric.decimals = mapping.wholeNumber("decimals", in: 0...6) ?? metric.decimals
    metric.method = mapping.text("method") ?? metric.method
    metric.source = mapping.text("source") ?? metric.source
    metric.collector = mapping.text("collector") ?? metric.collector
    metric.frequency = mapping.text("frequency") ?? metric.frequency
    let caveats = mapping.texts("caveats").map(\.value)
    if !caveats.isEmpty { metric.caveats = caveats }
    metric.notMeaning = mapping.text("not_meaning") ?? metric.notMeaning
    metric.breaks = mapping.list("breaks") { entry in
        entry.require("date")
        let date = entry.day("date")
        guard let reason = entry.requiredText("reason"), let date else { return nil }
        return Metric.Break(date: date, reason: reason)
    }
}

private func readParts(of metric: inout Metric, from mapping: inout YAMLMapping) {
    let numerator = mapping.identifier("numerator", of: Metric.self)?.value
    let denominator = mapping.identifier("denominator", of: Metric.self)?.value
    let parts = mapping.identifiers("parts", of: Metric.self).map(\.value)
    if numerator != nil || denominator != nil {
        (metric.numerator, metric.denominator) = (numerator, denominator)
    }
    if !parts.isEmpty { metric.parts = parts }
    let isHalf = (metric.numerator == nil) != (metric.denominator == nil)
    if isHalf || (metric.kind != .ratio && metric.numerator != nil) {
        mapping.report(.metricParts(metric.kind.rawValue, at: mapping.position))
        (metric.numerator, metric.denominator) = (nil, nil)
    }
}

/// Source: Barcelona Principles 3.0, principle 5 (domain rule 1.1).
private func refuseAdvertisingValue(_ metric: Metric, _ mapping: inout YAMLMapping) {
    let words = "\(metric.title) \(metric.definition)".lowercased()
    let names = ["advertising value", "advertising equivalen", "media value", "ave equivalen"]
    if let name = names.first(where: words.contains) {
        let key = metric.title.lowercased().contains(name) ? "title" : "definition"
        mapping.report(.advertisingValue(metric.title, at: mapping.valuePosition(of: key)))
    }
}
