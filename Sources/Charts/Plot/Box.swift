/// The room that a piece of text takes up in the picture.
struct Box: Hashable {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    /// Of a line of text at a place of its base line; `bold` text is wider.
    init(_ text: String, at place: Place, anchor: SVG.Anchor, weight: Lettering.Weight = .regular) {
        let width = Lettering.width(of: text, weight)
        switch anchor {
        case .start: left = place.x
        case .middle: left = place.x - width / 2
        case .end: left = place.x - width
        }
        right = left + width
        top = place.y - Lettering.ascent
        bottom = place.y + Lettering.descent
    }

    func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether a mark there would be covered, or nearly.
    func covers(_ place: Place) -> Bool {
        left - 6 <= place.x && place.x <= right + 6 && top - 5 <= place.y && place.y <= bottom + 4
    }
}
