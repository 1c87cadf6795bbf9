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

    /// From the first one's start to the last one's end, where they stand in this order.
    @inline(__always)
    var all: Range<Int> {
        let end = count > 2 ? third.upperBound : count > 1 ? second.upperBound : first.upperBound
        return Range(uncheckedBounds: (first.lowerBound, end))
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

/// What is known of cells, by what is written in them: a hash table over the text itself, and for each entry a guess
/// at the next one, since exports repeat their days and their keys in one order.
///
/// Eight bytes after each cell have to be within the text.
struct CellMemory<Value> {
    private struct Entry {
        let hash: UInt64
        let cells: CellRanges
        let value: Value
        /// The index of the entry that followed when it was last met; itself at first.
        var next: Int32
    }

    /// Open addressing: an entry's index, or -1. Always at least twice as many places as entries.
    private var slots = [Int32](repeating: -1, count: 64)
    private var entries: [Entry] = []
    /// The index of the entry that was met last.
    private var last: Int32 = -1

    /// Where the cells end, and their value, if they stand from `start` on as the last ones' followers did: the cells
    /// and what is between them. `nil` says nothing.
    @inline(__always)
    mutating func guess(
        from start: Int, in text: UnsafeRawBufferPointer
    ) -> (end: Int, value: Value)? {
        guard last >= 0 else { return nil }
        let next = entries[Int(last)].next
        let known = entries[Int(next)].cells.all
        let end = start &+ known.count
        guard end &+ 8 <= text.count, unsafe isSame(known, start..<end, text) else { return nil }
        last = next
        return (end, entries[Int(next)].value)
    }

    @inline(__always)
    mutating func value(of cells: CellRanges, in text: UnsafeRawBufferPointer) -> Value? {
        guard let index = unsafe index(of: cells, in: text) else { return nil }
        meet(index)
        return entries[Int(index)].value
    }

    private mutating func meet(_ index: Int32) {
        if last >= 0 { entries[Int(last)].next = index }
        last = index
    }

    private func index(of cells: CellRanges, in text: UnsafeRawBufferPointer) -> Int32? {
        let hash = unsafe hash(of: cells, in: text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].hash == hash, unsafe isSame(entries[index].cells, cells, text) {
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Passed over at the very end of the text, where nothing is looked up either.
    mutating func remember(
        _ value: Value, for cells: CellRanges, in text: UnsafeRawBufferPointer
    ) {
        let end = max(cells.first.upperBound, cells.second.upperBound, cells.third.upperBound)
        guard end + 8 <= text.count else { return }
        if let index = unsafe index(of: cells, in: text) { return meet(index) }
        let index = Int32(entries.count)
        entries.append(
            Entry(hash: unsafe hash(of: cells, in: text), cells: cells, value: value, next: index))
        if entries.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for index in entries.indices { place(index) }
        } else {
            place(entries.count - 1)
        }
        meet(index)
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
