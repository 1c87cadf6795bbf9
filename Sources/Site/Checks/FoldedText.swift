/// A file's words, in small letters and with a blank between: what is left of a sentence whatever a page, a data file, an
/// address or a careless copy makes of it.
///
/// Capitals, marks, quotation marks, line ends, invisible characters, entities and `%20` tell no two texts apart. A blank
/// stands at both ends.
struct FoldedText {
    enum Tags {
        /// Text as a reader sees it: of inline elements nothing is left, other tags part words.
        case leftOut
        /// As words among others.
        case kept
        /// Nothing but them: what attributes say.
        case alone
    }

    private(set) var bytes: [UInt8] = [blank]
    /// For each byte where it comes from; empty unless asked for.
    private(set) var origins: [Int] = []
    private let source: UnsafeBufferPointer<UInt8>
    private let tags: Tags
    private let recordsOrigins: Bool
    private var index = 0
    private var isInTag = false

    init(_ source: UnsafeBufferPointer<UInt8>, _ tags: Tags, recordingOrigins: Bool = false) {
        self.source = source
        self.tags = tags
        recordsOrigins = recordingOrigins
        bytes.reserveCapacity(source.count + 2)
        if recordsOrigins { origins = [0] }
        while index < source.count { step() }
        part()
    }

    /// Of words that somebody wrote.
    static func words(_ text: String) -> [UInt8] {
        Array(text.utf8).withUnsafeBufferPointer { FoldedText($0, .kept).bytes }
    }
}

private let blank = UInt8(ascii: " ")

extension FoldedText {
    private mutating func step() {
        let byte = source[index]
        if tags == .alone, !isInTag || byte == UInt8(ascii: ">") {
            goToTag()
        } else if isWordByte(byte) {
            append(byte | (65...90 ~= byte ? 0x20 : 0))
        } else if byte >= 0x80 {
            takeCharacter(byte)
        } else if byte == UInt8(ascii: "<"), tags == .leftOut {
            skipTag()
        } else {
            part()
            index += lengthOfMark(byte)
        }
    }

    private mutating func goToTag() {
        part()
        index = source[index...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
        isInTag = true
        index = min(index + 1, source.count)
    }

    private mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        if recordsOrigins { origins.append(index) }
        index += 1
    }

    private mutating func part() {
        guard bytes.last != blank else { return }
        bytes.append(blank)
        if recordsOrigins { origins.append(index) }
    }

    /// How many bytes stand for one mark: an entity, an escape of JSON, a byte of an address.
    private func lengthOfMark(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "&"):
            let end = source[index...].prefix(8).firstIndex(of: UInt8(ascii: ";"))
            return end.map { $0 - index + 1 } ?? 1
        case UInt8(ascii: "\\"): return index + 1 < source.count ? 2 : 1
        case UInt8(ascii: "%"):
            let digits = source[index...].dropFirst().prefix(2)
            return digits.count == 2 && digits.allSatisfy(isHexDigit) && !isLetterCode(digits)
                ? 3 : 1
        default: return 1
        }
    }

    /// Letters beyond ASCII are words; blanks, quotation marks and dashes part them; what cannot be seen is nothing.
    private mutating func takeCharacter(_ byte: UInt8) {
        let rest = Array(source[index...].prefix(3))
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        if rest.starts(with: [0xC2, 0xAD]) || rest == [0xEF, 0xBB, 0xBF]
            || rest.starts(with: [0xE2, 0x80]) && rest.count == 3 && 0x8B...0x8F ~= rest[2]
            || rest == [0xE2, 0x81, 0xA0]
        {
            index += length
        } else if byte == 0xC2 || rest.starts(with: [0xE2, 0x80]) || rest == [0xE2, 0x88, 0x92] {
            part()
            index += length
        } else {
            for _ in 0..<length where index < source.count { append(source[index]) }
        }
    }

    private mutating func skipTag() {
        let name = source[index...].dropFirst().prefix(12).drop { $0 == UInt8(ascii: "/") }
            .prefix { isWordByte($0) }
        if !inlineElements.contains(String(decoding: name, as: UTF8.self)) { part() }
        let end = source[index...].firstIndex(of: UInt8(ascii: ">"))
        index = end.map { $0 + 1 } ?? source.count
    }
}

/// Elements that stand within words and sentences.
private let inlineElements: Set<String> = [
    "a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time",
    "tspan",
]

private func isWordByte(_ byte: UInt8) -> Bool {
    97...122 ~= byte || 65...90 ~= byte || 48...57 ~= byte
}

private func isHexDigit(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...70 ~= byte || 97...102 ~= byte
}

/// Whether two hexadecimal digits stand for a letter or a digit of ASCII: nobody escapes these.
private func isLetterCode(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    UInt8(String(decoding: digits, as: UTF8.self), radix: 16).map(isWordByte) ?? true
}
