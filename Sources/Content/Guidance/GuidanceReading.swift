import Diagnostics
import Model

/// Of a staff document: what it covers, how it is found, what belongs to it, what became different.
func readGuidanceProperties(_ mapping: inout YAMLMapping) -> GuidanceProperties {
    var properties = GuidanceProperties()
    properties.topics = mapping.topics()
    properties.also = mapping.texts("also").map(\.value)
    properties.tags = mapping.identifiers("tags")
    properties.related = mapping.texts("related")
    properties.changes = mapping.list("changes", readChange).sorted { $1.date < $0.date }
    return properties
}

private func readChange(_ change: inout YAMLMapping) -> GuidanceProperties.Change? {
    change.require("date")
    let date = change.day("date")
    let what = change.requiredText("what")
    guard let date, let what else { return nil }
    return GuidanceProperties.Change(date: date, what: what)
}

/// What a `_folder.yml` says of its folder as a section of the staff site.
func readSection(_ mapping: inout YAMLMapping, of file: SourceFile) -> GuidanceSection {
    var section = GuidanceSection(
        path: file.path.split(separator: "/").dropLast().joined(separator: "/"))
    section.title = mapping.text("title")
    section.description = mapping.text("description")
    section.weight = mapping.wholeNumber("weight", in: -10_000...10_000) ?? 0
    return section
}

/// `guidance` of `candour.yml`.
func readGuidanceRules(_ mapping: inout YAMLMapping) -> GuidanceRules? {
    var rules = GuidanceRules()
    rules.problem = mapping.addressPattern("problem", with: ["title", "path", "address"])
    rules.source = mapping.addressPattern("source", with: ["path"])
    rules.overdueGrace = mapping.months("overdue_grace")
    return rules
}

/// A member of `pre_election` of `candour.yml`.
func readPreElectionWindow(_ mapping: inout YAMLMapping) -> PreElectionWindow? {
    for key in ["from", "to"] { mapping.require(key) }
    let name = mapping.requiredText("name")
    let (first, last) = (mapping.day("from"), mapping.day("to"))
    mapping.checkOrder(first, last, key: "to")
    let ask = mapping.text("ask")
    guard let name, let first, let last, first <= last else { return nil }
    var window = PreElectionWindow(name: name, first: first, last: last, at: mapping.position)
    window.ask = ask
    return window
}

extension YAMLMapping {
    mutating func topics() -> [GuidanceTopic] {
        texts("topics").compactMap { text in
            if let topic = GuidanceTopic(rawValue: text.value) { return topic }
            report(.unknownTopic(text.value, at: text.position))
            return nil
        }
    }

    /// When something is looked at again, and by whom: `owner`, `last_reviewed`, `review_in`.
    mutating func review() -> Review {
        var review = Review(
            owner: text("owner"), lastReviewed: day("last_reviewed"),
            interval: months("review_in"))
        review.position = position(of: "last_reviewed")
        return review
    }

    /// An address of the web or a mail address, with names in braces that are filled in.
    fileprivate mutating func addressPattern(_ key: String, with names: Set<String>) -> String? {
        let position = valuePosition(of: key)
        guard let text = text(key) else { return nil }
        guard ["https://", "http://", "mailto:"].contains(where: { text.hasPrefix($0) }) else {
            report(.notAnAddress(text, key: key, at: position))
            return nil
        }
        let known = names.map { "{\($0)}" }
        for place in places(in: text) where !known.contains(place) {
            report(.unknownPlaceholder(place, key: key, known: names.sorted(), at: position))
            return nil
        }
        return text
    }
}

/// `{title}`, with its braces; without the second where the text has none.
private func places(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { rest in
        let name = rest.prefix { $0 != "}" }
        return name.endIndex < rest.endIndex ? "{\(name)}" : "{\(name)"
    }
}
