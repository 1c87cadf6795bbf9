import Diagnostics
import Model

/// The front matter of a document of `kind: consultation`.
func readConsultation(_ mapping: inout YAMLMapping, yearStart: YearStart) -> Consultation? {
    for key in ["asked", "opens", "closes", "take_part"] { mapping.require(key) }
    let asked = mapping.textOrTexts("asked").map(\.value)
    let opens = mapping.day("opens")
    let closes = mapping.locatedDay("closes")
    mapping.checkOrder(opens, closes?.value, key: "closes")
    let waysPosition = mapping.valuePosition(of: "take_part")
    let ways = mapping.mapping("take_part") { readWays(&$0) }
    let tag = mapping.tag()
    let responses = mapping.figure("responses", yearStart: yearStart)
    let whoReplied = mapping.text("who_replied")
    let themes = mapping.figure("themes", yearStart: yearStart)
    let items = mapping.list("items") { readItem(&$0) }
    let decision = mapping.mapping("decision") { readDecision(&$0, after: closes?.value) }
    let conversion = mapping.series("conversion", yearStart: yearStart)
    guard !asked.isEmpty, let opens, let closes, let ways else { return nil }
    var consultation = Consultation(
        asked: asked, opens: opens, closes: closes, ways: Located(ways, at: waysPosition))
    consultation.tag = tag
    consultation.responses = responses
    consultation.whoReplied = whoReplied
    consultation.themes = themes
    consultation.items = items
    consultation.decision = decision
    consultation.conversion = conversion
    return consultation
}

private func readItem(_ mapping: inout YAMLMapping) -> Consultation.Item? {
    mapping.require("state")
    let said = mapping.requiredText("said")
    let state = mapping.choice("state", Consultation.Item.State.self)
    let (did, why) = (mapping.text("did"), mapping.text("why"))
    let date = mapping.day("date")
    guard let said, let state else { return nil }
    if let missing = missingKey(of: state, &mapping) {
        mapping.report(.itemState(state.rawValue, needs: missing, at: mapping.position))
    }
    var item = Consultation.Item(said: said, state: state)
    item.did = did
    item.date = date
    item.why = why
    return item
}

/// What an item of that state has to say and does not.
private func missingKey(
    of state: Consultation.Item.State, _ mapping: inout YAMLMapping
) -> String? {
    let needed =
        switch state {
        case .done: ["did", "date"]
        case .underWay, .planned: ["did"]
        case .considering, .notDoing: ["why"]
        }
    return needed.first { !mapping.has($0) }
}

private func readDecision(
    _ mapping: inout YAMLMapping, after closes: Day?
) -> Consultation.Decision? {
    mapping.require("date")
    let date = mapping.day("date")
    let by = mapping.requiredText("by")
    let what = mapping.requiredText("what")
    let changed = mapping.requiredText("changed")
    guard let date, let by, let what, let changed else { return nil }
    if let closes, date <= closes {
        mapping.report(.decidedBefore(closes, at: mapping.valuePosition(of: "date")))
    }
    return Consultation.Decision(date: date, by: by, what: what, changed: changed)
}
