import Pages

/// A file's words, in small letters without accents and with a blank between: what is left of a sentence whatever a page, a
/// data file, an address or a careless copy makes of it.
///
/// Capitals, accents, marks, quotation marks, line ends, invisible characters, entities and `%20` tell no two texts apart. A
/// blank stands at both ends.
struct FoldedText {
    enum Reading {
        /// Of markup, text as a reader sees it: of inline elements nothing is left, other tags part words.
        case text
        /// Of markup, nothing but its tags: what attributes say.
        case tags
        /// Of anything: tags are words among others.
        case source
        /// What somebody wrote, as it stands.
        case words
    }

    private(set) var bytes: [UInt8] = [blank]
    /// For each byte where it comes from; empty unless asked for.
    private(set) var origins: [Int] = []
    private let source: UnsafeBufferPointer<UInt8>
    private let reading: Reading
    private let recordsOrigins: Bool
    private var index = 0
    private var isInTag = false

    init(
        _ source: UnsafeBufferPointer<UInt8>, _ reading: Reading, recordingOrigins: Bool = false
    ) {
        self.source = source
        self.reading = reading
        recordsOrigins = recordingOrigins
        bytes.reserveCapacity(source.count + 2)
        if recordsOrigins { origins = [0] }
        while index < source.count { step() }
        part()
    }

    /// Of words that somebody wrote.
    static func words(_ text: String) -> [UInt8] {
        Array(text.utf8).withUnsafeBufferPointer { FoldedText($0, .words).bytes }
    }
}

private let blank = UInt8(ascii: " ")

extension FoldedText {
    private mutating func step() {
        let byte = source[index]
        if reading == .tags, !isInTag || byte == UInt8(ascii: ">") {
            goToTag()
        } else if isWordByte(byte) {
            append(byte | (65...90 ~= byte ? 0x20 : 0))
            index += 1
        } else if byte >= 0x80 {
            takeCharacter()
        } else if byte == UInt8(ascii: "<"), reading == .text {
            skipTag()
        } else if byte == UInt8(ascii: "\\"), let scalar = escapedScalar {
            take(scalar, length: 6)
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
    }

    private mutating func part() {
        guard bytes.last != blank else { return }
        bytes.append(blank)
        if recordsOrigins { origins.append(index) }
    }

    /// How many bytes stand for one mark: an entity, an escape of JSON, a byte of an address.
    private func lengthOfMark(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "&") where reading == .text || reading == .tags: return lengthOfEntity
        case UInt8(ascii: "\\") where reading != .words: return index + 1 < source.count ? 2 : 1
        case UInt8(ascii: "%") where reading != .words:
            let digits = source[index...].dropFirst().prefix(2)
            return digits.count == 2 && digits.allSatisfy(isHexDigit) && !isLetterCode(digits)
                ? 3 : 1
        default: return 1
        }
    }

    private var lengthOfEntity: Int {
        let name = source[index...].dropFirst().prefix(8)
            .prefix { isWordByte($0) || $0 == UInt8(ascii: "#") }
        let end = index + 1 + name.count
        return !name.isEmpty && end < source.count && source[end] == UInt8(ascii: ";")
            ? name.count + 2 : 1
    }

    /// Of `\u` and four digits in JSON, which pages have too.
    private var escapedScalar: Unicode.Scalar? {
        guard reading != .words, index + 5 < source.count,
            source[index + 1] == UInt8(ascii: "u")
        else { return nil }
        let digits = source[index + 2..<index + 6]
        guard digits.allSatisfy(isHexDigit) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(
            Unicode.Scalar.init)
    }

    /// Beyond ASCII. What is not UTF-8 is taken byte for byte.
    private mutating func takeCharacter() {
        var decoder = UTF8()
        var rest = source[index...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
            append(source[index])
            index += 1
            return
        }
        take(scalar, length: UTF8.width(scalar))
    }

    /// Letters are words, without their accents; blanks, quotation marks and dashes part them; what cannot be seen is nothing.
    private mutating func take(_ scalar: Unicode.Scalar, length: Int) {
        if scalar.value < 0x80 {
            if isWordByte(UInt8(scalar.value)) {
                append(UInt8(scalar.value) | (65...90 ~= scalar.value ? 0x20 : 0))
            } else {
                part()
            }
        } else if parts(scalar) {
            part()
        } else if !isUnseen(scalar) {
            for byte in LatinLetters.plain(String(Character(scalar))).utf8 { append(byte) }
        }
        index += length
    }

    private mutating func skipTag() {
        let name = source[index...].dropFirst().prefix(12).drop { $0 == UInt8(ascii: "/") }
            .prefix { isWordByte($0) }
        let end = source[index...].firstIndex(of: UInt8(ascii: ">")) ?? source.count
        let element = String(decoding: name, as: UTF8.self)
        if !inlineElements.contains(element)
            || element == "tspan" && isPlaced(source[index..<end])
        {
            part()
        }
        index = min(end + 1, source.count)
    }
}

/// Elements that stand within words and sentences.
private let inlineElements: Set<String> = [
    "a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time",
    "textPath", "tspan",
]

/// Whether a tag of a drawing begins another line or column.
private func isPlaced(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    tag.indices.contains { place in
        tag[place] == blank
            && [" x=", " y=", " dx=", " dy="].contains { tag[place...].starts(with: $0.utf8) }
    }
}

/// Blanks, and marks that stand between words or at their ends, as ASCII's do.
private func parts(_ scalar: Unicode.Scalar) -> Bool {
    if 0x2BB...0x2BC ~= scalar.value { return true }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .dashPunctuation,
        .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .connectorPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
        .otherSymbol:
        return true
    default: return false
    }
}

/// What stands in a text and is not seen in it, or belongs to the letter before it.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: true
    default: false
    }
}

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
