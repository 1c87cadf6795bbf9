/// A word that stands on the staff page of a document or of a note and nowhere else: found in a public byte, it proves
/// a leak. Made from the id by a fixed hash, the same on every machine.
///
/// Source of the hash: FNV-1a, 64 bits (Fowler, Noll, Vo).
package func canary(of id: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "candour-canary-" + String(repeating: "0", count: 16 - digits.count) + digits
}
