/// Upright lines where values stop being comparable, and what happened there, in rows above the plot.
struct BreakLabels {
    private let breaks: [LineChart.Break]

    init(_ breaks: [LineChart.Break]) {
        self.breaks = breaks.sorted { $0.category < $1.category }
    }

    func makeRoom(in frame: inout Frame) {
        let labelled = breaks.filter { !$0.label.isEmpty }
        guard !labelled.isEmpty else { return }
        let room = Double(labelled.count) * Lettering.lineHeight + 6
        frame.top += room
        frame.height += room
    }

    func write(to svg: inout SVG, in frame: Frame) {
        var y = frame.top - 8
        for each in breaks where frame.categories > 1 {
            let x = frame.x(each.category) - frame.step / 2
            svg.write(#"<path class="break" stroke-dasharray="6 3" "#)
            svg.write(#"d="M\#(x) \#(each.label.isEmpty ? frame.top : y + 3)V\#(frame.bottom)"/>"#)
            svg.write("\n")
            guard !each.label.isEmpty else { continue }
            let half = Lettering.width(of: each.label) / 2
            let middle = max(half, min(x, Frame.width - half))
            svg.writeText(each.label, "break-label", at: Place(x: middle, y: y), anchor: .middle)
            y -= Lettering.lineHeight
        }
    }
}
