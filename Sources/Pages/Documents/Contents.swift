import Markdown
import Mustache

/// The contents list of a document: its second-level headings, each with those below it.
struct Contents: Sendable {
    private let entries: [(heading: Entry, below: [Entry])]

    private struct Entry {
        let id: String
        let text: String
    }

    init(_ headings: [Heading]) {
        var entries: [(heading: Entry, below: [Entry])] = []
        for heading in headings {
            let entry = Entry(id: heading.id, text: heading.text)
            if heading.level <= 2 {
                entries.append((entry, []))
            } else if heading.level == 3, !entries.isEmpty {
                entries[entries.count - 1].below.append(entry)
            }
        }
        self.entries = entries.count > 1 ? entries : []
    }

    /// Of a page that is no document: the ids and the words of its headings.
    init(ids: [(String, String)]) {
        entries = ids.map { (Entry(id: $0.0, text: $0.1), []) }
    }

    static let shape: TemplateShape = [
        "id": .text, "text": .text, "has_below": .flag, "below": .list(leaf),
    ]
    private static let leaf: TemplateShape = ["id": .text, "text": .text]

    /// Empty where a list would not help: with fewer than two headings.
    var records: [TemplateRecord] {
        entries.map { heading, below in
            TemplateRecord(
                Contents.shape,
                [
                    .text(heading.id), .text(heading.text), .flag(!below.isEmpty),
                    .list(
                        below.map { TemplateRecord(Contents.leaf, [.text($0.id), .text($0.text)]) }),
                ])
        }
    }
}
