/// Finds the byte that ends an unquoted field, eight bytes at a time.
struct CSVByteMask: Sendable {
    private let delimiter: UInt8
    private let delimiters: UInt64

    init(_ delimiter: UInt8) {
        self.delimiter = delimiter
        delimiters = UInt64(delimiter) &* ones
    }

    /// The first delimiter or line end from `start`, or the end of the text.
    @inline(__always)
    func firstStop(in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        let words = bytes.bytes
        while index &+ 8 <= bytes.count {
            // SAFETY: the eight bytes from `index` are within the text.
            let word = unsafe UInt64(
                littleEndian: words.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: index, as: UInt64.self))
            let stops =
                zeroes(word ^ delimiters) | zeroes(word ^ lineFeeds) | zeroes(word ^ returns)
            if stops != 0 { return index &+ stops.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
            index &+= 1
        }
        return index
    }
}

private let ones: UInt64 = 0x0101_0101_0101_0101
private let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
private let returns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

/// The high bit of each byte that is zero; above the lowest of them also of a byte of 1.
///
/// Source: Alan Mycroft's test of 1987, in Warren, Hacker's Delight (2nd edition), section 6–1.
@inline(__always)
private func zeroes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & 0x8080_8080_8080_8080
}
