/// The texts below the axis, thinned until none overlap: every second, third, fourth, sixth, twelfth …
///
/// The first and the last are kept if they can be: a reader looks for where the chart begins and ends.
struct CategoryLabels {
    private let lines: [[String]]
    private let widths: [Double]

    init(_ categories: [String]) {
        let isWide = categories.contains { Lettering.width(of: $0) > CategoryLabels.wide }
        lines = categories.map { isWide ? Lettering.wrap($0, to: CategoryLabels.wide) : [$0] }
        widths = lines.map { Lettering.width(of: $0) }
    }

    func makeRoom(in frame: inout Frame) {
        let rows = Double(max(1, lines.map(\.count).max() ?? 1))
        frame.bottom = frame.height - 14 - min(rows, 2) * Lettering.lineHeight
        frame.height += max(0, rows - 2) * Lettering.lineHeight
    }

    func write(to svg: inout SVG, in frame: Frame) {
        for category in shown(in: frame) {
            let x = frame.x(category)
            svg.write(#"<path class="axis" d="M\#(x) \#(frame.bottom)v5"/>"#)
            svg.write("\n")
            let middle = span(category, in: frame).middle
            for (row, line) in lines[category].enumerated() {
                let y = frame.bottom + 23 + Double(row) * Lettering.lineHeight
                svg.writeText(line, "category", at: Place(x: middle, y: y), anchor: .middle)
            }
        }
    }
}

extension CategoryLabels {
    private static let wide = 90.0
    private static let gap = 10.0
    private static let steps = [1, 2, 3, 4, 6, 12, 24, 36, 48, 60, 120, 240, 600]

    private func shown(in frame: Frame) -> [Int] {
        for step in CategoryLabels.steps {
            let candidates = Array(stride(from: 0, to: lines.count, by: step))
            if fits(candidates, in: frame) { return withLast(candidates, in: frame) }
        }
        return lines.isEmpty ? [] : [lines.count - 1]
    }

    /// The last category too, in place of the one before it if there is no room for both.
    private func withLast(_ shown: [Int], in frame: Frame) -> [Int] {
        let last = lines.count - 1
        guard let end = shown.last, end < last else { return shown }
        var kept = shown
        while let end = kept.last, !fits([end, last], in: frame) { kept.removeLast() }
        return kept.isEmpty ? shown : kept + [last]
    }

    private func fits(_ shown: [Int], in frame: Frame) -> Bool {
        zip(shown, shown.dropFirst()).allSatisfy { one, other in
            span(one, in: frame).end + CategoryLabels.gap <= span(other, in: frame).start
        }
    }

    /// Centred below its category, but not beyond the picture.
    private func span(_ category: Int, in frame: Frame) -> (
        start: Double, middle: Double, end: Double
    ) {
        let half = widths[category] / 2
        let middle = max(half, min(frame.x(category), Frame.width - half))
        return (middle - half, middle, middle + half)
    }
}
