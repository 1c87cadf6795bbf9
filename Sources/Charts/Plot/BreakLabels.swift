/// Upright lines where values stop being comparable, and what happened there, in rows above the plot.
struct BreakLabels {
    private let breaks: [(category: Int, lines: [String])]

    /// Those at which two categories meet.
    init(_ breaks: [SeriesBreak], categories: Int) {
        self.breaks = breaks.filter { (1..<max(1, categories)).contains($0.category) }
            .sorted { $0.category < $1.category }
            .map { ($0.category, Lettering.wrap($0.label, to: BreakLabels.wide)) }
    }

    func makeRoom(in frame: inout Frame) {
        let rows = breaks.reduce(0) { $0 + $1.lines.count }
        guard rows > 0 else { return }
        frame.lower(by: Double(rows) * Lettering.lineHeight + 11)
    }

    /// The first break's words stand lowest, so that no line runs through another's words but at its end.
    func write(to svg: inout SVG, in frame: Frame) {
        var y = frame.top - 12
        var labels: [(text: String, place: Place)] = []
        for (category, lines) in breaks {
            let x = frame.x(category) - frame.step / 2
            svg.write(#"<path class="break" stroke-dasharray="6 3" "#)
            svg.write(#"d="M\#(x) \#(lines.isEmpty ? frame.top : y + 3)V\#(frame.bottom)"/>"#)
            svg.write("\n")
            let half = Lettering.width(of: lines) / 2
            let middle = max(half, min(x, Frame.width - half))
            for line in lines.reversed() {
                labels.append((line, Place(x: middle, y: y)))
                y -= Lettering.lineHeight
            }
        }
        for label in labels {
            svg.writeText(label.text, "break-label", at: label.place, anchor: .middle)
        }
    }
}

extension BreakLabels {
    private static let wide = 260.0
}
