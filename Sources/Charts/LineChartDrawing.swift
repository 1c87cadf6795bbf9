/// A line chart laid out: margins as wide as their texts, then the marks from back to front.
struct LineChartDrawing {
    let chart: LineChart
    private(set) var frame: Frame
    private let ticks: [(value: Double, text: String)]
    private let categoryLabels: CategoryLabels
    private let names: SeriesLabels
    private let breakLabels: BreakLabels

    init(_ chart: LineChart) {
        self.chart = chart
        let scale = chart.scale
        frame = Frame(scale: scale, categories: chart.categories.count)
        ticks = scale.ticks.map { ($0, chart.tickText($0)) }
        frame.left = 10 + Lettering.width(of: ticks.map(\.text))
        names = SeriesLabels(chart.series)
        names.makeRoom(in: &frame)
        breakLabels = BreakLabels(chart.breaks)
        breakLabels.makeRoom(in: &frame)
        categoryLabels = CategoryLabels(chart.categories)
        categoryLabels.makeRoom(in: &frame)
    }

    func write(to svg: inout SVG) {
        writeGrid(to: &svg)
        categoryLabels.write(to: &svg, in: frame)
        breakLabels.write(to: &svg, in: frame)
        writeTarget(to: &svg)
        for (index, series) in chart.series.enumerated() {
            Line(series, number: index + 1, breaks: chart.breaks).write(to: &svg, in: frame)
        }
        writeTargetLabel(to: &svg)
        writeMarkers(to: &svg)
        names.write(to: &svg, in: frame)
        writeAbsence(to: &svg)
    }
}

extension LineChartDrawing {
    private func writeGrid(to svg: inout SVG) {
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

    private func writeTarget(to svg: inout SVG) {
        guard let target = chart.target, !ticks.isEmpty else { return }
        let y = frame.y(target.value)
        svg.write(#"<path class="target" stroke-dasharray="2 4" "#)
        svg.write(#"d="M\#(frame.left) \#(y)H\#(frame.right)"/>"#)
        svg.write("\n")
    }

    private func writeTargetLabel(to svg: inout SVG) {
        guard let target = chart.target, !ticks.isEmpty else { return }
        let spot = TargetLabel(target, lines: chart.series.map(\.values)).spot(in: frame)
        svg.writeText(target.label, "target-label", at: spot.place, anchor: spot.anchor)
    }

    /// Each text once a category, stacked where series differ, and once for neighbours that would overlap.
    private func writeMarkers(to svg: inout SVG) {
        var ends: [String: Double] = [:]
        for category in chart.categories.indices {
            var row = 0.0
            var seen: Set<String> = []
            for text in chart.series.compactMap({ $0.markers[category] })
            where seen.insert(text).inserted {
                let half = Lettering.width(of: text) / 2
                let x = frame.x(category)
                if x - half < ends[text, default: 0] { continue }
                ends[text] = x + half
                let place = Place(x: x, y: frame.bottom - 5 - row * Lettering.lineHeight)
                svg.writeText(text, "marker", at: place, anchor: .middle)
                row += 1
            }
        }
    }

    private func writeAbsence(to svg: inout SVG) {
        guard ticks.isEmpty, !chart.absence.isEmpty else { return }
        let lines = Lettering.wrap(chart.absence, to: frame.right - frame.left)
        for (row, line) in lines.enumerated() {
            let y = (frame.top + frame.bottom) / 2 + Double(row) * Lettering.lineHeight
            let middle = Place(x: (frame.left + frame.right) / 2, y: y)
            svg.writeText(line, "absence", at: middle, anchor: .middle)
        }
    }
}
