/// Where the target's label covers least of the lines: above or below its line, at the left or the right end.
struct TargetLabel {
    private let target: LineChart.Target
    private let lines: [[Double?]]

    typealias Spot = (place: Place, anchor: SVG.Anchor)

    init(_ target: LineChart.Target, lines: [[Double?]]) {
        self.target = target
        self.lines = lines
    }

    /// The first of equally good ones, so above and at the left if all is clear.
    func spot(in frame: Frame) -> Spot {
        let line = frame.y(target.value)
        var best: (spot: Spot, covered: Int)?
        for isBelow in [false, true] {
            for anchor in [SVG.Anchor.start, .end] {
                let x = anchor == .start ? frame.left + 4 : frame.right - 4
                let spot = (Place(x: x, y: isBelow ? line + 16 : line - 6), anchor)
                let covered = covered(by: spot, in: frame)
                if covered < best?.covered ?? Int.max { best = (spot, covered) }
            }
        }
        return best?.spot ?? (Place(x: frame.left, y: line), .start)
    }
}

extension TargetLabel {
    /// How many of the places along the lines, four for each category, lie under the label.
    private func covered(by spot: Spot, in frame: Frame) -> Int {
        let width = Lettering.width(of: target.label)
        let left = spot.anchor == .start ? spot.place.x : spot.place.x - width
        let across = (left - 6)...(left + width + 6)
        let down = (spot.place.y - 18)...(spot.place.y + 8)
        if down.lowerBound < frame.top - 18 || down.upperBound > frame.bottom { return Int.max - 1 }
        return lines.reduce(0) { count, values in
            count
                + places(along: values, in: frame).count {
                    across.contains($0.x) && down.contains($0.y)
                }
        }
    }

    private func places(along values: [Double?], in frame: Frame) -> [Place] {
        var places: [Place] = []
        var last: Place?
        for (category, value) in values.enumerated() {
            guard let value else {
                last = nil
                continue
            }
            let here = frame.place(category, value)
            for quarter in 1...4 {
                let part = Double(quarter) / 4
                let from = last ?? here
                places.append(
                    Place(
                        x: from.x + (here.x - from.x) * part, y: from.y + (here.y - from.y) * part))
            }
            last = here
        }
        return places
    }
}
