internal import CMark
internal import Diagnostics

extension DocumentWriter {
    mutating func beginParagraph(_ node: OpaquePointer) {
        let list = cmark_node_parent(cmark_node_parent(node))
        let child = cmark_node_first_child(node)
        let type = cmark_node_get_type(child)
        paragraph = OpenParagraph()
        paragraph.isTight =
            cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
        paragraph.isAlone =
            (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) && cmark_node_next(child) == nil
        if !paragraph.isTight { html.beginLine() }
        paragraph.start = html.count
        if !paragraph.isTight { html.write("<p>") }
        place.enter(node)
    }

    mutating func endParagraph() {
        if !paragraph.isTight { html.write("</p>") }
        if let reference = paragraph.reference {
            marks.append(.init(kind: .paragraphEnd, reference: reference, offset: html.count))
        } else if firstParagraph.isEmpty {
            firstParagraph = paragraph.start..<html.count
        }
        if !paragraph.isTight { html.write(UInt8(ascii: "\n")) }
    }

    mutating func beginHeading(_ node: OpaquePointer) {
        place.enter(node)
        let level = Int(cmark_node_get_heading_level(node))
        let text = words(in: node)
        let id = headingIDs.id(for: text)
        let position = place.start(of: node)
        headings.append(Heading(level: level, text: text, id: id, position: position))
        html.writeLine("<h")
        html.write(UInt8(ascii: "0") + UInt8(level))
        html.write(" id=\"")
        html.write(id)
        html.write("\">")
    }

    mutating func endHeading(_ node: OpaquePointer) {
        html.write("</h")
        html.write(UInt8(ascii: "0") + UInt8(cmark_node_get_heading_level(node)))
        html.write(">\n")
    }

    mutating func beginList(_ node: OpaquePointer) {
        if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
            return html.writeLine("<ul>\n")
        }
        let start = cmark_node_get_list_start(node)
        if start == 1 { return html.writeLine("<ol>\n") }
        html.writeLine("<ol start=\"")
        html.write(String(start))
        html.write("\">\n")
    }

    mutating func writeCode(_ node: OpaquePointer) {
        let info = text(at: cmark_node_get_fence_info(node))
        html.writeLine("<pre><code")
        if !info.isEmpty {
            let language = info.prefix { $0 != UInt8(ascii: " ") && !(9...13).contains($0) }
            html.write(" class=\"language-")
            html.writeEscaped(UnsafeBufferPointer(rebasing: language))
            html.write(UInt8(ascii: "\""))
        }
        html.write(UInt8(ascii: ">"))
        html.writeEscaped(literal(of: node))
        html.write("</code></pre>\n")
    }

    /// Raw HTML: its warning stands in its place.
    mutating func leaveOut(_ node: OpaquePointer, at position: SourcePosition) {
        let markup = literal(of: node)
        if markup.starts(with: "<!--".utf8) {
            report(.htmlComment(at: position))
        } else {
            let line = markup.prefix { $0 != UInt8(ascii: "\n") }
            report(.rawHTML(String(decoding: line, as: UTF8.self), at: position))
        }
    }
}
