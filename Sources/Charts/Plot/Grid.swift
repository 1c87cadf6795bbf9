/// The vertical axis: a level line and a text for each tick, and the base line.
struct Grid {
    let ticks: [(value: Double, text: String)]

    init(_ scale: Scale, _ text: (Double) -> String) {
        ticks = scale.ticks.map { ($0, text($0)) }
    }

    func makeRoom(in frame: inout Frame) {
        frame.left = 10 + Lettering.width(of: ticks.map(\.text))
    }

    func write(to svg: inout SVG, in frame: Frame) {
        for tick in ticks {
            let y = frame.y(tick.value)
            let name = tick.value == 0 ? "grid zero" : "grid"
            svg.write(
                #"<path class="\#(name)" stroke-opacity=".3" d="M\#(frame.left) \#(y)H\#(frame.right)"/>"#
            )
            svg.write("\n")
            let place = Place(x: frame.left - 6, y: y + Lettering.drop)
            svg.writeText(tick.text, "tick", at: place, anchor: .end)
        }
        svg.write(#"<path class="axis" d="M\#(frame.left) \#(frame.bottom)H\#(frame.right)"/>"#)
        svg.write("\n")
    }

    /// In the middle of a plot that has nothing to measure.
    func writeAbsence(_ words: String, to svg: inout SVG, in frame: Frame) {
        guard ticks.isEmpty, !words.isEmpty else { return }
        let lines = Lettering.wrap(words, to: frame.right - frame.left)
        for (row, line) in lines.enumerated() {
            let y = (frame.top + frame.bottom) / 2 + Double(row) * Lettering.lineHeight
            let middle = Place(x: (frame.left + frame.right) / 2, y: y)
            svg.writeText(line, "absence", at: middle, anchor: .middle)
        }
    }
}
