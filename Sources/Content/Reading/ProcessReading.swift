import Diagnostics
import Model

/// What the keys of process charts may hold.
enum ProcessKeys {
    /// Limits that stay as they are need so many points at the least (domain rule 3.4).
    static let fixAfter = 12...1000
}

/// `step_changes`: declared, never found; each with its reason and who answers for it.
func readStepChanges(_ mapping: inout YAMLMapping) -> [Measure.StepChange] {
    let steps = mapping.list("step_changes") { entry -> Measure.StepChange? in
        entry.require("date")
        let date = entry.day("date")
        let reason = entry.requiredText("reason")
        let owner = entry.requiredText("owner")
        guard let date, let reason, let owner else { return nil }
        return Measure.StepChange(
            date: date, reason: reason, owner: owner, at: entry.valuePosition(of: "date"))
    }
    var seen: Set<Day> = []
    for step in steps where !seen.insert(step.date).inserted {
        mapping.report(.repeatedStep(step.date, at: step.position))
    }
    return steps
}

/// `process` and `sample` of a metric.
func readProcess(of metric: inout Metric, from mapping: inout YAMLMapping) {
    metric.isSample = mapping.truth("sample") ?? metric.isSample
    if metric.isSample, metric.kind != .ratio, metric.kind != .flow, metric.kind != .unique {
        mapping.report(
            .sampleKind(metric.kind.rawValue, at: mapping.valuePosition(of: "sample")))
    }
    let grain = mapping.mapping("process") { process in
        process.require("grain")
        return process.choice("grain", ProcessGrain.self)?.grain
    }
    if let grain, metric.isAboutPeople, grain == .day || grain == .week {
        mapping.report(.processGrain(at: mapping.valuePosition(of: "process")))
    } else {
        metric.processGrain = grain ?? metric.processGrain
    }
}

private enum ProcessGrain: String, CaseIterable {
    case day, week, month, quarter, year

    var grain: Period.Grain {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }
}
