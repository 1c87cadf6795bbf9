import Diagnostics
import Model

/// Whether the plan that is reported on is whole: each part written, each objective measured and open to those who are
/// not online, nothing left that no objective names.
///
/// Only of the newest edition's plan: a plan that is being written, or is over, need not be.
func planFaults(in record: Record, doubtful: Set<String>) -> [Diagnostic] {
    guard let edition = record.editions.last else { return [] }
    var diagnostics = edition.evaluation == nil ? evaluationFaults(of: edition, doubtful) : []
    guard let plan = record.currentPlan, !doubtful.contains(plan.position.path) else {
        return diagnostics
    }
    diagnostics += missingParts(of: plan)
    diagnostics += plan.objectives.flatMap { faults(of: $0, in: plan, record.channels) }
    return diagnostics + orphans(of: plan, record.channels)
}

private func evaluationFaults(of edition: Edition, _ doubtful: Set<String>) -> [Diagnostic] {
    doubtful.contains(edition.position.path) ? [] : [.noEvaluation(at: edition.position)]
}

private func missingParts(of plan: Plan) -> [Diagnostic] {
    let position = plan.position
    var diagnostics: [Diagnostic] = []
    if plan.boundaries == nil { diagnostics.append(.noBoundaries(at: position)) }
    let areas = Delivery.Area.allCases.filter { plan.delivery[$0] == nil }
    if !areas.isEmpty {
        diagnostics.append(.missingDelivery(areas.map(\.rawValue), at: position))
    }
    let factors = SuccessFactor.Kind.allCases.filter { plan.successFactors[$0] == nil }
    if !factors.isEmpty {
        diagnostics.append(.missingFactors(factors.map(\.rawValue), at: position))
    }
    let parts = unwrittenParts(of: plan)
    if !parts.isEmpty { diagnostics.append(.missingParts(parts, at: position)) }
    return diagnostics
}

private func unwrittenParts(of plan: Plan) -> [String] {
    let lists = [
        ("purpose", plan.purpose == nil), ("objectives", plan.objectives.isEmpty),
        ("audiences", plan.audiences.isEmpty), ("measures", plan.measures.isEmpty),
    ]
    return lists.filter(\.1).map(\.0)
        + Plan.Part.allCases.filter { plan.parts[$0] == nil }.map(\.rawValue)
}

private func faults(
    of objective: Objective, in plan: Plan, _ channels: [Channel]
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if !plan.measures.contains(where: { $0.objective?.value == objective.id }) {
        diagnostics.append(.unmeasured(objective, at: objective.position))
    }
    if objective.outcome == nil {
        diagnostics.append(.noOutcome(objective.id.text, at: objective.position))
    }
    let named = Set(objective.channels.map(\.value))
    let isOpenToAll =
        objective.otherRoutes != nil || channels.contains { named.contains($0.id) && !$0.isOnline }
    if !isOpenToAll {
        diagnostics.append(.onlyOnline(objective.id.text, at: objective.position))
    }
    return diagnostics
}

/// Audiences and open channels that no objective of the plan names; of a plan without objectives that is said already.
private func orphans(of plan: Plan, _ channels: [Channel]) -> [Diagnostic] {
    if plan.objectives.isEmpty { return [] }
    let audiences = Set(plan.objectives.flatMap(\.audiences).map(\.value))
    let named = Set(plan.objectives.flatMap(\.channels).map(\.value))
    return plan.audiences.filter { !audiences.contains($0.id) }
        .map { .unnamed("audience", $0.id.text, at: $0.position) }
        + channels.filter { $0.closed == nil && !named.contains($0.id) }
        .map { .unnamed("channel", $0.id.text, at: $0.position) }
}
