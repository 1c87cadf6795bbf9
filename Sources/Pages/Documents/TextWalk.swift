/// HTML, in which running text is looked through word by word.
struct TextWalk {
    /// What may be written in the place of a word.
    enum Room {
        case links
        /// In a link already, or in what is no place for one.
        case noLinks
    }

    let html: [UInt8]
    /// Elements whose text stays as it is.
    let closed: Set<String>
    /// Elements in whose text there is room for no link.
    var linkless: Set<String> = []

    /// At each beginning of a word: what is written instead, and for how many bytes; `nil` leaves it.
    func replacing(
        from start: Int = 0,
        _ replacement: ([UInt8], Int, Room) -> (bytes: [UInt8], count: Int)?
    ) -> [UInt8] {
        var result = Array(html[..<start])
        result.reserveCapacity(html.count + 256)
        var index = start
        var (closedDepth, linklessDepth) = (0, 0)
        var isInWord = false
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: "<") {
                let end = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
                let (name, step) = Self.element(html[index..<end])
                if closed.contains(name) { closedDepth = max(0, closedDepth + step) }
                if linkless.contains(name) { linklessDepth = max(0, linklessDepth + step) }
                result += html[index..<end]
                index = end
                isInWord = false
                continue
            }
            if !isInWord, closedDepth == 0, Self.isWordByte(byte),
                let found = replacement(html, index, linklessDepth == 0 ? .links : .noLinks)
            {
                result += found.bytes
                index += found.count
                isInWord = true
                continue
            }
            isInWord = Self.isWordByte(byte)
            result.append(byte)
            index += 1
        }
        return result
    }

    /// An element's name, and one deeper at its start, one back at its end.
    private static func element(_ tag: ArraySlice<UInt8>) -> (name: String, step: Int) {
        let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix {
            (97...122).contains($0) || (48...57).contains($0)
        }
        return (String(decoding: name, as: UTF8.self), isEnd ? -1 : 1)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// Of ASCII's capitals the small letter.
    static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    /// Letters, digits and what is part of a longer character or an entity.
    static func isWordByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
            || byte >= 128 || byte == UInt8(ascii: "&")
    }
}
