/// Stacks laid out: label, bar, the parts' values below it, and the remark.
struct StackedBarDrawing {
    private let chart: StackedBarChart
    private let key: Key
    private let whole: Double

    init(_ chart: StackedBarChart) {
        self.chart = chart
        key = Key(
            chart.stacks.isEmpty
                ? []
                : chart.names.enumerated().map {
                    Key.Item(sample: .bar(.series($0 + 1)), text: $1)
                })
        let sums = chart.stacks.map { $0.amounts.reduce(0) { $0 + $1.part } }
        whole = max(chart.whole ?? 0, sums.max() ?? 0)
    }

    /// The height of it all.
    func write(to svg: inout SVG) -> Double {
        key.write(to: &svg)
        var y = key.height
        for stack in chart.stacks { y = write(stack, from: y, to: &svg) }
        return max(20, y - 8)
    }
}

extension StackedBarDrawing {
    private static let left = 2.0
    private static let right = Frame.width - 2
    private static let thickness = 24.0

    private func write(_ stack: StackedBarChart.Stack, from top: Double, to svg: inout SVG)
        -> Double
    {
        var y = top
        for line in Lettering.wrap(stack.label, to: Frame.width - 8, .bold) {
            y += Lettering.lineHeight
            svg.writeText(line, "bar-label", at: Place(x: 2, y: y - 3), anchor: .start)
        }
        y += 4
        let parts = parts(of: stack)
        for (index, part) in parts.enumerated() where part.end > part.start {
            // A little of the page between neighbours: they are told apart without colour.
            let end = max(part.start + 1, part.end - 2)
            BarStyle.series(index + 1).write(
                from: part.start, to: end, top: y, height: StackedBarDrawing.thickness, to: &svg)
        }
        y = writeValues(parts, from: y + StackedBarDrawing.thickness, to: &svg)
        for line in Lettering.wrap(stack.remark, to: Frame.width - 8) {
            y += Lettering.lineHeight
            svg.writeText(line, "remark", at: Place(x: 2, y: y - 3), anchor: .start)
        }
        return y + 18
    }

    private struct Part {
        let amount: Amount
        let start: Double
        let end: Double
    }

    private func parts(of stack: StackedBarChart.Stack) -> [Part] {
        let width = StackedBarDrawing.right - StackedBarDrawing.left
        var x = StackedBarDrawing.left
        return stack.amounts.map { amount in
            let start = x
            if whole > 0 { x = min(x + amount.part / whole * width, StackedBarDrawing.right) }
            return Part(amount: amount, start: start, end: x)
        }
    }

    /// In one row, each below the middle of its part or as near as its neighbours let it; in rows of their own, with a
    /// sample, where one row is too narrow.
    private func writeValues(_ parts: [Part], from top: Double, to svg: inout SVG) -> Double {
        let widths = parts.map { Lettering.width(of: $0.amount.text, .bold) + 8 }
        guard widths.reduce(0, +) <= StackedBarDrawing.right - StackedBarDrawing.left else {
            let styles = parts.indices.map { BarStyle.series($0 + 1) }
            let list = Key(
                zip(styles, parts).map { Key.Item(sample: .bar($0), text: $1.amount.text) })
            list.write(to: &svg, below: top + 6)
            return top + list.height
        }
        let middles = spread(parts.map { ($0.start + $0.end) / 2 }, widths)
        for (part, middle) in zip(parts, middles) {
            let own = (part.start + part.end) / 2
            svg.write(#"<path class="leader" d="M\#(own) \#(top + 1)L\#(middle) \#(top + 7)"/>"#)
            svg.write("\n")
            svg.writeText(
                part.amount.text, part.amount.value == nil ? "marker" : "value-label",
                at: Place(x: middle, y: top + 21), anchor: .middle)
        }
        return top + 26
    }

    /// Moved apart to the right, then back from the right edge.
    private func spread(_ middles: [Double], _ widths: [Double]) -> [Double] {
        var middles = middles
        var edge = StackedBarDrawing.left
        for index in middles.indices {
            middles[index] = max(middles[index], edge + widths[index] / 2)
            edge = middles[index] + widths[index] / 2
        }
        edge = StackedBarDrawing.right
        for index in middles.indices.reversed() {
            middles[index] = min(middles[index], edge - widths[index] / 2)
            edge = middles[index] - widths[index] / 2
        }
        return middles
    }
}

extension Amount {
    /// As it is drawn: nothing where it is missing. Four of them can be added up.
    fileprivate var part: Double { min(bounded ?? 0, 1e299) }
}
