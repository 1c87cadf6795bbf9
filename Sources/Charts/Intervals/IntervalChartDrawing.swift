/// An interval chart laid out: label and value in a line, the interval below them, one axis for all at the foot.
struct IntervalChartDrawing {
    private let chart: IntervalChart
    private let scale: Scale
    private let key: Key
    private let rows: [Row]
    private let bottom: Double

    private struct Row {
        let content: IntervalChart.Row
        let lines: [String]
        let values: [String]
        /// Whether the value stands at the right of the label, or below it.
        let isBeside: Bool
        let top: Double
        /// Where the interval lies.
        let middle: Double
    }

    init(_ chart: IntervalChart) {
        self.chart = chart
        scale = chart.scale
        let reference = scale.ticks.isEmpty ? nil : chart.reference
        key = Key(reference.map { [Key.Item(sample: .reference, text: $0.label)] } ?? [])
        var rows: [Row] = []
        var y = key.height
        for row in chart.rows {
            let value = Lettering.width(of: row.amount.text, .bold)
            let isBeside = value <= IntervalChartDrawing.narrow
            let room = Frame.width - 4 - (isBeside ? value + 8 : 0)
            let lines = Lettering.wrap(row.label, to: room)
            let values =
                isBeside
                ? [row.amount.text] : Lettering.wrap(row.amount.text, to: room, .bold)
            let count = isBeside ? max(1, lines.count) : lines.count + values.count
            let height = Double(count) * Lettering.lineHeight
            rows.append(
                Row(
                    content: row, lines: lines, values: values, isBeside: isBeside, top: y,
                    middle: y + height + 10))
            y += height + 34
        }
        self.rows = rows
        bottom = y
    }

    var height: Double { bottom + (scale.ticks.isEmpty ? 4 : 28) }

    func write(to svg: inout SVG) {
        key.write(to: &svg)
        writeGrid(to: &svg)
        for row in rows { write(row, to: &svg) }
    }
}

extension IntervalChartDrawing {
    private static let left = 10.0
    private static let right = Frame.width - 10
    /// Values up to here stand at the right of their labels.
    private static let narrow = 200.0

    private func x(_ value: Double) -> Double {
        IntervalChartDrawing.left + scale.fraction(of: value)
            * (IntervalChartDrawing.right - IntervalChartDrawing.left)
    }

    private func writeGrid(to svg: inout SVG) {
        for row in rows {
            for tick in scale.ticks {
                svg.write(#"<path class="grid" stroke-opacity=".3" "#)
                svg.write(#"d="M\#(x(tick)) \#(row.middle - 8)v16"/>"#)
                svg.write("\n")
            }
        }
        guard !scale.ticks.isEmpty else { return }
        svg.write(#"<path class="axis" d="M\#(IntervalChartDrawing.left) \#(bottom)"#)
        svg.write(#"H\#(IntervalChartDrawing.right)"/>"#)
        svg.write("\n")
        for (text, place) in tickTexts {
            svg.writeText(text, "tick", at: place, anchor: .middle)
        }
    }

    /// Every one, or every second, or as many as have room.
    private var tickTexts: [(text: String, place: Place)] {
        let all = scale.ticks.map { tick in
            let text = chart.tickText(tick)
            let half = Lettering.width(of: text) / 2
            let middle = max(half, min(x(tick), Frame.width - half))
            return (text: text, place: Place(x: middle, y: bottom + 18))
        }
        for step in 1...max(1, all.count) {
            let some = stride(from: 0, to: all.count, by: step).map { all[$0] }
            let boxes = some.map { Box($0.text, at: $0.place, anchor: .middle) }
            let isClear = zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + 6 <= $1.left }
            if isClear { return some }
        }
        return []
    }

    private func write(_ row: Row, to svg: inout SVG) {
        writeTexts(of: row, to: &svg)
        if let reference = chart.reference, !scale.ticks.isEmpty {
            writeReference(x(reference.value), row.middle, to: &svg)
        }
        guard let value = row.content.amount.value else { return }
        svg.write("<g class=\"series-1\">")
        if let interval = row.content.interval {
            let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
            svg.write(
                #"<path class="interval" stroke-width="3" d="M\#(low) \#(row.middle)H\#(high)"#)
            svg.write(#"M\#(low) \#(row.middle - 6)v12M\#(high) \#(row.middle - 6)v12"/>"#)
        }
        svg.write(#"<path class="point" fill="currentColor" d="M\#(x(value)) \#(row.middle)"#)
        svg.write("m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z\"/></g>\n")
    }

    private func writeTexts(of row: Row, to svg: inout SVG) {
        func y(_ line: Int) -> Double { row.top + Double(line + 1) * Lettering.lineHeight - 4 }
        for (index, line) in row.lines.enumerated() {
            svg.writeText(line, "bar-label", at: Place(x: 2, y: y(index)), anchor: .start)
        }
        let name = row.content.amount.value == nil ? "marker" : "value-label"
        for (index, line) in row.values.enumerated() {
            let place =
                row.isBeside
                ? Place(x: Frame.width - 2, y: y(index))
                : Place(x: 2, y: y(row.lines.count + index))
            svg.writeText(line, name, at: place, anchor: row.isBeside ? .end : .start)
        }
    }

    private func writeReference(_ x: Double, _ middle: Double, to svg: inout SVG) {
        svg.writeReference(at: Place(x: x, y: middle))
    }
}
