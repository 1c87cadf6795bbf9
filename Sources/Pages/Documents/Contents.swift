import Markdown
import Mustache

/// The contents list of a document: its second-level headings, each with those below it.
struct Contents: Sendable {
    private let entries: [(heading: Heading, below: [Heading])]

    init(_ headings: [Heading]) {
        var entries: [(heading: Heading, below: [Heading])] = []
        for heading in headings {
            if heading.level <= 2 {
                entries.append((heading, []))
            } else if heading.level == 3, !entries.isEmpty {
                entries[entries.count - 1].below.append(heading)
            }
        }
        self.entries = entries.count > 1 ? entries : []
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
