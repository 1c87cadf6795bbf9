/// The tags of a page that we wrote ourselves, one after the other, and the text before each.
struct PageTags {
    struct Tag {
        let name: Name
        let isEnd: Bool
        fileprivate let attributes: Range<Int>
    }

    /// Of an element, packed: up to eight bytes.
    struct Name: Hashable {
        fileprivate var code: UInt64 = 0

        /// The first byte of the name is the highest that is not 0.
        init(code: UInt64) { self.code = code }

        fileprivate mutating func append(_ byte: UInt8) { code = code << 8 | UInt64(byte) }

        var last: UInt8 { UInt8(truncatingIfNeeded: code) }

        /// Whether it is that letter and one byte more.
        func isOfTwoBytes(_ letter: Unicode.Scalar) -> Bool {
            code >> 8 == UInt64(letter.value)
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    /// Between the last tag and the one before it.
    private(set) var text: UnsafeBufferPointer<UInt8>.SubSequence

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        text = bytes[0..<0]
    }

    mutating func next() -> Tag? {
        let start = offset
        move(to: UInt8(ascii: "<"))
        guard offset < bytes.count else { return nil }
        text = bytes[start..<offset]
        offset += 1
        let isEnd = offset < bytes.count && bytes[offset] == UInt8(ascii: "/")
        if isEnd { offset += 1 }
        var name = Name(code: 0)
        while offset < bytes.count, isOfName(bytes[offset]) {
            name.append(bytes[offset])
            offset += 1
        }
        let attributes = offset
        moveToEndOfTag()
        defer { offset = min(offset + 1, bytes.count) }
        return Tag(name: name, isEnd: isEnd, attributes: attributes..<offset)
    }

    /// To the end tag of that name.
    mutating func skipElement(_ start: Tag) {
        while let tag = next() { if tag.isEnd, tag.name == start.name { return } }
    }

    /// Of an attribute that stands in quotes, its entities as they are.
    func value(of attribute: StaticString, in tag: Tag) -> String? {
        attribute.withUTF8Buffer { name in
            var start = tag.attributes.lowerBound
            let last = tag.attributes.upperBound - name.count - 3
            while start <= last {
                if bytes[start] == UInt8(ascii: " "), stands(name, at: start + 1) {
                    let value = bytes[(start + name.count + 3)..<tag.attributes.upperBound]
                    return String(
                        decoding: value.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
                }
                start += 1
            }
            return nil
        }
    }

    /// Whether a name, `=` and a quotation mark stand there; so many bytes do.
    private func stands(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for index in 0..<name.count where bytes[start + index] != name[index] { return false }
        return bytes[start + name.count] == UInt8(ascii: "=")
            && bytes[start + name.count + 1] == UInt8(ascii: "\"")
    }

    private mutating func moveToEndOfTag() {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
            if bytes[offset] == UInt8(ascii: "\"") {
                offset += 1
                move(to: UInt8(ascii: "\""))
            }
            offset += 1
        }
        offset = min(offset, bytes.count)
    }

    private mutating func move(to byte: UInt8) {
        while offset < bytes.count, bytes[offset] != byte { offset += 1 }
    }
}

private func isOfName(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte)
}
