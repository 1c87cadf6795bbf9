/// HTML being written.
struct HTMLBytes {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    init() {}

    init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ byte: UInt8) { bytes.append(byte) }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func write(_ other: some Collection<UInt8>) { bytes.append(contentsOf: other) }

    /// A line break, unless a line has just begun.
    mutating func beginLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Text that begins a line.
    mutating func writeLine(_ text: StaticString) {
        beginLine()
        write(text)
    }

    mutating func writeEscaped(_ text: String) {
        var text = text
        text.withUTF8 { writeEscaped($0) }
    }

    /// Text, or the value of an attribute between double quotes.
    mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var written = 0
        while let special = Self.special(in: text, from: written) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<special]))
            write(Self.entity(for: text[special]))
            written = special + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    }

    /// The first byte that has an entity, looked for in eight at once.
    private static func special(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        let pointer = UnsafeRawBufferPointer(text)
        while index + 8 <= text.count {
            let word = pointer.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            // `"` and `&` differ in one bit, and so do `<` and `>`.
            let found =
                zeroBytes(in: (word | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626)
                | zeroBytes(in: (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E)
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
                return index
            default: index += 1
            }
        }
        return nil
    }

    /// The highest bit of each zero byte is set; of the bits set, the lowest is right.
    private static func zeroBytes(in word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// A URL as the value of an attribute: what a URL cannot hold becomes `%XX`, as in libcmark.
    mutating func writeDestination(_ destination: String) {
        var destination = destination
        destination.withUTF8 { text in
            var written = 0
            for index in text.indices where !Self.isInURLs(text[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<index]))
                writeInURL(text[index])
                written = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
        }
    }

    private mutating func writeInURL(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): write("&amp;")
        case UInt8(ascii: "'"): write("&#x27;")
        default:
            bytes.append(UInt8(ascii: "%"))
            bytes.append(Self.hexadecimal(byte >> 4))
            bytes.append(Self.hexadecimal(byte & 15))
        }
    }

    /// Letters, digits and `!#$%()*+,-./:;=?@_~`, a bit for each.
    private static func isInURLs(_ byte: UInt8) -> Bool {
        let low: UInt64 = 0xAFFF_FF3A_0000_0000
        let high: UInt64 = 0x47FF_FFFE_87FF_FFFF
        let bits = byte < 64 ? low : byte < 128 ? high : 0
        return bits >> UInt64(byte & 63) & 1 == 1
    }

    private static func entity(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        default: "&quot;"
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
    }
}
