/// Where up to three cells lie in a text.
struct CellRanges {
    private(set) var first = 0..<0
    private(set) var second = 0..<0
    private(set) var third = 0..<0
    private var count = 0

    init() {}

    @inline(__always)
    init(_ cell: Range<Int>) {
        first = cell
        count = 1
    }

    init(_ cells: [Range<Int>]) {
        for cell in cells { append(cell) }
    }

    @inline(__always)
    mutating func append(_ cell: Range<Int>) {
        switch count {
        case 0: first = cell
        case 1: second = cell
        default: third = cell
        }
        count &+= 1
    }
}

/// What is known of cells, by what is written in them: a hash table over the text itself.
///
/// Eight bytes after each cell have to be within the text.
struct CellMemory<Value> {
    private struct Entry {
        let hash: UInt64
        let cells: CellRanges
        let value: Value
    }

    /// Open addressing: an entry's index, or -1. Always at least twice as many places as entries.
    private var slots = [Int32](repeating: -1, count: 64)
    private var entries: [Entry] = []

    @inline(__always)
    func value(of cells: CellRanges, in text: UnsafeRawBufferPointer) -> Value? {
        let hash = unsafe hash(of: cells, in: text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].hash == hash, unsafe isSame(entries[index].cells, cells, text) {
                return entries[index].value
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Passed over at the very end of the text, where nothing is looked up either.
    mutating func remember(
        _ value: Value, for cells: CellRanges, in text: UnsafeRawBufferPointer
    ) {
        let last = max(cells.first.upperBound, cells.second.upperBound, cells.third.upperBound)
        guard last + 8 <= text.count, unsafe self.value(of: cells, in: text) == nil else { return }
        entries.append(Entry(hash: unsafe hash(of: cells, in: text), cells: cells, value: value))
        if entries.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for index in entries.indices { place(index) }
        } else {
            place(entries.count - 1)
        }
    }

    private mutating func place(_ index: Int) {
        var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index)
    }
}

@inline(__always)
private func hash(of cells: CellRanges, in text: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    unsafe mix(cells.first, text, into: &hash)
    unsafe mix(cells.second, text, into: &hash)
    unsafe mix(cells.third, text, into: &hash)
    return hash
}

@inline(__always)
private func mix(_ cell: Range<Int>, _ text: UnsafeRawBufferPointer, into hash: inout UInt64) {
    hash ^= UInt64(truncatingIfNeeded: cell.upperBound &- cell.lowerBound)
    var place = cell.lowerBound
    while place < cell.upperBound {
        let word = unsafe word(at: place, before: cell.upperBound, text)
        hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash &>> 32
        place &+= 8
    }
}

/// Up to eight bytes of a cell; zeros after its end.
@inline(__always)
private func word(at place: Int, before end: Int, _ text: UnsafeRawBufferPointer) -> UInt64 {
    let word = unsafe UInt64(
        littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    let count = end &- place
    return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
}

@inline(__always)
func isSame(_ one: Range<Int>, _ other: Range<Int>, _ text: UnsafeRawBufferPointer) -> Bool {
    let count = one.upperBound &- one.lowerBound
    guard other.upperBound &- other.lowerBound == count else { return false }
    var offset = 0
    while offset < count {
        let (a, b) = unsafe (
            word(at: one.lowerBound &+ offset, before: one.upperBound, text),
            word(at: other.lowerBound &+ offset, before: other.upperBound, text)
        )
        if a != b { return false }
        offset &+= 8
    }
    return true
}

@inline(__always)
private func isSame(_ one: CellRanges, _ other: CellRanges, _ text: UnsafeRawBufferPointer) -> Bool
{
    unsafe isSame(one.first, other.first, text) && isSame(one.second, other.second, text)
        && isSame(one.third, other.third, text)
}
