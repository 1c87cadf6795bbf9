/// A short number for when something happens, where it cannot be anything else: after "ring", or at the beginning of a cell of
/// a table that has whole telephone numbers too.
struct EmergencyNumber {
    /// What a telephone dials.
    let dialled: String
    /// In bytes of the text.
    let length: Int

    init?(at start: Int, in html: UnsafeBufferPointer<UInt8>) {
        guard start > 0, !TelephoneNumber.joins(html[start - 1]),
            let number = Self.numbers.first(where: { Self.stands($0, at: start, in: html) })
        else { return nil }
        let end = start + number.utf8.count
        guard end == html.count || !TextWalk.isWordByte(html[end]),
            !TelephoneNumber.goesOn(at: end, in: html), Self.isNoCount(html[end...]),
            Self.isRung(number, at: start, in: html) || Self.isListed(at: start, in: html)
        else { return nil }
        dialled = number.replacing(" ", with: "")
        length = number.utf8.count
    }

    private static let numbers = ["999", "101", "111", "112", "105", "116 123"]
    private static let before = ["ring ", "call ", "dial ", "phone ", "999 or "]
    /// Of 111, and of a number in two groups.
    private static let (beforeHealth, beforeGroups) = (["nhs "], ["on ", ", ", ": "])
    private static let after = [
        "first", "if", "and", "or", "now", "even", "then", "at", "before", "for", "in", "when",
        "straight", "option",
    ]

    private static func stands(
        _ words: String, at start: Int, in html: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let bytes = Array(words.utf8)
        return start >= 0 && start + bytes.count <= html.count
            && zip(bytes, html[start..<start + bytes.count]).allSatisfy { word, byte in
                word == TextWalk.lower(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
            }
    }

    /// "ring 999 first" rather than "call 101 people".
    private static func isNoCount(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = rest.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\n")
        else { return true }
        let word = rest.dropFirst().prefix { TextWalk.isWordByte($0) }
        return word.isEmpty
            || after.contains(String(decoding: word.map(TextWalk.lower), as: UTF8.self))
    }

    private static func isRung(
        _ number: String, at start: Int, in html: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let own = number == "111" ? beforeHealth : number.contains(" ") ? beforeGroups : []
        return (before + own).contains { words in
            let first = start - words.utf8.count
            return stands(words, at: first, in: html)
                && (first == 0 || words.hasPrefix(",") || words.hasPrefix(":")
                    || !TextWalk.isWordByte(html[first - 1]))
        }
    }

    private static func isListed(at start: Int, in html: UnsafeBufferPointer<UInt8>) -> Bool {
        guard html[start - 1] == UInt8(ascii: ">"),
            let tag = html[..<start].lastIndex(of: UInt8(ascii: "<")),
            html[tag...].starts(with: "<td".utf8)
        else { return false }
        var first = tag
        while first > 0, !html[first...].starts(with: "<table".utf8) { first -= 1 }
        var place = first
        while place < html.count, !html[place...].starts(with: "</table".utf8) {
            if TelephoneNumber(at: place, in: html) != nil { return true }
            place += 1
        }
        return false
    }
}
