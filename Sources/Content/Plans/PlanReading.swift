import Diagnostics
import Model

/// `plans/<plan>.yml`.
func readPlan(_ file: SourceFile, yearStart: YearStart) -> Diagnosed<Plan?> {
    readMapping(of: file) { mapping in
        mapping.require("period")
        let title = mapping.requiredText("title")
        let period = mapping.period("period", yearStart: yearStart)
        let position = SourcePosition(path: file.path)
        let fallback = Period.day(Day(number: 0))
        var plan = Plan(
            id: PlanID(name(of: file.path)), at: position, title: title ?? "",
            period: period ?? fallback)
        plan.owner = mapping.text("owner")
        plan.approved = mapping.mapping("approved", readApproval)
        plan.purpose = mapping.text("purpose")
        plan.objectives = mapping.list("objectives", readObjective)
        plan.audiences = mapping.list("audiences", readAudience)
        readParts(of: &plan, from: &mapping)
        plan.residents = mapping.mapping("residents", readResidents)
        plan.risks = mapping.list("risks", readRisk)
        plan.measures = mapping.list("measures", readMeasure)
        plan.staff = mapping.staffNotes()
        reportRepeats(in: plan, to: &mapping)
        plan.isWhole = title != nil && period != nil
        return plan
    }
}

/// The parts that are words, and how they are carried out and judged.
private func readParts(of plan: inout Plan, from mapping: inout YAMLMapping) {
    let listening = mapping.listening()
    plan.boundaries = listening.boundaries
    for part in Plan.Part.allCases {
        let texts =
            part == .listening ? listening.texts : mapping.publishedTexts(part.rawValue)
        if !texts.isEmpty { plan.parts[part] = texts }
    }
    plan.delivery = mapping.delivery()
    plan.successFactors = mapping.successFactors()
}

private func readApproval(_ approval: inout YAMLMapping) -> Plan.Approval? {
    let on = approval.day("on")
    return approval.requiredText("by").map { Plan.Approval(by: $0, on: on) }
}

private func readObjective(_ mapping: inout YAMLMapping) -> Objective? {
    let (id, title) = mapping.named(Objective.self)
    if Plan.pageNames.contains(id.text) {
        mapping.report(
            .reservedID(id.text, reserved: Plan.pageNames, at: mapping.valuePosition(of: "id")))
    }
    var objective = Objective(id: id, at: mapping.position, title: title)
    objective.statement = mapping.text("statement")
    objective.kind = mapping.choice("kind")
    objective.outcome = mapping.text("outcome")
    objective.audiences = mapping.identifiers("audiences")
    objective.channels = mapping.identifiers("channels")
    objective.otherRoutes = mapping.text("other_routes")
    objective.staff = mapping.staffNotes()
    return objective.id.text.isEmpty ? nil : objective
}

private func readAudience(_ mapping: inout YAMLMapping) -> Audience? {
    let (id, title) = mapping.named(Audience.self)
    var audience = Audience(id: id, at: mapping.position, title: title)
    audience.description = mapping.text("description")
    audience.participation = mapping.choice("participation")
    audience.size = mapping.wholeNumber("size", in: 0...100_000_000)
    audience.source = mapping.text("source")
    audience.needs = mapping.text("needs")
    audience.listening = mapping.listeningQuestions()
    audience.offlineRoute = mapping.identifier("offline_route")
    if audience.participation == .inactives, !mapping.has("offline_route") {
        mapping.report(.inactiveWithoutRoute(id.text, at: mapping.position))
    }
    audience.staff = mapping.staffNotes()
    return audience.id.text.isEmpty ? nil : audience
}

private func readRisk(_ mapping: inout YAMLMapping) -> Risk? {
    let (id, title) = mapping.named(Risk.self)
    var risk = Risk(id: id.text, at: mapping.position, title: title)
    risk.likelihood = mapping.choice("likelihood")
    risk.impact = mapping.choice("impact")
    risk.control = mapping.text("control")
    risk.owner = mapping.text("owner")
    risk.review = mapping.day("review")
    risk.staff = mapping.staffNotes()
    return risk.id.isEmpty ? nil : risk
}

extension YAMLMapping {
    /// The id and the title that objectives, audiences and risks begin with; empty where they are reported.
    fileprivate mutating func named<Thing>(
        _ type: Thing.Type
    ) -> (Identifier<Thing>, String) {
        require("id")
        let id = identifier("id", of: type)
        let title = requiredText("title")
        return (id?.value ?? "", title ?? "")
    }
}

private func reportRepeats(in plan: Plan, to mapping: inout YAMLMapping) {
    mapping.report(repeats(plan.objectives.map { ($0.id.text, $0.position) }))
    mapping.report(repeats(plan.audiences.map { ($0.id.text, $0.position) }))
    mapping.report(repeats(plan.risks.map { ($0.id, $0.position) }))
    mapping.report(repeats(plan.measures.map { ($0.id.text, $0.position) }))
}

private func repeats(_ ids: [(id: String, position: SourcePosition)]) -> [Diagnostic] {
    var first: [String: SourcePosition] = [:]
    return ids.compactMap { id, position in
        guard let earlier = first[id] else {
            first[id] = position
            return nil
        }
        return .repeatedID(id, first: earlier, at: position)
    }
}
