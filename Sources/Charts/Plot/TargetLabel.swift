/// Where the target's label hides nothing: above or below its line, at the left or the right end.
struct TargetLabel {
    private let target: TargetLine
    private let lines: [[Double?]]
    private let taken: [Box]

    typealias Spot = (place: Place, anchor: SVG.Anchor)

    /// With the values that are drawn, and where other texts stand.
    init(_ target: TargetLine, lines: [[Double?]], taken: [Box]) {
        self.target = target
        self.lines = lines
        self.taken = taken
    }

    /// The first that is clear, of above and below, left and right; `nil` where none is: then a key has to name it.
    func spot(in frame: Frame) -> Spot? {
        guard Lettering.width(of: target.label) <= frame.right - frame.left - 8 else { return nil }
        let line = frame.y(target.value)
        for y in [line - 6, line + 17] {
            for anchor in [SVG.Anchor.start, .end] {
                let x = anchor == .start ? frame.left + 4 : frame.right - 4
                let spot = (place: Place(x: x, y: y), anchor: anchor)
                if isClear(spot, in: frame) { return spot }
            }
        }
        return nil
    }
}

extension TargetLabel {
    private func isClear(_ spot: Spot, in frame: Frame) -> Bool {
        let box = Box(target.label, at: spot.place, anchor: spot.anchor)
        guard box.top >= frame.top - 3, box.bottom <= frame.bottom - 1 else { return false }
        return !taken.contains { $0.overlaps(box) }
            && !lines.contains { values in
                places(along: values, in: frame).contains { box.covers($0) }
            }
    }

    /// Four for each category, on the line to it.
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
