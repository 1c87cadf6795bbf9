/// A process chart laid out: a key above the plot, then the marks from back to front.
struct ProcessChartDrawing {
    private let chart: ProcessChart
    private(set) var frame: Frame
    private let grid: Grid
    private let categoryLabels: CategoryLabels
    private let breakLabels: BreakLabels
    private let markers: BaseMarkers
    private let key: Key

    init(_ chart: ProcessChart) {
        self.chart = chart
        let scale = chart.scale
        var frame = Frame(scale: scale, categories: chart.categories.count)
        grid = Grid(scale, chart.tickText)
        grid.makeRoom(in: &frame)
        categoryLabels = CategoryLabels(chart.categories)
        categoryLabels.makeRoom(in: &frame)
        var reasons: [Int: String] = [:]
        for (category, point) in chart.points.enumerated() { reasons[category] = point.marker }
        markers = BaseMarkers([reasons])
        key = Key(grid.ticks.isEmpty ? [] : chart.keyItems)
        key.makeRoom(in: &frame)
        breakLabels = BreakLabels(chart.cuts, categories: chart.categories.count)
        breakLabels.makeRoom(in: &frame)
        self.frame = frame
    }

    func write(to svg: inout SVG) {
        grid.write(to: &svg, in: frame)
        writeLimits(to: &svg)
        categoryLabels.write(to: &svg, in: frame)
        breakLabels.write(to: &svg, in: frame)
        if !grid.ticks.isEmpty { chart.target?.write(to: &svg, in: frame) }
        ProcessLine(points: chart.points, cuts: Set(chart.cuts.map(\.category)))
            .write(to: &svg, in: frame)
        markers.write(to: &svg, in: frame)
        key.write(to: &svg)
        grid.writeAbsence(chart.absence, to: &svg, in: frame)
    }
}

extension ProcessChartDrawing {
    /// Each stretch's own, with a gap to the next.
    private func writeLimits(to svg: inout SVG) {
        var next = 0
        for stretch in chart.stretches {
            let (first, last) = (next, next + stretch.points.count - 1)
            next += stretch.points.count
            guard let limits = stretch.limits, first <= last else { continue }
            let reach = min(frame.step / 2, 8) - (chart.stretches.count > 1 ? 1.5 : 0)
            let left = max(frame.left, frame.x(first) - reach)
            let right = min(frame.right, frame.x(last) + reach)
            let top = frame.y(chart.drawn(limits.range.upperBound))
            let bottom = frame.y(chart.drawn(limits.range.lowerBound))
            svg.writeRange(
                from: Place(x: left, y: top), to: Place(x: right, y: bottom), limits.standing)
            svg.writeMean(from: Place(x: left, y: frame.y(limits.mean)), length: right - left)
        }
    }
}

extension ProcessChart {
    /// What is drawn, and no more.
    var keyItems: [Key.Item] {
        let limits = stretches.compactMap(\.limits)
        var items: [Key.Item] = []
        if !limits.isEmpty { items.append(Key.Item(sample: .mean, text: names.mean)) }
        if limits.contains(where: { $0.standing == .settled }) {
            items.append(Key.Item(sample: .range(.settled), text: names.range))
        }
        if limits.contains(where: { $0.standing == .trial }) {
            items.append(Key.Item(sample: .range(.trial), text: names.trialRange))
        }
        let shown = Set(points.filter { $0.value != nil }.compactMap(\.signal))
        for signal in Signal.all where shown.contains(signal) {
            items.append(Key.Item(sample: .signal(signal), text: names.signal[signal] ?? ""))
        }
        if let target { items.append(Key.Item(sample: .target, text: target.label)) }
        return items
    }
}

extension SVG {
    mutating func writeMean(from place: Place, length: Double) {
        write(#"<path class="mean" stroke-width="1.5" d="M\#(place.x) \#(place.y)h\#(length)"/>"#)
        write("\n")
    }

    /// The area between two limits, and the limits at its upper and lower edge.
    mutating func writeRange(
        from corner: Place, to other: Place, _ standing: ProcessChart.Limits.Standing
    ) {
        let width = other.x - corner.x
        write(#"<path class="range" fill="currentColor" fill-opacity=".07" stroke="none" "#)
        write(#"d="M\#(corner.x) \#(corner.y)h\#(width)V\#(other.y)h\#(-width)z"/>"#)
        write("\n")
        write(#"<path class="limit" stroke-width="1.5" "#)
        switch standing {
        case .settled: write(#"stroke-dasharray="7 4" "#)
        case .trial: write(#"stroke-dasharray="1.5 4" "#)
        }
        write(#"d="M\#(corner.x) \#(corner.y)h\#(width)M\#(corner.x) \#(other.y)h\#(width)"/>"#)
        write("\n")
    }
}
