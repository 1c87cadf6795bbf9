import Formats
import Model

/// The keys of a snapshot's rows, each known by its index: a row's three cells are hashed where they lie, and
/// only a new key becomes text.
struct KeyTable {
    typealias Cells = (metric: CSVField?, channel: CSVField?, group: CSVField?)

    private(set) var keys: [SeriesKey] = []
    private var indices: [SeriesKey: Int32] = [:]
    /// Open addressing: an entry's index, or -1. Always at least twice as many places as entries.
    private var slots = [Int32](repeating: -1, count: 64)
    private var entries: [Entry] = []
    /// The cells of all entries, one after another.
    private var written: [UInt8] = []

    private struct Entry {
        let hash: UInt64
        let start: Int
        let end: Int
        let key: Int32
        /// The entry that followed it in the file: exports repeat their keys in one order, day after day.
        var next: Int32 = -1
    }

    /// The entry of the last row; -1 before the first.
    private var last: Int32 = -1

    mutating func index(of key: SeriesKey) -> Int32 {
        if let index = indices[key] { return index }
        let index = Int32(keys.count)
        keys.append(key)
        indices[key] = index
        return index
    }

    /// The key of those cells; what they leave open is what `fixed` says.
    mutating func index(
        of cells: Cells, _ text: Span<UInt8>,
        otherwise fixed: (metric: String?, channel: String?, group: String?)
    ) -> Int32 {
        if last >= 0 {
            let guess = entries[Int(last)].next
            if guess >= 0, isSame(entries[Int(guess)], cells, text) {
                last = guess
                return entries[Int(guess)].key
            }
        }
        let entry = entryIndex(of: cells, text, otherwise: fixed)
        if last >= 0 { entries[Int(last)].next = entry }
        last = entry
        return entries[Int(entry)].key
    }

    private mutating func entryIndex(
        of cells: Cells, _ text: Span<UInt8>,
        otherwise fixed: (metric: String?, channel: String?, group: String?)
    ) -> Int32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        mix(cells.metric, text, into: &hash)
        mix(cells.channel, text, into: &hash)
        mix(cells.group, text, into: &hash)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, isSame(entry, cells, text) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        insert(cells, text, hash, at: slot, otherwise: fixed)
        return Int32(entries.count - 1)
    }

    private mutating func insert(
        _ cells: Cells, _ text: Span<UInt8>, _ hash: UInt64, at slot: Int,
        otherwise fixed: (metric: String?, channel: String?, group: String?)
    ) {
        func word(_ field: CSVField?) -> String? {
            field.flatMap { $0.isEmpty ? nil : $0.text(in: text) }
        }
        let channel = word(cells.channel) ?? fixed.channel
        let key = SeriesKey(
            metric: MetricID(word(cells.metric) ?? fixed.metric ?? ""),
            channel: channel == "all" ? nil : channel.map { ChannelID($0) },
            group: (word(cells.group) ?? fixed.group).map { GroupName($0) })
        let start = written.count
        for field in [cells.metric, cells.channel, cells.group] {
            if let field {
                for place in field.start..<field.end { written.append(text[place]) }
            }
            written.append(0x1F)
        }
        let index = index(of: key)
        slots[slot] = Int32(entries.count)
        entries.append(Entry(hash: hash, start: start, end: written.count, key: index))
        if entries.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    private func isSame(_ entry: Entry, _ cells: Cells, _ text: Span<UInt8>) -> Bool {
        var place = entry.start
        return matches(cells.metric, text, &place) && matches(cells.channel, text, &place)
            && matches(cells.group, text, &place)
    }

    private func matches(_ field: CSVField?, _ text: Span<UInt8>, _ place: inout Int) -> Bool {
        if let field {
            for index in field.start..<field.end {
                if written[place] != text[index] { return false }
                place += 1
            }
        }
        defer { place += 1 }
        return written[place] == 0x1F
    }
}

/// FNV-1a over the field's bytes, and a byte that ends it.
@inline(__always)
private func mix(_ field: CSVField?, _ text: Span<UInt8>, into hash: inout UInt64) {
    if let field {
        for index in field.start..<field.end {
            hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3
        }
    }
    hash = (hash ^ 0x1F) &* 0x100_0000_01B3
}
