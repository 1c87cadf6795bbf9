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
        for index in text.indices {
            guard let entity = Self.entity(for: text[index]) else { continue }
            bytes.append(contentsOf: text[written..<index])
            write(entity)
            written = index + 1
        }
        bytes.append(contentsOf: text[written...])
    }

    /// A URL as the value of an attribute: what a URL cannot hold becomes `%XX`, as in libcmark.
    mutating func writeDestination(_ destination: String) {
        for byte in destination.utf8 {
            switch byte {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "'"): write("&#x27;")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
                UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: ";"),
                UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.hexadecimal(byte >> 4))
                bytes.append(Self.hexadecimal(byte & 15))
            }
        }
    }

    private static func entity(for byte: UInt8) -> StaticString? {
        if byte > UInt8(ascii: ">") { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        default: return nil
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
    }
}
