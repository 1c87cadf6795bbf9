import Diagnostics
import Markdown
import Model
import YAML

/// A document as read, before it is known who may read it.
struct ReadDocument: Sendable {
    let properties: DocumentProperties
    let body: MarkdownDocument
    /// Whether it is for everyone: its folder says so, and its front matter does not narrow that.
    let isPublic: Bool
}

/// The keys of front matter.
let documentKeys: Set<String> = [
    "title", "description", "kind", "audience", "owner", "last_reviewed", "review_in",
    "published", "updated", "draft", "weight", "lang",
]

/// `public/**/*.md` and `staff/**/*.md`.
func readDocument(_ file: SourceFile, folder: FolderDefaults) -> Diagnosed<ReadDocument?> {
    let parted = partFrontMatter(of: file)
    guard let matter = parted.value else { return Diagnosed(nil, parted.diagnostics) }
    let tree = parseYAML(matter.yaml, path: file.path, firstLine: matter.yamlLine)
    var diagnostics = parted.diagnostics + tree.diagnostics + lineEndings(of: file)
    let start = SourcePosition(path: file.path, line: matter.yamlLine)
    var mapping = YAMLMapping(tree.value, named: "front matter", at: start)
    mapping.passOver(folder.ignore)
    mapping.rename(folder.map)
    let isPublic = readAudience(of: file, &mapping)
    let properties = readProperties(of: file, &mapping, folder: folder)
    mapping.finish()
    let body = MarkdownDocument(
        MarkdownText(path: file.path, bytes: matter.body, firstLine: matter.bodyLine))
    diagnostics += mapping.diagnostics + body.diagnostics
    let document = properties.map { ReadDocument(properties: $0, body: body, isPublic: isPublic) }
    return Diagnosed(document, diagnostics)
}

private func readAudience(of file: SourceFile, _ mapping: inout YAMLMapping) -> Bool {
    let folderIsPublic = file.path.hasPrefix("\(Public.folder)/")
    let words = ["public": true, "staff": false]
    let wanted = mapping.value(
        "audience", { words[$0] },
        or: { .notOneOf($0, key: "audience", choices: words.keys.sorted(), at: $1) })
    if wanted == true, !folderIsPublic {
        mapping.report(.widened(file.path, at: mapping.valuePosition(of: "audience")))
    }
    // An audience that cannot be read narrows: what is in doubt is not published.
    return folderIsPublic && (wanted ?? !mapping.has("audience"))
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
    properties.published = mapping.day("published", mapped: folder)
    properties.updated = mapping.day("updated", mapped: folder)
    properties.isDraft = mapping.truth("draft") ?? false
    properties.weight = mapping.wholeNumber("weight", in: -10_000...10_000) ?? 0
    properties.language = mapping.text("lang")
    return title == nil ? nil : properties
}

extension YAMLMapping {
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
