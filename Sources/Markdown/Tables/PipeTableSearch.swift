internal import CMark

/// Finds the tables in the paragraphs of a parsed text.
struct PipeTableSearch {
    private(set) var lines: SourceLines
    /// Lines that may be delimiter rows, in order.
    private let candidates: [Int]

    init(_ lines: SourceLines) {
        self.lines = lines
        candidates = (2...max(2, lines.count)).filter { Self.mayDelimit(lines, $0) }
    }

    var isHopeless: Bool { candidates.isEmpty }

    /// The tables that `root` still holds as paragraphs, or as headings that a line below them made.
    mutating func tables(in root: OpaquePointer, after precedingLines: Int) -> [PipeTable] {
        lines.precedingLines = precedingLines
        var tables: [PipeTable] = []
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        var next = 0
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let type = cmark_node_get_type(node)
            guard event == CMARK_EVENT_ENTER,
                type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
            else { continue }
            let first = Int(cmark_node_get_start_line(node)) - lines.precedingLines
            let last = Int(cmark_node_get_end_line(node)) - lines.precedingLines
            while next < candidates.count, candidates[next] <= first { next += 1 }
            if next < candidates.count, candidates[next] <= last,
                let table = table(in: node, first: first, last: last, from: next)
            {
                tables.append(table)
            }
            cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        }
        return tables
    }

    /// The first table in a paragraph; what follows it is parsed anew.
    private func table(
        in paragraph: OpaquePointer, first: Int, last: Int, from next: Int
    ) -> PipeTable? {
        guard let containers = lines.containers(of: paragraph) else { return nil }
        var start = LineStart(container: 0)
        start.container =
            lines.start(of: first) + Int(cmark_node_get_start_column(paragraph)) - 1
        start.text = start.container
        for line in candidates[next...] {
            if line > last { break }
            let header =
                line - 1 == first ? start : lines.lineStart(line - 1, within: containers)
            let delimiter = lines.lineStart(line, within: containers)
            if var table = table(header: header, delimiter: delimiter, line: line) {
                addRows(to: &table, last: last, within: containers)
                return table
            }
        }
        return nil
    }

    private func table(header: LineStart, delimiter: LineStart, line: Int) -> PipeTable? {
        if header.isLazy || delimiter.isLazy || delimiter.indent > 3 { return nil }
        let text = header.text..<lines.range(of: line - 1).upperBound
        if isUnderline(text) { return nil }
        let head = PipeRow(lines.bytes, in: text)
        let rule = PipeRow(lines.bytes, in: delimiter.text..<lines.range(of: line).upperBound)
        guard head.cells.count == rule.cells.count,
            let alignments = rule.alignments(in: lines.bytes)
        else { return nil }
        return PipeTable(
            line: line - 1, alignments: alignments, rows: [head.cells],
            prefixes: [
                lines.start(of: line - 1)..<header.container,
                lines.start(of: line)..<delimiter.container,
            ])
    }

    private func addRows(to table: inout PipeTable, last: Int, within containers: [Container]) {
        var line = table.lastLine + 1
        while line <= last {
            let start = lines.lineStart(line, within: containers)
            let text = start.text..<lines.range(of: line).upperBound
            if start.isLazy || start.indent > 3 || beginsBlock(text) { return }
            let cells = PipeRow(lines.bytes, in: text).cells
            if cells.isEmpty { return }
            table.rows.append(Array(cells.prefix(table.alignments.count)))
            table.prefixes.append(lines.start(of: line)..<start.container)
            // The heading ends here; libcmark's last line of such a heading is not to be relied on.
            if isUnderline(text) { return }
            line += 1
        }
    }

    /// What makes a heading of the paragraph above it.
    private func isUnderline(_ text: Range<Int>) -> Bool {
        let rest = withoutBlanks(lines.bytes[text])
        guard let first = rest.first else { return false }
        return (first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
            && rest.allSatisfy { $0 == first }
    }

    /// Whether the line would be something else, were it not in a paragraph: only what a paragraph takes in.
    private func beginsBlock(_ text: Range<Int>) -> Bool {
        var rest = withoutBlanks(lines.bytes[text])
        switch rest.first {
        case UInt8(ascii: "<"): return rest.last == UInt8(ascii: ">") && isTag(rest)
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return rest.count == 1 || isRule(rest)
        default:
            let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            guard (1...9).contains(digits.count) else { return false }
            rest = rest[digits.endIndex...]
            guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else {
                return false
            }
            let after = rest.dropFirst().first
            return after == nil || after == UInt8(ascii: " ") || after == UInt8(ascii: "\t")
        }
    }

    private func withoutBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
            line.removeLast()
        }
        return line
    }

    private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == line.first || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            && line.count { $0 == line.first } > 2
    }

    /// One tag and nothing else, which begins a block of HTML.
    private func isTag(_ line: ArraySlice<UInt8>) -> Bool {
        let letter = line.dropFirst().first.map { $0 | 0x20 }
        return line.count { $0 == UInt8(ascii: ">") } == 1 && !line.contains(UInt8(ascii: ":"))
            && (letter == UInt8(ascii: "/") | 0x20
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter ?? 0))
    }

    private static func mayDelimit(_ lines: SourceLines, _ line: Int) -> Bool {
        var hasDash = false
        var hasMark = false
        for byte in lines.bytes[lines.range(of: line)].reversed() {
            switch byte {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case UInt8(ascii: ">"), UInt8(ascii: " "), 9...13: continue
            default: return false
            }
        }
        return hasDash && hasMark
    }
}
