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

        fileprivate init() {}

        init(_ name: String) {
            for byte in name.utf8 { append(byte) }
        }

        fileprivate mutating func append(_ byte: UInt8) { code = code << 8 | UInt64(byte) }
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
        var name = Name()
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
        let all = bytes[tag.attributes]
        return attribute.withUTF8Buffer { name in
            for start in all.indices where all[start] == UInt8(ascii: " ") {
                let rest = all[(start + 1)...]
                guard rest.starts(with: name), rest.dropFirst(name.count).starts(with: "=\"".utf8)
                else { continue }
                let value = rest.dropFirst(name.count + 2)
                return String(decoding: value.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
            }
            return nil
        }
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
