import Diagnostics
import Model

/// `residents:` of a plan: who lives here, by age or by part of the town.
func readResidents(_ mapping: inout YAMLMapping) -> Residents? {
    let source = mapping.requiredText("source")
    mapping.require("date")
    let date = mapping.day("date")
    mapping.require("dimensions")
    let dimensions = mapping.list("dimensions", readDimension)
    guard let source, let date else { return nil }
    return Residents(source: source, date: date, dimensions: dimensions)
}

private func readDimension(_ mapping: inout YAMLMapping) -> Residents.Dimension? {
    mapping.require("id")
    let id = mapping.identifier("id", of: Residents.Dimension.self)
    let people = mapping.text("people")
    let whole = mapping.text("of") ?? "residents"
    mapping.require("groups")
    let groups = mapping.mapping("groups", readGroups) ?? []
    let total = groups.reduce(Decimal(0)) { $0.adding($1.size) ?? $0 }
    if mapping.has("groups"), !groups.isEmpty, total.isZero {
        mapping.report(.nobodyLivesHere(at: mapping.valuePosition(of: "groups")))
        return nil
    }
    return id.map {
        Residents.Dimension(id: $0.value.text, people: people, of: whole, groups: groups)
    }
}

private func readGroups(
    _ mapping: inout YAMLMapping
) -> [(name: GroupName, size: Decimal)]? {
    mapping.allKeys.compactMap { key in
        guard let size = mapping.decimal(key) else { return nil }
        guard !size.isNegative else {
            mapping.report(.negativeGroup(key, at: mapping.valuePosition(of: key)))
            return nil
        }
        return (GroupName(key), size)
    }
}
