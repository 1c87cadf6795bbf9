/// An XML element, for pictures, feeds and site maps.
package struct XMLElement: Hashable, Sendable {
    package let name: String
    package var attributes: [XMLAttribute]
    package var children: [XMLNode]

    package init(
        _ name: String, _ attributes: [XMLAttribute] = [], _ children: [XMLNode] = []
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    package init(_ name: String, _ attributes: [XMLAttribute] = [], text: String) {
        self.init(name, attributes, [.text(text)])
    }

    package enum Layout: Hashable, Sendable {
        /// Without a blank that nobody asked for.
        case compact
        /// Two blanks a level and a line each, but within elements that hold text.
        case indented
    }

    package func bytes(_ layout: Layout = .compact) -> [UInt8] {
        var text = XMLText()
        text.append(self, depth: layout == .indented ? 0 : nil)
        return text.bytes
    }

    /// A file of its own: declaration, the element in lines, a line feed at the end.
    package var document: [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + bytes(.indented) + [lineFeed]
    }
}

package struct XMLAttribute: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

package enum XMLNode: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
}
