/// A line chart laid out: margins as wide as their texts, then the marks from back to front.
struct LineChartDrawing {
    let chart: LineChart
    private(set) var frame: Frame
    private let grid: Grid
    private let categoryLabels: CategoryLabels
    private let names: SeriesLabels
    private let breakLabels: BreakLabels
    private let markers: BaseMarkers
    private let key: Key

    init(_ chart: LineChart) {
        self.chart = chart
        let scale = chart.scale
        var frame = Frame(scale: scale, categories: chart.categories.count)
        grid = Grid(scale, chart.tickText)
        grid.makeRoom(in: &frame)
        names = SeriesLabels(chart.series)
        names.makeRoom(in: &frame)
        categoryLabels = CategoryLabels(chart.categories)
        categoryLabels.makeRoom(in: &frame)
        markers = BaseMarkers(chart.series.map(\.markers))
        var items = names.keyItems
        if let target = chart.target, !grid.ticks.isEmpty,
            LineChartDrawing.spot(of: target, chart, markers, frame) == nil
        {
            items.append(Key.Item(sample: .target, text: target.label))
        }
        key = Key(items)
        key.makeRoom(in: &frame)
        breakLabels = BreakLabels(chart.breaks, categories: chart.categories.count)
        breakLabels.makeRoom(in: &frame)
        self.frame = frame
    }

    func write(to svg: inout SVG) {
        grid.write(to: &svg, in: frame)
        categoryLabels.write(to: &svg, in: frame)
        breakLabels.write(to: &svg, in: frame)
        let target = grid.ticks.isEmpty ? nil : chart.target
        target?.write(to: &svg, in: frame)
        for (index, series) in chart.series.enumerated() {
            Line(series, number: index + 1, breaks: chart.breaks).write(to: &svg, in: frame)
        }
        if let target, let spot = LineChartDrawing.spot(of: target, chart, markers, frame) {
            svg.writeText(target.label, "target-label", at: spot.place, anchor: spot.anchor)
        }
        markers.write(to: &svg, in: frame)
        names.write(to: &svg, in: frame)
        key.write(to: &svg)
        grid.writeAbsence(chart.absence, to: &svg, in: frame)
    }

    private static func spot(
        of target: TargetLine, _ chart: LineChart, _ markers: BaseMarkers, _ frame: Frame
    ) -> TargetLabel.Spot? {
        TargetLabel(
            target, lines: chart.series.map(\.values), taken: markers.boxes(in: frame)
        ).spot(in: frame)
    }
}
