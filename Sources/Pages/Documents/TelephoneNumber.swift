/// A telephone number as people write it: groups of digits with one blank between, from 0 or + on.
///
/// "01632 960444", "020 7946 0018", "04 123 4567", "0800 1111", "+353 1 234 5678". A number without blanks may be anything.
struct TelephoneNumber: Equatable {
    /// What a telephone dials.
    let dialled: String
    /// In bytes of the text.
    let length: Int

    /// The number that stands there in HTML; `nil` of anything else.
    init?(at start: Int, in html: UnsafeBufferPointer<UInt8>) {
        let isAbroad = start < html.count && html[start] == UInt8(ascii: "+")
        guard isAbroad || start < html.count && html[start] == zero,
            start == 0 || !Self.joins(html[start - 1])
        else { return nil }
        var digits: [UInt8] = []
        var groups: [Int] = []
        var end = isAbroad ? start + 1 : start
        var next = end
        while true {
            let count = html[next...].prefix { TextWalk.isDigit($0) }.count
            let least = groups.isEmpty ? (isAbroad ? 1 : 2) : isAbroad && groups.count == 1 ? 1 : 3
            let most = isAbroad ? Self.mostDigitsAbroad : Self.mostDigits
            let isWord =
                next + count < html.count && TextWalk.isWordByte(html[next + count])
                && !html[(next + count)...].starts(with: Self.entity)
                && html[next + count] != 0xC2
            guard (least...6).contains(count), digits.count + count <= most, !isWord else { break }
            digits += html[next..<next + count]
            groups.append(count)
            end = next + count
            guard let blank = Self.blank(at: end, in: html) else { break }
            next = end + blank
        }
        let isWhole =
            isAbroad
            ? digits.count >= Self.leastDigitsAbroad
            : digits.count >= Self.leastDigits
                || digits.count == 8 && digits.starts(with: "0800".utf8)
        // Two zeros lead abroad from some country or other: which one, nobody says.
        let isWithin = isAbroad || digits.dropFirst().first != zero
        guard groups.count > 1, isWhole, isWithin, !Self.goesOn(at: end, in: html) else {
            return nil
        }
        dialled = (isAbroad ? "+" : "") + String(decoding: digits, as: UTF8.self)
        length = end - start
    }

    /// Of the United Kingdom, Ireland and New Zealand, with the 0.
    private static let (leastDigits, mostDigits) = (9, 11)
    private static let (leastDigitsAbroad, mostDigitsAbroad) = (10, 13)
    private static let entity = Array("&nbsp;".utf8)

    /// The length of the one blank that stands there.
    static func blank(at place: Int, in html: UnsafeBufferPointer<UInt8>) -> Int? {
        guard place < html.count else { return nil }
        if html[place] == UInt8(ascii: " ") || html[place] == UInt8(ascii: "\n") { return 1 }
        if html[place...].starts(with: [0xC2, 0xA0]) { return 2 }
        return html[place...].starts(with: entity) ? entity.count : nil
    }

    /// Whether what stands before a digit makes it part of something longer.
    static func joins(_ byte: UInt8) -> Bool {
        TextWalk.isWordByte(byte) || "-/.,:#+=£$_".utf8.contains(byte)
    }

    /// Whether a date, an amount or a share goes on there.
    static func goesOn(at end: Int, in html: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end < html.count else { return false }
        if html[end] == UInt8(ascii: "%") { return true }
        return "-/.,:".utf8.contains(html[end]) && end + 1 < html.count
            && TextWalk.isDigit(html[end + 1])
    }
}

private let zero = UInt8(ascii: "0")
