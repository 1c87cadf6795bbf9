/// The tags of an HTML file that we wrote ourselves: every attribute value in quotes, no `<` in text.
struct MarkupScan {
    struct Attribute {
        let name: Range<Int>
        let value: Range<Int>
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The name of the next start tag and its attributes; `nil` at the end. Comments and end tags are passed over,
    /// and so is the text of scripts and styles.
    mutating func next(_ attributes: inout [Attribute]) -> Range<Int>? {
        attributes.removeAll(keepingCapacity: true)
        while let start = index(of: UInt8(ascii: "<"), from: offset) {
            offset = start + 1
            if begins(offset..<bytes.count, with: "!--") { skip(past: "-->") }
            guard offset < bytes.count, isLetter(bytes[offset]) else { continue }
            let name = word()
            readAttributes(into: &attributes)
            if isEqual(name, "script") || isEqual(name, "style") { skip(past: "</") }
            return name
        }
        return nil
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func isEqual(_ range: Range<Int>, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { $0.elementsEqual(bytes[range]) }
    }

    func begins(_ range: Range<Int>, with word: StaticString) -> Bool {
        word.withUTF8Buffer { bytes[range].starts(with: $0) }
    }

    private mutating func readAttributes(into attributes: inout [Attribute]) {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
            guard isLetter(bytes[offset]) else {
                offset += 1
                continue
            }
            let name = word()
            var value = offset..<offset
            if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "=") {
                let quote = bytes[offset + 1]
                let end = index(of: quote, from: offset + 2) ?? bytes.count
                value = min(offset + 2, end)..<end
                offset = min(end + 1, bytes.count)
            }
            attributes.append(Attribute(name: name, value: value))
        }
    }

    private mutating func skip(past end: StaticString) {
        while offset < bytes.count, !begins(offset..<bytes.count, with: end) { offset += 1 }
        offset = min(offset + end.utf8CodeUnitCount, bytes.count)
    }

    private mutating func word() -> Range<Int> {
        let start = offset
        while offset < bytes.count, isLetter(bytes[offset]) || isOfName(bytes[offset]) {
            offset += 1
        }
        return start..<offset
    }

    private func index(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

private func isOfName(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
}
