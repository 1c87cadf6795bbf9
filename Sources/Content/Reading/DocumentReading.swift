import Diagnostics
import Markdown
import Model
import YAML

/// A document as read: for everyone where its folder says so, and its front matter does not narrow that.
enum ReadDocument: Sendable {
    case everyones(Document<Public>)
    case staffs(Document<Staff>)

    var properties: DocumentProperties {
        switch self {
        case .everyones(let document): document.properties
        case .staffs(let document): document.properties
        }
    }
}

/// The keys of front matter.
let documentKeys: Set<String> = [
    "title", "description", "kind", "audience", "owner", "last_reviewed", "review_in",
    "published", "updated", "draft", "weight", "lang", "pre_election", "section",
]

/// `public/**/*.md` and `staff/**/*.md`.
func readDocument(
    _ file: SourceFile, folder: FolderDefaults, yearStart: YearStart
) -> Diagnosed<ReadDocument?> {
    let parted = partFrontMatter(of: file)
    guard let matter = parted.value else { return Diagnosed(nil, parted.diagnostics) }
    let body = MarkdownDocument(
        MarkdownText(path: file.path, bytes: matter.body, firstLine: matter.bodyLine))
    let tree = parseYAML(matter.yaml, path: file.path, firstLine: matter.yamlLine)
    let diagnostics = parted.diagnostics + tree.diagnostics + lineEndings(of: file)
    guard tree.value != nil || tree.diagnostics.isEmpty else {
        return Diagnosed(nil, diagnostics + body.diagnostics)
    }
    let start = SourcePosition(path: file.path, line: matter.yamlLine)
    var mapping = YAMLMapping(tree.value, named: "front matter", at: start)
    // Who may read it is never passed over: a folder may not widen either.
    mapping.passOver(folder.ignore.subtracting(["audience"]))
    mapping.rename(folder.map)
    let isPublic = readAudience(of: file, &mapping, folder: folder)
    var properties = readProperties(of: file, &mapping, folder: folder)
    if let kind = properties?.kind {
        if isPublic, properties?.isDraft == false {
            properties?.takingPart = readTakingPart(kind, &mapping, yearStart: yearStart)
        } else {
            mapping.passOver(takingPartKeys(of: kind))
        }
    }
    if isPublic { properties?.section = mapping.choice("section") }
    if !isPublic { properties?.guidance = readGuidanceProperties(&mapping) }
    if folder.isUnread { mapping.passOverTheRest() }
    mapping.finish()
    var gaps = isPublic ? [] : reviewGaps(in: properties, mapping, folder)
    if properties?.isDraft != true { gaps += unwrittenTexts(in: file, bodyLine: matter.bodyLine) }
    let document = properties.map { properties -> ReadDocument in
        isPublic
            ? .everyones(Document(properties, body: body))
            : .staffs(Document(properties, body: body))
    }
    return Diagnosed(document, diagnostics + mapping.diagnostics + gaps + body.diagnostics)
}

/// Guidance without an owner or a review date; what was given and could not be read is not missing.
private func reviewGaps(
    in document: DocumentProperties?, _ mapping: YAMLMapping, _ folder: FolderDefaults
) -> [Diagnostic] {
    guard let document, !document.isDraft, !folder.isUnread else { return [] }
    switch document.kind {
    case .guidance, .principle, .howTo, .checklist, .card, .scenario, .policy: break
    case .page, .case, .consultation, .campaign, .chat, .news: return []
    }
    let missing = ["owner", "last_reviewed", "review_in"]
        .filter { !mapping.has($0) && !folder.given.contains($0) }
    guard !missing.isEmpty else { return [] }
    let list = missing.map { "'\($0)'" }.joined(separator: ", ")
    return [.noOwner(list, at: SourcePosition(path: document.path))]
}

private func readAudience(
    of file: SourceFile, _ mapping: inout YAMLMapping, folder: FolderDefaults
) -> Bool {
    let folderIsPublic = file.path.hasPrefix("\(Public.folder)/")
    let words = ["public": true, "staff": false]
    let wanted = mapping.value(
        "audience", { words[$0] },
        or: { .notOneOf($0, key: "audience", choices: words.keys.sorted(), at: $1) })
    if wanted == true, !folderIsPublic {
        mapping.report(.widened(file.path, at: mapping.valuePosition(of: "audience")))
    }
    // An audience that cannot be read narrows, and of two the narrower holds: what is in doubt is not published.
    let audiences = mapping.values(of: "audience", mapped: folder)
    return folderIsPublic && audiences.allSatisfy { $0 == "public" }
}

private func readProperties(
    of file: SourceFile, _ mapping: inout YAMLMapping, folder: FolderDefaults
) -> DocumentProperties? {
    let title = mapping.requiredText("title")
    var properties = DocumentProperties(path: file.path, title: title ?? "")
    properties.description = mapping.text("description")
    properties.kind = mapping.choice("kind") ?? folder.kind ?? .page
    properties.review.owner = mapping.text("owner") ?? folder.owner
    properties.review.interval = mapping.months("review_in") ?? folder.interval
    properties.review.lastReviewed = mapping.day("last_reviewed", mapped: folder)
    properties.review.position = mapping.position(of: "last_reviewed")
    properties.published = mapping.day("published", mapped: folder)
    properties.updated = mapping.day("updated", mapped: folder)
    let drafts = mapping.values(of: "draft", mapped: folder)
    // What cannot be read is a draft: only 'false' publishes it.
    properties.isDraft = mapping.truth("draft") == true || drafts.contains { $0 != "false" }
    properties.weight = mapping.wholeNumber("weight", in: -10_000...10_000) ?? 0
    properties.language = mapping.text("lang")
    properties.preElectionReason = mapping.text("pre_election")
    return title == nil ? nil : properties
}

extension YAMLMapping {
    /// What stands under a key and under each foreign one that the folder takes for it; `nil` where it is no text.
    fileprivate func values(of key: String, mapped folder: FolderDefaults) -> [String?] {
        allKeys.filter { ($0 == key || folder.map[$0] == key) && has($0) }.map { plainText($0) }
    }

    /// A date; of a key that its folder maps from a foreign one, the date of a date and time too.
    fileprivate mutating func day(_ key: String, mapped folder: FolderDefaults) -> Day? {
        guard folder.map.values.contains(key) else { return day(key) }
        return value(
            key,
            { text in
                let rest = text.dropFirst(10).first
                return rest == nil || rest == " " || rest == "T" ? Day(text.prefix(10)) : nil
            }, or: { .notADate($0, key: key, at: $1) })
    }
}
