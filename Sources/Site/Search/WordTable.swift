/// Words in UTF-8, each once, numbered from 0 in the order in which they came.
///
/// A set of strings would make, and hash, a string for every word of every page.
struct WordTable: Hashable, Sendable {
    private var bytes: [UInt8] = []
    /// Where each word ends in `bytes`.
    private var ends: [Int] = []
    /// Where the hash of a word leads, or behind it: its number and one more; 0 is free. Half of them are, or more.
    private var slots = [Int32](repeating: 0, count: 32)

    var count: Int { ends.count }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[start(of: number)..<ends[number]] }

    /// The number of a word, which is taken in where it is new.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = place(of: word)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isWord(number, word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
        slots[slot] = Int32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }
}

extension WordTable {
    mutating func insert(_ word: UnsafeBufferPointer<UInt8>) { _ = number(of: word) }

    private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = start(of: number)
        guard ends[number] - start == word.count else { return false }
        for index in 0..<word.count where bytes[start + index] != word[index] { return false }
        return true
    }

    /// The 64-bit FNV-1a hash of Fowler, Noll and Vo, folded.
    private func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in ends.indices {
            var slot = self[number].withUnsafeBufferPointer { place(of: $0) }
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number + 1)
        }
    }
}
