import Diagnostics
import Model

extension YAMLMapping {
    /// `delivery:` of a plan, area by area.
    mutating func delivery() -> [Delivery.Area: Delivery] {
        mapping("delivery") { part in
            Delivery.Area.allCases.reduce(into: [:]) { areas, area in
                areas[area] = part.entry(area.rawValue, keys: deliveryKeys) { entry in
                    readDelivery(of: area, &entry)
                }
            }
        } ?? [:]
    }

    /// `success_factors:` of a plan, factor by factor.
    mutating func successFactors() -> [SuccessFactor.Kind: SuccessFactor] {
        mapping("success_factors") { part in
            SuccessFactor.Kind.allCases.reduce(into: [:]) { factors, kind in
                factors[kind] = part.entry(kind.rawValue, keys: factorKeys) { entry in
                    readSuccessFactor(of: kind, &entry)
                }
            }
        } ?? [:]
    }

    /// A mapping; a text in its place is reported with the keys that it lacks.
    private mutating func entry<Value>(
        _ key: String, keys: [String], _ read: (inout YAMLMapping) -> Value?
    ) -> Value? {
        guard plainText(key) != nil else { return mapping(key, read) }
        _ = node(key)
        report(.textForEntry(key, keys: keys, at: valuePosition(of: key)))
        return nil
    }
}

private let deliveryKeys = ["statement", "owner", "state", "due"]
private let factorKeys = ["statement", "evidence", "date", "owner", "next"]

private func readDelivery(
    of area: Delivery.Area, _ mapping: inout YAMLMapping
) -> Delivery? {
    let statement = mapping.requiredText("statement")
    let owner = mapping.requiredText("owner")
    mapping.require("state")
    let state = mapping.choice("state", Delivery.State.self)
    if state == .planned || state == .underWay { mapping.require("due") }
    let due = mapping.day("due")
    guard let statement, let owner, let state else { return nil }
    return Delivery(area: area, statement: statement, owner: owner, state: state, due: due)
}

private func readSuccessFactor(
    of kind: SuccessFactor.Kind, _ mapping: inout YAMLMapping
) -> SuccessFactor? {
    let statement = mapping.requiredText("statement")
    mapping.require("date")
    let date = mapping.day("date")
    let owner = mapping.requiredText("owner")
    let evidence = mapping.textOrTexts("evidence")
    let next = mapping.text("next")
    if !mapping.has("evidence"), !mapping.has("next") {
        mapping.report(.factorWithoutNext(kind.rawValue, at: mapping.position))
    }
    guard let statement, let date, let owner else { return nil }
    var factor = SuccessFactor(kind: kind, statement: statement, date: date, owner: owner)
    factor.evidence = evidence
    factor.next = next
    return factor
}
