internal import CMark
internal import Diagnostics

/// Walks libcmark's tree once and writes a document's HTML, as libcmark would but for our additions.
struct DocumentWriter {
    var html = HTMLBytes()
    var headings: [Heading] = []
    var references: [Reference] = []
    var marks: [MarkdownDocument.Mark] = []
    private(set) var diagnostics: [Diagnostic] = []
    var firstParagraph: Range<Int> = 0..<0
    /// Where marks and containers lie too deep; what follows is not written.
    var excessiveNesting: SourcePosition?

    let lines: SourceLines
    let tables: [PipeTable]
    var place: BlockPlace
    var nextTable = 0
    var nextCell: OpaquePointer?
    /// How many cells may be added to short rows, in all: their number can grow with the square of the text.
    var cellsToFill = 100_000
    var tableNames = TableNames()
    var headingIDs = HeadingIDs()
    var paragraph = OpenParagraph()
    /// The link whose words are being written; `nil` where it is dropped.
    var openLink: Int?
    private var depth = 0

    /// The paragraph that is being written.
    struct OpenParagraph {
        var start = 0
        var isTight = false
        var isAlone = false
        /// The reference that is alone in it.
        var reference: Int?
    }

    init(lines: SourceLines, tables: [PipeTable]) {
        self.lines = lines
        self.tables = tables
        place = BlockPlace(lines)
        html.reserve(lines.bytes.count * 5 / 4)
        references.reserveCapacity(16)
        marks.reserveCapacity(32)
        headings.reserveCapacity(8)
    }

    mutating func write(_ tree: borrowing MarkdownTree) {
        let iterator = cmark_iter_new(tree.root)
        defer { cmark_iter_free(iterator) }
        nextCell = cmark_node_first_child(tree.root)
        var lastCell: OpaquePointer?
        for _ in 0..<lines.precedingLines {
            lastCell = lastCell.map(cmark_node_next) ?? nextCell
        }
        if let lastCell { cmark_iter_reset(iterator, lastCell, CMARK_EVENT_EXIT) }
        walk(iterator, upTo: nil)
        nextCell = nil
    }

    /// Reports what is left out of the HTML, up to a limit: a text may hold a hundred thousand tags.
    mutating func report(_ diagnostic: Diagnostic) {
        if diagnostics.count > Self.reportLimit { return }
        let isLast = diagnostics.count == Self.reportLimit
        diagnostics.append(isLast ? .more(than: Self.reportLimit, diagnostic) : diagnostic)
    }

    private static let reportLimit = 100

    /// Writes what the iterator comes to, up to the end of `last`.
    mutating func walk(_ iterator: OpaquePointer?, upTo last: OpaquePointer?) {
        while excessiveNesting == nil {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
                return
            }
            if event == CMARK_EVENT_EXIT {
                if node == last { return }
                leave(node)
            } else if !enter(node) {
                cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
            }
        }
    }
}

extension DocumentWriter {
    /// False where all of the node is written: neither its children nor its end are to be visited.
    private mutating func enter(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: html.writeEscaped(literal(of: node))
        case CMARK_NODE_SOFTBREAK: html.write(UInt8(ascii: "\n"))
        case CMARK_NODE_LINEBREAK: html.write("<br />\n")
        case CMARK_NODE_CODE:
            html.write("<code>")
            html.writeEscaped(literal(of: node))
            html.write("</code>")
        case CMARK_NODE_HTML_INLINE: leaveOut(node, at: place.position(ofMarkup: node))
        case CMARK_NODE_HTML_BLOCK:
            html.beginLine()
            leaveOut(node, at: place.start(of: node))
        case CMARK_NODE_CODE_BLOCK: writeCode(node)
        case CMARK_NODE_THEMATIC_BREAK: html.writeLine("<hr />\n")
        case CMARK_NODE_IMAGE:
            writeImage(node)
            return false
        case CMARK_NODE_HEADING:
            if writeTable(at: node) { return false }
            begin(node)
        default: begin(node)
        }
        return true
    }

    private mutating func begin(_ node: OpaquePointer) {
        depth += 1
        if depth > MarkdownDocument.nestingLimit { excessiveNesting = place.start(of: node) }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: beginParagraph(node)
        case CMARK_NODE_HEADING: beginHeading(node)
        case CMARK_NODE_EMPH: html.write("<em>")
        case CMARK_NODE_STRONG: html.write("<strong>")
        case CMARK_NODE_LINK: beginLink(node)
        case CMARK_NODE_ITEM: html.writeLine("<li>")
        case CMARK_NODE_LIST: beginList(node)
        case CMARK_NODE_BLOCK_QUOTE: html.writeLine("<blockquote>\n")
        default: break
        }
    }

    private mutating func leave(_ node: OpaquePointer) {
        depth -= 1
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: endParagraph()
        case CMARK_NODE_HEADING: endHeading(node)
        case CMARK_NODE_EMPH: html.write("</em>")
        case CMARK_NODE_STRONG: html.write("</strong>")
        case CMARK_NODE_LINK: endLink()
        case CMARK_NODE_ITEM: html.write("</li>\n")
        case CMARK_NODE_LIST:
            let isBulleted = cmark_node_get_list_type(node) == CMARK_BULLET_LIST
            html.write(isBulleted ? "</ul>\n" : "</ol>\n")
        case CMARK_NODE_BLOCK_QUOTE: html.writeLine("</blockquote>\n")
        default: break
        }
    }
}
