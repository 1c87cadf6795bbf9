/// Why values are not shown, at the base line below their places: neighbours with the same reason share its text.
struct BaseMarkers {
    private let texts: [(category: Int, text: String)]

    /// Of each series, by category.
    init(_ series: [[Int: String]]) {
        texts = Set(series.flatMap(\.keys)).sorted().flatMap { category in
            var seen: Set<String> = []
            return series.compactMap { $0[category] }
                .filter { seen.insert($0).inserted }.map { (category, $0) }
        }
    }

    /// Each in the lowest row with room for it; what would need a fourth row is left to the table.
    func placed(in frame: Frame) -> [(text: String, place: Place)] {
        var ends = [Double](repeating: -.infinity, count: BaseMarkers.rows)
        var shown: [String: Double] = [:]
        var placed: [(String, Place)] = []
        for (category, text) in texts {
            let half = Lettering.width(of: text) / 2
            let x = max(frame.left + half - 4, min(frame.x(category), frame.right + 4 - half))
            if x - half < shown[text, default: -.infinity] { continue }
            guard let row = ends.firstIndex(where: { $0 <= x - half }) else { continue }
            ends[row] = x + half + 2
            shown[text] = x + half + 2
            placed.append(
                (text, Place(x: x, y: frame.bottom - 5 - Double(row) * Lettering.lineHeight)))
        }
        return placed
    }

    func write(to svg: inout SVG, in frame: Frame) {
        for (text, place) in placed(in: frame) {
            svg.writeText(text, "marker", at: place, anchor: .middle)
        }
    }

    func boxes(in frame: Frame) -> [Box] {
        placed(in: frame).map { Box($0.text, at: $0.place, anchor: .middle) }
    }
}

extension BaseMarkers {
    private static let rows = 3
}
