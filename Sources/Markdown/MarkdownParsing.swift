internal import CMark
internal import CMarkArena
internal import Diagnostics

extension MarkdownDocument {
    /// In bytes.
    static let sizeLimit = 1_000_000
    /// Quotes, lists, their items and marks.
    static let nestingLimit = 100
    /// `![` between two blank lines: libcmark 0.30.2 takes time with the square of their number.
    static let pictureLimit = 500

    /// Parses; a document that breaks a limit is empty, and says so.
    package init(_ text: MarkdownText) {
        let start = SourcePosition(path: text.path, line: text.firstLine)
        if text.bytes.count > Self.sizeLimit {
            diagnostics = [.tooLarge(text.bytes.count, at: start)]
            return
        }
        let encoding = TextEncoding(text)
        let lines = encoding.lines
        diagnostics = encoding.diagnostics
        if let place = PictureCount.excess(in: lines.bytes, limit: Self.pictureLimit) {
            diagnostics.append(.tooManyPictures(at: lines.position(of: place)))
            return
        }
        read(lines)
    }

    private mutating func read(_ lines: SourceLines) {
        var lines = lines
        var tables: [PipeTable] = []
        let tree = Self.parse(&lines, &tables)
        var writer = DocumentWriter(lines: lines, tables: tables)
        writer.write(tree)
        if let place = writer.excessiveNesting {
            diagnostics.append(.tooDeep(at: place))
            return
        }
        diagnostics += writer.diagnostics
        headings = trimmed(writer.headings)
        references = trimmed(writer.references)
        marks = trimmed(writer.marks)
        firstParagraph = writer.firstParagraph
        bytes = trimmed(writer.html.bytes)
    }

    /// The tree of the text without its tables. Taking a table out may uncover another, so it looks again.
    private static func parse(_ lines: inout SourceLines, _ tables: inout [PipeTable])
        -> MarkdownTree
    {
        var tree = MarkdownTree(lines.bytes)
        var search = PipeTableSearch(lines)
        if search.isHopeless { return tree }
        for _ in 1...4 {
            let found = search.tables(in: tree.root, after: lines.precedingLines)
            if found.isEmpty { break }
            tables = (tables + found).sorted { $0.line < $1.line }
            let text = PipeTableText(lines, without: tables)
            lines.precedingLines = text.cellCount
            tree = MarkdownTree(text.bytes)
        }
        return tree
    }
}

/// The same without the room that writing needed: ten thousand documents are held at once.
private func trimmed<Element>(_ array: [Element]) -> [Element] {
    array.withUnsafeBufferPointer { Array($0) }
}

/// libcmark's tree, given up with its owner; made, read and given up on one thread.
struct MarkdownTree: ~Copyable {
    let root: OpaquePointer

    init(_ bytes: [UInt8]) {
        candour_cmark_begin_tree()
        // Only with this option are the lines of code spans and tags counted.
        let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, candour_cmark_memory())
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(
                parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let root = cmark_parser_finish(parser) else {
            preconditionFailure("libcmark gives a tree for every text")
        }
        cmark_parser_free(parser)
        self.root = root
    }

    deinit { candour_cmark_end_tree() }
}
