internal import CMark
internal import Glibc

/// A C text of libcmark; it lives as long as its node does.
func text(at pointer: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let pointer else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(pointer))
}

func literal(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    text(at: cmark_node_get_literal(node))
}

/// The text in a node without its marks; a line break is a space, raw HTML is as it was written.
func words(in root: OpaquePointer) -> String {
    if let child = cmark_node_first_child(root), cmark_node_next(child) == nil,
        cmark_node_get_type(child) == CMARK_NODE_TEXT
    {
        return String(decoding: literal(of: child), as: UTF8.self)
    }
    var words: [UInt8] = []
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
        guard let node = cmark_iter_get_node(iterator) else { break }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            words.append(contentsOf: literal(of: node))
        case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK: words.append(UInt8(ascii: " "))
        default: break
        }
    }
    return String(decoding: words, as: UTF8.self)
}
