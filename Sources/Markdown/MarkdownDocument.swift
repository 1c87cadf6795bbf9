package import Diagnostics

/// A parsed document: HTML with openings where its links and images go.
package struct MarkdownDocument: Sendable {
    /// A place in `bytes` where something of a reference is written.
    struct Mark: Sendable {
        enum Kind: Sendable {
            /// Around the paragraph in which the reference is alone.
            case paragraph, paragraphEnd
            /// Around the words.
            case element, elementEnd
        }

        let kind: Kind
        /// Index in `references`.
        let reference: Int
        let offset: Int
    }

    package internal(set) var headings: [Heading] = []
    /// In the order of the document; an image in a link follows the link.
    package internal(set) var references: [Reference] = []
    package internal(set) var diagnostics: [Diagnostic] = []
    /// HTML without the elements of references: their words only.
    var bytes: [UInt8] = []
    var marks: [Mark] = []
    /// In `bytes`: the first paragraph that is not a lone reference.
    var firstParagraph: Range<Int> = 0..<0

    init() {}

    /// The HTML; `resolve` is asked once for each reference, in order, but for those within a replaced one.
    package func html(_ resolve: (Reference) -> Resolution) -> [UInt8] {
        var html: [UInt8] = []
        writeHTML(into: &html, resolve)
        return html
    }

    /// Appends the HTML.
    package func writeHTML(into output: inout [UInt8], _ resolve: (Reference) -> Resolution) {
        var html = HTMLBytes(appendingTo: output)
        output = []
        html.reserve(bytes.count + references.count * 64)
        var filling = Filling(document: self, html: html)
        filling.fill(resolve)
        output = filling.html.bytes
    }

    /// The words of the document, without marks, a line for each line of its HTML.
    package var plainText: String { PlainText.of(html: bytes[...]) }

    /// The words of the first paragraph; empty where there is none.
    package var summary: String { PlainText.of(html: bytes[firstParagraph]) }
}

/// A document's HTML while references are filled in.
private struct Filling {
    let document: MarkdownDocument
    var html: HTMLBytes
    /// How much of the document's bytes is written or passed over.
    private var position = 0
    /// Of the elements that are open: what is written for them.
    private var open: [Resolution] = []
    /// The answer for a reference alone in its paragraph, until its element begins.
    private var pending: Resolution?

    init(document: MarkdownDocument, html: HTMLBytes) {
        self.document = document
        self.html = html
    }

    mutating func fill(_ resolve: (Reference) -> Resolution) {
        let marks = document.marks
        var index = 0
        while index < marks.count {
            let mark = marks[index]
            copy(upTo: mark.offset)
            switch mark.kind {
            case .paragraph, .element:
                let reference = document.references[mark.reference]
                let resolution = pending ?? resolve(reference)
                pending = nil
                if case .replacement(let replacement) = resolution {
                    html.write(replacement)
                    while !Self.ends(marks[index], mark) { index += 1 }
                    position = marks[index].offset
                } else if mark.kind == .paragraph {
                    pending = resolution
                } else {
                    begin(reference, resolution)
                }
            case .elementEnd: end(document.references[mark.reference])
            case .paragraphEnd: break
            }
            index += 1
        }
        copy(upTo: document.bytes.count)
    }

    private mutating func copy(upTo offset: Int) {
        if position < offset { html.write(document.bytes[position..<offset]) }
        position = offset
    }

    private mutating func begin(_ reference: Reference, _ resolution: Resolution) {
        open.append(resolution)
        guard case .destination(let destination) = resolution else { return }
        switch reference.kind {
        case .link:
            html.write("<a href=\"")
            html.writeDestination(destination)
            writeTitle(reference.title)
            html.write("\">")
        case .image:
            html.write("<img src=\"")
            html.writeDestination(destination)
            html.write("\" alt=\"")
        }
    }

    private mutating func end(_ reference: Reference) {
        guard case .destination? = open.popLast() else { return }
        switch reference.kind {
        case .link: html.write("</a>")
        case .image:
            writeTitle(reference.title)
            html.write("\" />")
        }
    }

    private mutating func writeTitle(_ title: String) {
        if title.isEmpty { return }
        html.write("\" title=\"")
        html.writeEscaped(title)
    }

    private static func ends(_ mark: MarkdownDocument.Mark, _ start: MarkdownDocument.Mark) -> Bool
    {
        mark.reference == start.reference
            && mark.kind == (start.kind == .paragraph ? .paragraphEnd : .elementEnd)
    }
}
