internal import Glibc

/// Counts what opens an image.
enum PictureCount {
    /// Where there are too many between two blank lines.
    static func excess(in bytes: [UInt8], limit: Int) -> Int? {
        bytes.withUnsafeBufferPointer { openings(in: $0) } > limit
            ? excess(inParagraphsOf: bytes, limit: limit) : nil
    }

    /// In the whole text; this is what nearly every text needs alone.
    private static func openings(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard var next = bytes.baseAddress.map(UnsafeRawPointer.init) else { return 0 }
        let end = next + bytes.count
        var count = 0
        while let found = memchr(next, Int32(UInt8(ascii: "!")), end - next) {
            next = UnsafeRawPointer(found) + 1
            if next < end, next.load(as: UInt8.self) == UInt8(ascii: "[") { count += 1 }
        }
        return count
    }

    private static func excess(inParagraphsOf bytes: [UInt8], limit: Int) -> Int? {
        var count = 0
        var isBlank = true
        var previous: UInt8 = 0
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if isBlank { count = 0 }
                isBlank = true
            } else if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") {
                isBlank = false
                if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") {
                    count += 1
                    if count > limit { return index - 1 }
                }
            }
            previous = byte
        }
        return nil
    }
}
