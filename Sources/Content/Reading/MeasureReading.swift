import Diagnostics
import Model

/// A measure of a plan.
func readMeasure(_ mapping: inout YAMLMapping) -> Measure? {
    mapping.require("id")
    mapping.require("metric")
    let id = mapping.identifier("id", of: Measure.self)
    let metric = mapping.identifier("metric", of: Metric.self)
    let nowhere = Located(MetricID(""), at: mapping.position)
    var measure = Measure(
        id: id?.value ?? "", at: mapping.position, metric: metric ?? nowhere)
    measure.objective = mapping.identifier("objective")
    measure.channel = mapping.identifier("channel")
    measure.group = mapping.text("group").map { GroupName($0) }
    measure.direction = mapping.choice("direction")
    measure.baseline = mapping.mapping("baseline", readBaseline)
    measure.target = mapping.mapping("target", readTarget)
    measure.owner = mapping.text("owner")
    measure.review = mapping.day("review")
    measure.staff = mapping.staffNotes()
    reportGaps(in: measure, to: &mapping)
    return id == nil || metric == nil ? nil : measure
}

private func readBaseline(_ mapping: inout YAMLMapping) -> Measure.Baseline? {
    mapping.require("value")
    mapping.require("date")
    let date = mapping.day("date")
    guard let value = mapping.decimal("value"), let date else { return nil }
    return Measure.Baseline(value: value, date: date)
}

private func readTarget(_ mapping: inout YAMLMapping) -> Measure.Target? {
    mapping.require("date")
    let date = mapping.day("date")
    let value = mapping.decimal("value")
    let low = mapping.decimal("low")
    let high = mapping.decimal("high")
    let given = ["value", "low", "high"].filter { mapping.has($0) }
    let read = [value, low, high].compactMap { $0 }
    guard let date, given.count == read.count else { return nil }
    switch (value, low, high) {
    case (let value?, nil, nil): return Measure.Target(.value(value), by: date)
    case (nil, let low?, let high?) where low <= high:
        return Measure.Target(.range(low: low, high: high), by: date)
    default:
        let named = ["value", "low", "high"].count { mapping.has($0) }
        // One that could not be read is reported already.
        guard named == [value, low, high].count(where: { $0 != nil }) else { return nil }
        mapping.report(
            .measureTarget("a target is a 'value', or a 'low' and a 'high'", at: mapping.position))
        return nil
    }
}

private func reportGaps(in measure: Measure, to mapping: inout YAMLMapping) {
    guard let target = measure.target else { return }
    let position = mapping.valuePosition(of: "target")
    switch (measure.direction, target.goal) {
    case (.range, .value):
        mapping.report(.measureTarget("a range has a 'low' and a 'high'", at: position))
    case (.increase, .range), (.decrease, .range), (.maintain, .range):
        mapping.report(
            .measureTarget("a 'low' and a 'high' belong to 'direction: range'", at: position))
    case (.increase, .value), (.decrease, .value):
        if !mapping.has("baseline") {
            mapping.report(
                .measureTarget("a target that goes up or down has a 'baseline'", at: position))
        }
    case (.maintain, .value), (.range, .range), (nil, _): break
    }
    if let baseline = measure.baseline, target.date <= baseline.date {
        mapping.report(.measureTarget("a target's date is after its baseline's", at: position))
    }
}
