internal import Diagnostics

/// Which tag closes which, and in which each stands.
struct TagPairs {
    /// The nesting a template may have; more is a slip, and would cost the stack.
    static let deepest = 64

    /// For a tag that opens or closes, the index of the other.
    private(set) var partners: [Int: Int] = [:]
    /// For each tag, the index of the innermost one open around it; a close stands where its open
    /// does.
    private(set) var containers: [Int?] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ tags: [TemplateTag]) {
        var open: [Int] = []
        for (index, tag) in tags.enumerated() {
            if tag.kind == .close { close(index, tags, &open) }
            containers.append(open.last)
            guard tag.kind.opens else { continue }
            open.append(index)
            if open.count == Self.deepest + 1 {
                diagnostics.append(.nestedTooDeep(at: tag.position))
            }
        }
        diagnostics += open.map { .unclosedSection(tags[$0].name, at: tags[$0].position) }
    }
}

extension TagPairs {
    /// Closes the section of that name, and what was left open inside it; a name that is not open
    /// is taken for a misspelling of the innermost one.
    private mutating func close(_ index: Int, _ tags: [TemplateTag], _ open: inout [Int]) {
        let tag = tags[index]
        guard let innermost = open.last else {
            diagnostics.append(.strayClose(tag.name, at: tag.position))
            return
        }
        if let match = open.lastIndex(where: { tags[$0].name == tag.name }) {
            let left = open[(match + 1)...]
            diagnostics += left.map { .unclosedSection(tags[$0].name, at: tags[$0].position) }
            open.removeSubrange((match + 1)...)
        } else {
            diagnostics.append(.wrongClose(tag.name, of: tags[innermost], at: tag.position))
        }
        let opener = open.removeLast()
        partners[opener] = index
        partners[index] = opener
    }
}
