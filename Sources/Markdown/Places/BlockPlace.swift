internal import CMark
internal import Diagnostics

/// Where the inlines of a paragraph, a heading or a table cell stand in the text.
///
/// libcmark says in which line and column of the block's *content* an inline begins, which has lost the marks of
/// containers, blanks before lines, link definitions, and lines that break within `(…)`. What it says is therefore
/// checked against the text; where it does not fit, the next place that does is taken.
struct BlockPlace {
    private let lines: SourceLines
    private var block: OpaquePointer?
    private var cell: Range<Int>?
    private var layout: BlockLayout?
    /// The first byte that the next inline may begin at.
    private var next = 0
    private var counted = CountedColumns()
    /// A column of the cell as it was parsed, and its byte in the text.
    private var reached = (column: 0, offset: 0)

    init(_ lines: SourceLines) { self.lines = lines }

    var isParagraph: Bool { cell == nil && cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH }

    mutating func enter(_ block: OpaquePointer) {
        self.block = block
        cell = nil
        layout = nil
        next = 0
    }

    mutating func enter(cell: Range<Int>) {
        self.cell = cell
        next = cell.lowerBound
        // It was parsed as `# cell #`.
        reached = (3, cell.lowerBound)
    }

    /// Of a block; of anything else, the place of its block.
    func start(of node: OpaquePointer) -> SourcePosition {
        if let cell { return lines.position(of: cell.lowerBound) }
        var node = node
        while isInline(node), let parent = cmark_node_parent(node) { node = parent }
        let line = Int(cmark_node_get_start_line(node)) - lines.precedingLines
        let start = lines.start(of: line) + max(0, Int(cmark_node_get_start_column(node)) - 1)
        return lines.position(of: min(start, lines.bytes.count))
    }

    mutating func position(ofMarkup node: OpaquePointer) -> SourcePosition {
        let line = Int(cmark_node_get_start_line(node))
        let column = Int(cmark_node_get_start_column(node))
        return find("<", or: "<", at: offset(line, column))
    }

    mutating func position(of kind: Reference.Kind, _ node: OpaquePointer) -> SourcePosition {
        let line = firstLine(of: node)
        let column = Int(cmark_node_get_start_column(node))
        if kind == .image { return find("!", or: "!", at: offset(line, column)) }
        let place = offset(line, column)
        if stands("[", at: place) { return found(place) }
        // libcmark forgets the block's own column for links in angle brackets, but not for their words.
        let words = cmark_node_first_child(node).map { Int(cmark_node_get_start_column($0)) - 1 }
        return find("<", or: "[", at: offset(line, words ?? column))
    }
}

extension BlockPlace {
    private func isInline(_ node: OpaquePointer) -> Bool {
        cmark_node_get_type(node).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
    }

    /// The line, as libcmark counts, in which a link begins: it notes the one where it ends.
    private func firstLine(of link: OpaquePointer) -> Int {
        var node = link
        var breaks = 0
        while let child = cmark_node_first_child(node) {
            node = child
            while cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK
                || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK,
                let following = cmark_node_next(node)
            {
                breaks += 1
                node = following
            }
        }
        let line = Int(cmark_node_get_start_line(node))
        return (line == 0 ? Int(cmark_node_get_start_line(link)) : line) - breaks
    }

    /// The byte at which libcmark says that an inline begins.
    private mutating func offset(_ line: Int, _ column: Int) -> Int {
        if let cell { return offset(inCell: cell, column) }
        let layout = layout ?? block.map { BlockLayout($0, in: lines) }
        self.layout = layout
        next = max(next, layout?.start ?? 0)
        return layout?.offset(line - lines.precedingLines, column, in: lines) ?? 0
    }

    /// The escapes of pipes were taken from the cell before it was parsed.
    private mutating func offset(inCell cell: Range<Int>, _ column: Int) -> Int {
        if column < reached.column { reached = (3, cell.lowerBound) }
        while reached.column < column, reached.offset < cell.upperBound {
            let isEscape =
                lines.bytes[reached.offset] == UInt8(ascii: "\\")
                && reached.offset + 1 < cell.upperBound
                && lines.bytes[reached.offset + 1] == UInt8(ascii: "|")
            reached = (reached.column + 1, reached.offset + (isEscape ? 2 : 1))
        }
        return reached.offset
    }

    private var end: Int { cell?.upperBound ?? layout?.end ?? lines.bytes.count }

    private func stands(_ opening: Unicode.Scalar, at place: Int) -> Bool {
        place >= next && place < end && lines.bytes[place] == UInt8(ascii: opening)
    }

    /// The place, if that is where it begins; else the next place where it may.
    private mutating func find(
        _ opening: Unicode.Scalar, or other: Unicode.Scalar, at place: Int
    ) -> SourcePosition {
        if stands(opening, at: place) { return found(place) }
        let end = end
        let following = lines.bytes[min(next, end)..<end].firstIndex { byte in
            byte == UInt8(ascii: opening) || byte == UInt8(ascii: other)
        }
        return found(following ?? end)
    }

    private mutating func found(_ place: Int) -> SourcePosition {
        next = min(place + 1, end)
        return lines.position(of: place, from: &counted)
    }
}
