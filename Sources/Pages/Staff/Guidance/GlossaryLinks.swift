import Model

/// Terms of the glossary, linked where a page first uses them.
///
/// Looked for in a document's finished HTML, in its running text alone: not in headings, links, code, tables' heads, figures.
struct GlossaryLinks: Sendable {
    private struct Spelling: Sendable {
        /// As HTML has it; in small letters, unless it is an abbreviation.
        let bytes: [UInt8]
        let isExact: Bool
        let anchor: String
    }

    /// By the first letter, or digit, in small; the longest first.
    private var spellings: [UInt8: [Spelling]] = [:]

    init(_ terms: [GlossaryTerm]) {
        for term in terms {
            for word in [term.term] + term.also.map(\.value) {
                let isExact =
                    word.count > 1 && word == word.uppercased() && word != word.lowercased()
                var html = HTML()
                html.text(isExact ? word : word.lowercased())
                guard let first = html.bytes.first else { continue }
                spellings[lower(first), default: []].append(
                    Spelling(
                        bytes: html.bytes, isExact: isExact, anchor: GlossaryLinks.anchor(of: term))
                )
            }
        }
        for first in spellings.keys {
            spellings[first]?.sort { ($1.bytes.count, $0.anchor) < ($0.bytes.count, $1.anchor) }
        }
    }

    /// The id of a term on the glossary's page.
    static func anchor(of term: GlossaryTerm) -> String {
        let letters = term.term.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
        return "term-" + String(letters).split(separator: "-").joined(separator: "-")
    }

    func linked(_ html: [UInt8], on page: Address<Staff>) -> [UInt8] {
        if spellings.isEmpty { return html }
        let glossary = StaffAddresses.glossary.relative(to: page)
        let walk = TextWalk(html: html)
        var seen: Set<String> = []
        return walk.replacing { text, place in
            guard let found = spelling(at: place, in: text, but: seen) else { return nil }
            seen.insert(found.anchor)
            var link = HTML()
            link.start("a", ["class": "term", "href": "\(glossary)#\(found.anchor)"])
            link.markup(Array(text[place..<place + found.count]))
            link.end("a")
            return (link.bytes, found.count)
        }
    }

    /// The longest term that stands there as a word, or its plural.
    private func spelling(
        at place: Int, in text: [UInt8], but seen: Set<String>
    ) -> (anchor: String, count: Int)? {
        guard let candidates = spellings[lower(text[place])] else { return nil }
        for candidate in candidates where !seen.contains(candidate.anchor) {
            let end = place + candidate.bytes.count
            guard end <= text.count,
                zip(candidate.bytes, text[place..<end]).allSatisfy({ term, byte in
                    term == (candidate.isExact ? byte : lower(byte))
                })
            else { continue }
            let plural = end < text.count && text[end] == UInt8(ascii: "s") ? end + 1 : end
            for stop in [plural, end] where stop == text.count || !isWordByte(text[stop]) {
                return (candidate.anchor, stop - place)
            }
        }
        return nil
    }
}

/// HTML, in which running text is looked through word by word.
private struct TextWalk {
    let html: [UInt8]

    /// Elements whose text stays as it is.
    private static let closed: Set<String> = [
        "a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th", "caption", "figure", "svg",
    ]

    /// At each beginning of a word: what is written instead, and for how many bytes; `nil` leaves it.
    func replacing(
        _ replacement: ([UInt8], Int) -> (bytes: [UInt8], count: Int)?
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(html.count + 256)
        var index = 0
        var depth = 0
        var isInWord = false
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: "<") {
                let end = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
                depth = max(0, depth + Self.step(html[index..<end]))
                result += html[index..<end]
                index = end
                isInWord = false
                continue
            }
            if !isInWord, depth == 0, isWordByte(byte), let found = replacement(html, index) {
                result += found.bytes
                index += found.count
                isInWord = true
                continue
            }
            isInWord = isWordByte(byte)
            result.append(byte)
            index += 1
        }
        return result
    }

    /// One deeper at the start of an element that is left alone, one back at its end.
    private static func step(_ tag: ArraySlice<UInt8>) -> Int {
        let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix {
            (97...122).contains($0) || (48...57).contains($0)
        }
        guard closed.contains(String(decoding: name, as: UTF8.self)) else { return 0 }
        return isEnd ? -1 : 1
    }
}

/// Letters, digits and what is part of a longer character or an entity.
private func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte >= 128
        || byte == UInt8(ascii: "&")
}

private func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
