/// Many texts looked for at once, in one pass over the bytes.
///
/// The last eight bytes of each text are its key: beginnings are often shared (`staff/guidance/…`), ends seldom.
/// A bit set of the keys' hashes turns nearly every place down after one look.
struct TextSearch: Sendable {
    /// In bytes: what is shorter is not looked for.
    static let shortest = 8

    private let texts: [[UInt8]]
    private var bits: [UInt64]
    private let shift: UInt64
    private var textsByEnd: [UInt64: [Int]] = [:]

    init(_ texts: [[UInt8]]) {
        self.texts = texts
        // 64 bits a text or more: one place in 64 at most is looked at twice.
        let width = max(14, Int.bitWidth - (max(texts.count, 1) * 64).leadingZeroBitCount)
        bits = [UInt64](repeating: 0, count: (1 << width) / 64)
        shift = UInt64(64 - width)
        for (index, text) in texts.enumerated() where text.count >= TextSearch.shortest {
            let end = text.suffix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
            let slot = hashed(end, shift)
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
            textsByEnd[end, default: []].append(index)
        }
    }

    /// The texts found, by their index, each at its first place; in the order of those places.
    func found(in bytes: [UInt8]) -> [(text: Int, offset: Int)] {
        var found: [(text: Int, offset: Int)] = []
        if textsByEnd.isEmpty { return found }
        bytes.withUnsafeBytes { bytes in
            bits.withUnsafeBufferPointer { bits in
                var offset = 0
                while offset + 8 <= bytes.count {
                    let end = UInt64(
                        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    let slot = hashed(end, shift)
                    if bits[slot >> 6] >> UInt64(slot & 63) & 1 == 1 {
                        take(end, at: offset + 8, in: bytes, &found)
                    }
                    offset += 1
                }
            }
        }
        return found
    }

    /// Those texts with that end that end there.
    private func take(
        _ end: UInt64, at last: Int, in bytes: UnsafeRawBufferPointer,
        _ found: inout [(text: Int, offset: Int)]
    ) {
        for index in textsByEnd[end] ?? [] {
            let start = last - texts[index].count
            guard start >= 0, bytes[start..<last].elementsEqual(texts[index]),
                !found.contains(where: { $0.text == index })
            else { continue }
            found.append((index, start))
        }
    }
}

/// The high bits of a product with 2⁶⁴ divided by the golden ratio.
/// Source: Knuth, The Art of Computer Programming, volume 3, section 6.4.
@inline(__always)
private func hashed(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
}
