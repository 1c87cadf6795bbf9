/// The words of texts as search keeps them, in lower case, each once. `assets/search-find.js` takes queries apart by the
/// same rules, and passes over accents and plurals.
///
/// "The council's follow-up" has `the`, `council`, `follow`, `up` and `followup`: an apostrophe stands within a word, a
/// hyphen parts and joins.
///
/// Every word of every page comes through here: it works on bytes.
struct SearchWords {
    /// In characters: what is longer is an address rather than a word.
    private static let longest = 40

    private(set) var found = WordTable()
    private var word: [UInt8] = []
    private var hasJoint = false
    private var isASCII = true

    init(of texts: String...) {
        for var text in texts {
            text.withUTF8 { take($0) }
            finish()
        }
    }

    private mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            switch byte {
            case 0x61...0x7A, 0x30...0x39:
                let start = offset
                while offset + 1 < text.count, isPlain(text[offset + 1]) { offset += 1 }
                word.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...offset]))
            case 0x41...0x5A: word.append(byte | 0x20)
            case hyphen, apostrophe: takeJoint(byte)
            case 0x80...: takeLetter(text, &offset)
            default: finish()
            }
            offset += 1
        }
    }

    /// What is beyond ASCII, and valid UTF-8. `offset` goes to its last byte.
    private mutating func takeLetter(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
        let length = text[offset] >= 0xF0 ? 4 : text[offset] >= 0xE0 ? 3 : 2
        let bytes = text[offset..<min(offset + length, text.count)]
        let first = UInt32(bytes[offset]) & (0x7F >> UInt32(length))
        let code = bytes.dropFirst().reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
        offset += length - 1
        switch code {
        case 0x2010, 0x2011: takeJoint(hyphen)
        case 0x2019, 0x2BC: takeJoint(apostrophe)
        // By blocks rather than by properties, so that the script can have the same rule.
        case 0xC0...0x1FFF, 0x2C00...0x2FEF, 0x3040...:
            word += bytes
            isASCII = false
        default: finish()
        }
    }

    private mutating func takeJoint(_ joint: UInt8) {
        guard let last = word.last, last != hyphen, last != apostrophe else { return finish() }
        word.append(joint)
        hasJoint = true
    }

    private mutating func finish() {
        if word.isEmpty { return }
        if isASCII, !hasJoint {
            if word.count <= Self.longest {
                word.withUnsafeBufferPointer { found.insert($0) }
            }
        } else {
            let text = String(decoding: word, as: UTF8.self)
            let whole = isASCII ? text : text.lowercased()
            if hasJoint { takeParts(of: whole) } else { keep(whole) }
        }
        word.removeAll(keepingCapacity: true)
        (hasJoint, isASCII) = (false, true)
    }

    private mutating func takeParts(of word: String) {
        let parts = word.split(separator: "-").map(withoutApostrophes)
        for part in parts { keep(part) }
        keep(parts.joined())
    }

    private mutating func keep(_ word: String) {
        // Characters are counted only where there are too many bytes.
        if word.utf8.count <= Self.longest || word.count <= Self.longest, !word.isEmpty {
            var word = word
            word.withUTF8 { found.insert($0) }
        }
    }
}

@inline(__always) private func isPlain(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte
}

private let hyphen = UInt8(ascii: "-")
private let apostrophe = UInt8(ascii: "'")

/// "council's" is a form of "council", "don't" is "dont".
private func withoutApostrophes(_ word: Substring) -> String {
    let stem = word.hasSuffix("'s") ? word.dropLast(2) : word
    return String(stem.filter { $0 != "'" })
}
