/// The number of up to nine digits that stands here, and where it ends; `nil` for any other.
@inline(__always)
func shortNumber(
    _ bytes: UnsafeRawBufferPointer, from start: Int
) -> (end: Int, number: Int64)? {
    var number: Int64 = 0
    var place = start
    let limit = min(start &+ 10, bytes.count)
    while place < limit {
        let digit = unsafe bytes[place] &- 48
        if digit > 9 { break }
        number = number &* 10 &+ Int64(digit)
        place &+= 1
    }
    return place == start || place &- start > 9 ? nil : (place, number)
}

/// Where the next line begins; `nil` where no line ends here, or the text does.
@inline(__always)
func afterLineEnd(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Int? {
    guard place &+ 1 < bytes.count else { return nil }
    let byte = unsafe bytes[place]
    if byte == 0x0A { return place &+ 1 }
    guard byte == 0x0D else { return nil }
    return unsafe bytes[place &+ 1] == 0x0A ? place &+ 2 : nil
}

/// The number of up to 18 digits without a sign or a point; `nil` for any other spelling.
@inline(__always)
func plainNumber(_ bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Int64? {
    guard cell.count > 0, cell.count <= 18 else { return nil }
    var number: Int64 = 0
    for place in cell {
        let digit = unsafe bytes[place] &- 48
        if digit > 9 { return nil }
        number = number &* 10 &+ Int64(digit)
    }
    return number
}

/// Finds the ends of a row's fields, eight bytes at a time.
struct WordReader {
    private let delimiter: UInt8
    private let delimiters: UInt64
    private let fields: Int

    init(_ delimiter: UInt8, fields: Int) {
        self.delimiter = delimiter
        delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
        self.fields = fields
    }

    /// The start of the row, then for each field the place after its delimiter; where the next row starts.
    ///
    /// `nil` where the row has another number of fields, or lies at the very end of the text.
    @inline(__always)
    func readRow(
        _ bytes: UnsafeRawBufferPointer, from start: Int, _ ends: UnsafeMutableBufferPointer<Int>
    ) -> Int? {
        unsafe ends[0] = start
        var count = 0
        var place = start
        // What is read of a row, and the sixteen bytes after it, are within the text.
        while place &+ 24 <= bytes.count {
            let word = unsafe UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            var stops =
                zeroes(word ^ delimiters) | zeroes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
                | zeroes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
            while stops != 0 {
                let stop = place &+ stops.trailingZeroBitCount / 8
                if count == fields { return nil }
                count &+= 1
                unsafe ends[count] = stop &+ 1
                let byte = unsafe bytes[stop]
                if byte != delimiter {
                    let isPair = unsafe byte == 0x0D && bytes[stop &+ 1] == 0x0A
                    return count == fields ? stop &+ (isPair ? 2 : 1) : nil
                }
                stops &= stops &- 1
            }
            place &+= 8
        }
        return nil
    }
}

/// The high bit of each byte that is zero, and of no other.
///
/// Source: Warren, Hacker's Delight (2nd edition), section 6–1.
@inline(__always)
func zeroes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
}
