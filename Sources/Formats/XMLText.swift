/// An XML text being written.
struct XMLText {
    var bytes: [UInt8] = []

    /// In lines from `depth` on; of `nil` without line breaks.
    mutating func append(_ element: XMLElement, depth: Int?) {
        append("<", element.name)
        for attribute in element.attributes {
            append(" ", attribute.name)
            append("=\"")
            append(escaped: attribute.value, in: .attribute)
            append("\"")
        }
        guard !element.children.isEmpty else { return append("/>") }
        append(">")
        let holdsText = element.children.contains { if case .text = $0 { true } else { false } }
        append(element.children, depth: holdsText ? nil : depth)
        append("</", element.name)
        append(">")
    }
}

extension XMLText {
    private enum Place {
        case content, attribute
    }

    private mutating func append(_ children: [XMLNode], depth: Int?) {
        for child in children {
            if let depth { breakLine(depth: depth + 1) }
            switch child {
            case .element(let element): append(element, depth: depth.map { $0 + 1 })
            case .text(let text): append(escaped: text, in: .content)
            }
        }
        if let depth { breakLine(depth: depth) }
    }

    private mutating func breakLine(depth: Int) {
        bytes.append(lineFeed)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func append(_ text: StaticString, _ name: String = "") {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: name.utf8)
    }

    /// XML 1.0 has no way to write a control character, so U+FFFD stands for it.
    private mutating func append(escaped text: String, in place: Place) {
        for byte in text.utf8 {
            switch (byte, place) {
            case (UInt8(ascii: "&"), _): append("&amp;")
            case (UInt8(ascii: "<"), _): append("&lt;")
            case (UInt8(ascii: ">"), _): append("&gt;")
            case (quotationMark, .attribute): append("&quot;")
            case (0x09, .attribute): append("&#9;")
            case (lineFeed, .attribute): append("&#10;")
            case (carriageReturn, _): append("&#13;")
            case (0x09, .content), (lineFeed, .content): bytes.append(byte)
            case (0..<0x20, _): append("\u{FFFD}")
            default: bytes.append(byte)
            }
        }
    }
}
