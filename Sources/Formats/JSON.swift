/// A JSON value, with one spelling: members in the order given, numbers as they were given.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// In JSON's own spelling (`92.4`, `-1e3`); anything else is our own mistake.
    case number(String)
    case text(String)
    case list([JSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSON

        package init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    package enum Layout: Hashable, Sendable {
        /// On one line, without blanks.
        case compact
        /// Two blanks a level, and a line feed at the end.
        case indented
    }

    package static func integer(_ value: Int) -> JSON { .number(String(value)) }

    package func bytes(_ layout: Layout = .compact) -> [UInt8] {
        var text = JSONText(layout)
        text.append(self, depth: 0)
        if layout == .indented { text.bytes.append(lineFeed) }
        return text.bytes
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: JSON...) { self = .list(elements) }

    /// The order of the literal is kept.
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
