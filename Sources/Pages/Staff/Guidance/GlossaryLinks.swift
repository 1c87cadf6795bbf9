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

    /// Elements whose text stays as it is.
    private static let closed: Set<String> = [
        "a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th", "caption", "figure", "svg",
    ]

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
                spellings[TextWalk.lower(first), default: []].append(
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
        let walk = TextWalk(html: html, closed: GlossaryLinks.closed)
        var seen: Set<String> = []
        return walk.replacing { text, place, _ in
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
        guard let candidates = spellings[TextWalk.lower(text[place])] else { return nil }
        for candidate in candidates where !seen.contains(candidate.anchor) {
            let end = place + candidate.bytes.count
            guard end <= text.count,
                zip(candidate.bytes, text[place..<end]).allSatisfy({ term, byte in
                    term == (candidate.isExact ? byte : TextWalk.lower(byte))
                })
            else { continue }
            let plural = end < text.count && text[end] == UInt8(ascii: "s") ? end + 1 : end
            for stop in [plural, end] where stop == text.count || !TextWalk.isWordByte(text[stop]) {
                return (candidate.anchor, stop - place)
            }
        }
        return nil
    }
}
