internal import CMark

/// How the lines of a paragraph or heading lie in the text.
struct BlockLayout {
    /// The block's bytes, marks of containers included.
    let start: Int
    let end: Int
    private let firstLine: Int
    private let firstColumn: Int
    private let containers: [Container]
    /// Lines that libcmark took away as link definitions before it counted.
    private let definitions: Int

    init(_ block: OpaquePointer, in lines: SourceLines) {
        firstLine = Int(cmark_node_get_start_line(block)) - lines.precedingLines
        firstColumn = Int(cmark_node_get_start_column(block))
        let lastLine = max(firstLine, Int(cmark_node_get_end_line(block)) - lines.precedingLines)
        start = min(lines.start(of: firstLine) + firstColumn - 1, lines.bytes.count)
        end = lines.range(of: lastLine).upperBound
        containers = lines.containers(of: block) ?? []
        definitions = Self.definitions(
            from: firstLine, to: lastLine, start: start, within: containers, in: lines)
    }

    /// The byte at a line and a column of the content.
    func offset(_ line: Int, _ column: Int, in lines: SourceLines) -> Int {
        let actual = line + definitions
        let text = actual == firstLine ? start : lines.lineStart(actual, within: containers).text
        return text + column - firstColumn
    }

    private static func definitions(
        from first: Int, to last: Int, start: Int, within containers: [Container],
        in lines: SourceLines
    ) -> Int {
        guard start < lines.bytes.count, lines.bytes[start] == UInt8(ascii: "[") else { return 0 }
        var line = first
        while line <= last {
            let text = line == first ? start : lines.lineStart(line, within: containers).text
            guard text < lines.range(of: line).upperBound else { break }
            var definition = DefinitionLine(lines.bytes[text..<lines.range(of: line).upperBound])
            guard definition.isDefinition else { break }
            line += 1
            guard !definition.hasTitle, line <= last else { continue }
            let below = lines.lineStart(line, within: containers).text
            definition = DefinitionLine(lines.bytes[below..<lines.range(of: line).upperBound])
            if definition.isTitle { line += 1 }
        }
        return line - first
    }
}

/// `[label]: destination "title"` on one line: enough to count such lines, not to read them.
private struct DefinitionLine {
    private(set) var isDefinition = false
    private(set) var hasTitle = false
    private(set) var isTitle = false

    init(_ line: ArraySlice<UInt8>) {
        isTitle = Self.isTitle(line)
        var rest = line
        guard rest.popFirst() == UInt8(ascii: "["),
            let end = rest.firstIndex(of: UInt8(ascii: "]")), end + 1 < rest.endIndex,
            rest[end + 1] == UInt8(ascii: ":")
        else { return }
        rest = Self.withoutBlanks(rest[(end + 2)...])
        guard !rest.isEmpty else { return }
        rest = Self.withoutBlanks(rest.drop { !Self.isBlank($0) })
        hasTitle = Self.isTitle(rest)
        isDefinition = rest.isEmpty || hasTitle
    }

    private static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
        var text = text
        while let last = text.last, isBlank(last) { text.removeLast() }
        guard text.count > 1, let first = text.first, let last = text.last else { return false }
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return first == last
        case UInt8(ascii: "("): return last == UInt8(ascii: ")")
        default: return false
        }
    }

    private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.drop(while: isBlank)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
