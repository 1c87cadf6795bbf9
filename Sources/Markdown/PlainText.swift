/// The words in HTML that this module wrote.
enum PlainText {
    static func of(html: ArraySlice<UInt8>) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(html.count)
        var index = html.startIndex
        while index < html.endIndex {
            switch html[index] {
            case UInt8(ascii: "<"):
                index = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? index) + 1
            case UInt8(ascii: "&"):
                let end = html[index...].firstIndex(of: UInt8(ascii: ";")) ?? index
                words.append(character(named: html[(index + 1)..<end]))
                index = end + 1
            case let byte:
                words.append(byte)
                index += 1
            }
        }
        while words.last == UInt8(ascii: "\n") { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }

    /// Of the four entities that are written; told apart by their first letter, and `gt` from the rest.
    private static func character(named name: ArraySlice<UInt8>) -> UInt8 {
        switch name.first {
        case UInt8(ascii: "a"): UInt8(ascii: "&")
        case UInt8(ascii: "l"): UInt8(ascii: "<")
        case UInt8(ascii: "g"): UInt8(ascii: ">")
        default: UInt8(ascii: "\"")
        }
    }
}
