/// Markup in the making. Text is escaped as it goes in; markup is only what this target, `Charts` or `Markdown` wrote.
struct HTML {
    private(set) var bytes: [UInt8] = []

    /// Words, with what means something in HTML escaped.
    mutating func text(_ words: String) {
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&quot;")
            default: bytes.append(byte)
            }
        }
    }

    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func markup(_ written: [UInt8]) { bytes += written }

    /// A start tag; attributes whose value is `nil` are left out.
    mutating func start(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
    ) {
        markup("<")
        markup(name)
        for case (let name, let value?) in attributes {
            markup(" ")
            markup(name)
            markup("=\"")
            text(value)
            markup("\"")
        }
        markup(">")
    }

    mutating func end(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }

    /// An element that holds words.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ words: String
    ) {
        start(name, attributes)
        text(words)
        end(name)
    }
}
