import Diagnostics
import Model

/// `metrics/definitions/<metric>.yml`: a metric of the council's own, or other words for a built-in one.
///
/// `names` are the ids of all metrics there are, also of those whose files cannot be read.
/// What the file leaves out of a built-in metric stays as it is; of an own one, what it needs is asked for.
func readMetric(
    _ file: SourceFile, over catalogue: [MetricID: Metric], names: Set<String>
) -> Diagnosed<ReadMetric?> {
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
        readProcess(of: &metric, from: &mapping)
        let components = readComponents(of: &metric, from: &mapping, names: names)
        refuseAdvertisingValue(metric, &mapping)
        return metric.title.isEmpty ? nil : ReadMetric(metric: metric, components: components)
    }
}

/// A metric, and where its file names others.
struct ReadMetric {
    var metric: Metric
    let components: [Located<MetricID>]
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
    metric.hasPartialTotal = mapping.truth("partial_total") ?? metric.hasPartialTotal
    metric.breaks = mapping.list("breaks") { entry in
        entry.require("date")
        let date = entry.day("date")
        guard let reason = entry.requiredText("reason"), let date else { return nil }
        return Metric.Break(date: date, reason: reason)
    }
}

private func readComponents(
    of metric: inout Metric, from mapping: inout YAMLMapping, names: Set<String>
) -> [Located<MetricID>] {
    let numerator = mapping.identifier("numerator", of: Metric.self)
    let denominator = mapping.identifier("denominator", of: Metric.self)
    let parts = mapping.identifiers("parts", of: Metric.self)
    let whole = mapping.identifier("part_of", of: Metric.self)
    if let whole { metric.partOf = whole.value }
    if mapping.has("numerator") || mapping.has("denominator") {
        metric.formula = nil
        let isHalf = mapping.has("numerator") != mapping.has("denominator")
        if isHalf || metric.kind != .ratio {
            mapping.report(.metricParts(metric.kind.rawValue, at: mapping.position))
        } else if let numerator, let denominator {
            metric.formula = .quotient(numerator.value, denominator.value)
        }
    } else if !parts.isEmpty {
        metric.formula = .sum(parts.map(\.value))
    } else if mapping.has("kind"), metric.kind != .ratio, metric.formula?.isQuotient == true,
        metric.kind != .index
    {
        metric.formula = nil
    }
    let components = [numerator, denominator].compactMap { $0 } + parts
    for component in components + [whole].compactMap({ $0 })
    where !names.contains(component.value.text) {
        mapping.report(
            .unknownID(
                component.value.text, of: "metric", known: names.sorted(),
                at: component.position))
    }
    return components
}

/// Takes away what a metric cannot be computed from: metrics that do not add up, and itself by way of others.
func componentFaults(
    of reads: [ReadMetric], in metrics: inout [MetricID: Metric]
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for read in reads {
        for component in read.components {
            let id = component.value
            let kind = metrics[id]?.kind
            let reason: String
            if let kind, !kind.goesInto(read.metric.kind) {
                reason = kind == .index ? "is an index" : "is a \(kind.rawValue)"
            } else if rests(id, on: read.metric.id, metrics) {
                reason = "rests on '\(read.metric.id)' itself"
            } else {
                continue
            }
            diagnostics.append(.metricComponent(id.text, reason, at: component.position))
            metrics[read.metric.id]?.dropComponents()
        }
    }
    return diagnostics
}

extension Metric.Kind {
    /// A sum is made of flows; a ratio also of stocks, and of unique counts as their platform gives them.
    fileprivate func goesInto(_ kind: Metric.Kind) -> Bool {
        switch self {
        case .flow: true
        case .stock, .unique: kind == .ratio
        case .ratio, .quantile, .index: false
        }
    }
}

/// Whether a metric is computed from another, also by way of a third.
private func rests(
    _ id: MetricID, on other: MetricID, _ metrics: [MetricID: Metric]
) -> Bool {
    var seen: Set<MetricID> = []
    var open = [id]
    while let next = open.popLast() {
        if next == other { return true }
        if seen.insert(next).inserted { open += metrics[next]?.components ?? [] }
    }
    return false
}

extension Metric {
    fileprivate mutating func dropComponents() { formula = nil }
}
