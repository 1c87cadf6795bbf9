/// A card in parts, so that whom to ring stays in view beside what to do.
///
/// Cut at its second-level headings; the one that is called Ring, or the like, begins the part that is set beside.
struct CardParts {
    /// Up to whom to ring; all of it where nothing says so.
    let steps: [UInt8]
    let ring: [UInt8]?
    /// What follows.
    let rest: [UInt8]?

    /// The ids of such headings.
    private static let ids: Set<String> = [
        "ring", "whom-to-ring", "who-to-ring", "call", "who-to-call", "whom-to-call", "numbers",
    ]

    init(_ html: [UInt8]) {
        let heading = Array("<h2 id=\"".utf8)
        let starts = html.indices.filter {
            html[$0] == heading[0] && html[$0...].starts(with: heading)
        }
        let named = starts.first { start in
            let id = html[(start + heading.count)...].prefix { $0 != UInt8(ascii: "\"") }
            return Self.ids.contains(String(decoding: id, as: UTF8.self))
        }
        guard let named else {
            (steps, ring, rest) = (html, nil, nil)
            return
        }
        let end = starts.first { $0 > named } ?? html.count
        steps = Array(html[..<named])
        ring = Array(html[named..<end])
        rest = end < html.count ? Array(html[end...]) : nil
    }
}
