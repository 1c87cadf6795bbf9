internal import CMark
internal import Diagnostics

extension DocumentWriter {
    mutating func beginLink(_ node: OpaquePointer) {
        openLink = add(.link, node)
        if let openLink { mark(.element, openLink) }
    }

    mutating func endLink() {
        if let openLink { mark(.elementEnd, openLink) }
        openLink = nil
    }

    /// Its words: they become the alternative text where it stays an image.
    mutating func writeImage(_ node: OpaquePointer) {
        let reference = add(.image, node)
        if let reference { mark(.element, reference) }
        html.writeEscaped(words(in: node))
        if let reference { mark(.elementEnd, reference) }
    }

    private mutating func mark(_ kind: MarkdownDocument.Mark.Kind, _ reference: Int) {
        marks.append(.init(kind: kind, reference: reference, offset: html.count))
    }

    /// `nil` where its scheme is not allowed.
    private mutating func add(_ kind: Reference.Kind, _ node: OpaquePointer) -> Int? {
        let destination = String(decoding: text(at: cmark_node_get_url(node)), as: UTF8.self)
        let position = place.position(of: kind, node)
        if let scheme = LinkScheme.forbidden(in: destination) {
            report(.linkScheme(scheme, at: position))
            return nil
        }
        let isAlone = paragraph.isAlone && paragraph.reference == nil && place.isParagraph
        let index = references.count
        if isAlone {
            paragraph.reference = index
            marks.append(.init(kind: .paragraph, reference: index, offset: paragraph.start))
        }
        references.append(
            Reference(
                kind: kind, destination: destination,
                title: String(decoding: text(at: cmark_node_get_title(node)), as: UTF8.self),
                words: words(in: node), position: position, isAlone: isAlone))
        return index
    }
}
