import Diagnostics
import Model

/// A measure of a plan.
func readMeasure(_ mapping: inout YAMLMapping) -> Measure? {
    mapping.require("id")
    let id = mapping.identifier("id", of: Measure.self)
    let metric = mapping.identifier("metric", of: Metric.self)
    var measure = Measure(id: id?.value ?? "", at: mapping.position, metric: metric)
    measure.objective = mapping.identifier("objective")
    measure.channel = mapping.identifier("channel")
    measure.group = mapping.text("group").map { GroupName($0) }
    measure.direction = mapping.choice("direction")
    measure.baseline = mapping.mapping("baseline", readBaseline)
    measure.baselinePosition = mapping.valuePosition(of: "baseline")
    let isMilestone = readAim(of: &measure, from: &mapping)
    if !isMilestone { mapping.require("metric") }
    measure.owner = mapping.text("owner")
    measure.review = mapping.day("review")
    measure.stepChanges = readStepChanges(&mapping)
    measure.screensOutliers = mapping.truth("screen_outliers") ?? true
    measure.fixAfter = mapping.wholeNumber("fix_after", in: ProcessKeys.fixAfter)
    measure.staff = mapping.staffNotes()
    reportGaps(in: measure, to: &mapping)
    return id == nil || (metric == nil && (!isMilestone || mapping.has("metric")))
        ? nil : measure
}

private func readBaseline(_ mapping: inout YAMLMapping) -> Measure.Baseline? {
    mapping.require("value")
    mapping.require("date")
    let date = mapping.day("date")
    guard let value = mapping.decimal("value"), let date else { return nil }
    return Measure.Baseline(value: value, date: date)
}

/// The target, or why there is none; whether it is a milestone, also one that cannot be read.
private func readAim(of measure: inout Measure, from mapping: inout YAMLMapping) -> Bool {
    var isMilestone = false
    let isNone = mapping.plainText("target") == "none"
    if isNone {
        _ = mapping.node("target")
    } else {
        measure.target = mapping.mapping("target") { target in
            isMilestone = target.has("milestone")
            return isMilestone ? readMilestone(&target) : readTarget(&target)
        }
    }
    measure.noTargetBecause = mapping.text("no_target_because")
    measure.done = mapping.day("done")
    if measure.noTargetBecause != nil, mapping.has("target"), !isNone {
        mapping.report(.targetAndReason(at: mapping.valuePosition(of: "no_target_because")))
    }
    if mapping.has("done"), !isMilestone {
        mapping.report(
            .milestone(
                "only a milestone is done on a day", at: mapping.valuePosition(of: "done")))
    }
    return isMilestone
}

private func readMilestone(_ mapping: inout YAMLMapping) -> Measure.Target? {
    mapping.require("date")
    let date = mapping.day("date")
    let text = mapping.text("milestone")
    for key in ["value", "low", "high", "tolerance"] where mapping.node(key) != nil {
        mapping.report(
            .milestone("a milestone has no '\(key)'", at: mapping.valuePosition(of: key)))
    }
    return text.flatMap { text in date.map { Measure.Target(.milestone(text), by: $0) } }
}

private func readTarget(_ mapping: inout YAMLMapping) -> Measure.Target? {
    mapping.require("date")
    let date = mapping.day("date")
    let value = mapping.decimal("value")
    let low = mapping.decimal("low")
    let high = mapping.decimal("high")
    let tolerance = mapping.decimal("tolerance")
    if let tolerance, tolerance.isNegative || tolerance > Decimal(1) {
        mapping.report(.tolerance(tolerance, at: mapping.valuePosition(of: "tolerance")))
    }
    let given = ["value", "low", "high"].filter { mapping.has($0) }
    let read = [value, low, high].compactMap { $0 }
    guard given.count == read.count else { return nil }
    let goal: Measure.Target.Goal
    switch (value, low, high) {
    case (let value?, nil, nil): goal = .value(value)
    case (nil, let low?, let high?) where low <= high: goal = .range(low: low, high: high)
    default:
        mapping.report(
            .measureTarget("a target is a 'value', or a 'low' and a 'high'", at: mapping.position))
        return nil
    }
    return date.map {
        Measure.Target(goal, by: $0, tolerance: tolerance ?? Measure.Target.usualTolerance)
    }
}

private func reportGaps(in measure: Measure, to mapping: inout YAMLMapping) {
    guard let target = measure.target else { return }
    let position = mapping.valuePosition(of: "target")
    switch (measure.direction, target.goal) {
    case (.range, .value):
        mapping.report(.measureTarget("a range has a 'low' and a 'high'", at: position))
    case (.increase, .range), (.decrease, .range), (.maintain, .range), (.atLeast, .range),
        (.atMost, .range):
        mapping.report(
            .measureTarget("a 'low' and a 'high' belong to 'direction: range'", at: position))
    case (.increase, .value(let goal)), (.decrease, .value(let goal)):
        if !mapping.has("baseline") {
            mapping.report(
                .measureTarget("a target that goes up or down has a 'baseline'", at: position))
        } else if let from = measure.baseline?.value {
            let isUp = measure.direction == .increase
            if isUp ? goal < from : goal > from {
                mapping.report(.wrongWay(goal, from: from, isUp: isUp, at: position))
            }
        }
    case (.maintain, .value), (.atLeast, .value), (.atMost, .value), (.range, .range),
        (nil, _), (_, .milestone):
        break
    }
    if let baseline = measure.baseline, target.date <= baseline.date {
        mapping.report(.measureTarget("a target's date is after its baseline's", at: position))
    }
}
