/// A JSON text being written.
struct JSONText {
    var bytes: [UInt8] = []
    private let layout: JSON.Layout

    init(_ layout: JSON.Layout) {
        self.layout = layout
    }

    mutating func append(_ value: JSON, depth: Int) {
        switch value {
        case .null: append(ascii: "null")
        case .bool(let value): append(ascii: value ? "true" : "false")
        case .number(let number):
            precondition(isJSONNumber(number), "'\(number)' is no JSON number")
            bytes.append(contentsOf: number.utf8)
        case .text(let text): append(quoted: text)
        case .list(let items):
            append(items, between: "[", "]", depth: depth) { text, item in
                text.append(item, depth: depth + 1)
            }
        case .object(let members):
            append(members, between: "{", "}", depth: depth) { text, member in
                text.append(quoted: member.name)
                text.append(ascii: text.layout == .compact ? ":" : ": ")
                text.append(member.value, depth: depth + 1)
            }
        }
    }
}

extension JSONText {
    private mutating func append<Part>(
        _ parts: [Part], between opening: StaticString, _ closing: StaticString, depth: Int,
        _ appendPart: (inout JSONText, Part) -> Void
    ) {
        append(ascii: opening)
        for (index, part) in parts.enumerated() {
            if index > 0 { append(ascii: ",") }
            breakLine(depth: depth + 1)
            appendPart(&self, part)
        }
        if !parts.isEmpty { breakLine(depth: depth) }
        append(ascii: closing)
    }

    private mutating func breakLine(depth: Int) {
        guard layout == .indented else { return }
        bytes.append(lineFeed)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func append(ascii text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// `<` is escaped too, so that the text may stand in a script element.
    private mutating func append(quoted text: String) {
        bytes.append(quotationMark)
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count where isEscaped(utf8[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                append(escaped: utf8[index])
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(quotationMark)
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case quotationMark: append(ascii: "\\\"")
        case UInt8(ascii: "\\"): append(ascii: "\\\\")
        case lineFeed: append(ascii: "\\n")
        case carriageReturn: append(ascii: "\\r")
        case 0x09: append(ascii: "\\t")
        default:
            append(ascii: "\\u00")
            bytes.append(hexadecimalDigit(byte >> 4))
            bytes.append(hexadecimalDigit(byte & 0xF))
        }
    }
}

@inline(__always) private func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quotationMark || byte == UInt8(ascii: "<")
        || byte == UInt8(ascii: "\\") || byte == 0x7F
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// Source: RFC 8259, section 6.
private func isJSONNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func digits() -> Int {
        let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        rest = rest.dropFirst(count)
        return count
    }
    func skip(_ bytes: UInt8...) -> Bool {
        guard let first = rest.first, bytes.contains(first) else { return false }
        rest = rest.dropFirst()
        return true
    }
    _ = skip(UInt8(ascii: "-"))
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 || (startsWithZero && whole > 1) { return false }
    if skip(UInt8(ascii: ".")), digits() == 0 { return false }
    if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
        _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
        if digits() == 0 { return false }
    }
    return rest.isEmpty
}
