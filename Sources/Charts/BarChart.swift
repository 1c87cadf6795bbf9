/// Horizontal bars from zero, each below its label, so that labels may be long.
package struct BarChart: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
        package let label: String
        /// `nil` draws no bar; its text still stands there.
        package let value: Double?
        /// The value as it is read, or why there is none, such as "[c]".
        package let valueText: String

        package init(_ label: String, _ value: Double?, valueText: String) {
            self.label = label
            self.value = value?.isFinite == true ? value : nil
            self.valueText = valueText
        }
    }

    package let text: ChartText
    package let bars: [Bar]

    package init(_ text: ChartText, bars: [Bar]) {
        self.text = text
        self.bars = bars
    }

    /// The picture, to be put into a page as it is; as high as its bars need.
    package var svg: [UInt8] {
        let rows = self.rows
        let height = rows.last.map { $0.bar + BarChart.thickness + 8 } ?? 20
        return SVG.picture(text, class: "chart bars", height: height) { svg in
            for row in rows { write(row, to: &svg) }
        }
    }
}

extension BarChart {
    private static let thickness = 18.0
    private static let gap = 14.0
    private static let textGap = 6.0

    /// A bar with its label's lines; `bar` is its upper edge.
    private struct Row {
        let bar: Double
        let lines: [String]
        let content: Bar
    }

    private var rows: [Row] {
        var rows: [Row] = []
        var y = 0.0
        for bar in bars {
            let lines = Lettering.wrap(bar.label, to: Frame.width - 8)
            let upper = y + Double(lines.count) * Lettering.lineHeight + 4
            rows.append(Row(bar: upper, lines: lines, content: bar))
            y = upper + BarChart.thickness + BarChart.gap
        }
        return rows
    }

    private var domain: ClosedRange<Double> {
        let limit = 1e300
        let values = bars.compactMap { $0.value.map { min(max($0, -limit), limit) } }
        return min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
    }

    private func room(for bars: [Bar]) -> Double {
        (bars.map { Lettering.width(of: $0.valueText) * 1.12 }.max() ?? 0) + 2 * BarChart.textGap
    }

    /// Value texts stand beyond their bars, so both ends leave room for them.
    private func x(_ value: Double) -> Double {
        let negative = bars.filter { $0.value ?? 0 < 0 }
        let left = negative.isEmpty ? 2 : room(for: negative)
        let right = Frame.width - room(for: bars.filter { $0.value ?? 0 >= 0 })
        let domain = self.domain
        guard domain.lowerBound < domain.upperBound else { return left }
        let part = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
        return left + min(max(part, 0), 1) * (right - left)
    }

    private func write(_ row: Row, to svg: inout SVG) {
        for (index, line) in row.lines.enumerated() {
            let y = row.bar - 7 - Double(row.lines.count - 1 - index) * Lettering.lineHeight
            svg.writeText(
                line, "bar-label", at: Place(x: x(0) < 20 ? x(0) : 2, y: y), anchor: .start)
        }
        let zero = x(0)
        let end = row.content.value.map { x($0) } ?? zero
        if end != zero {
            svg.write(#"<g class="series-1"><path class="bar" fill="currentColor" "#)
            svg.write(#"d="M\#(zero) \#(row.bar)H\#(end)v\#(BarChart.thickness)H\#(zero)z"/></g>"#)
            svg.write("\n")
        }
        svg.write(#"<path class="axis" d="M\#(zero) \#(row.bar - 3)v\#(BarChart.thickness + 6)"/>"#)
        svg.write("\n")
        let isNegative = end < zero
        let place = isNegative ? end - BarChart.textGap : end + BarChart.textGap
        let y = row.bar + BarChart.thickness / 2 + Lettering.drop
        let name = row.content.value == nil ? "marker" : "value-label"
        svg.writeText(
            row.content.valueText, name, at: Place(x: place, y: y),
            anchor: isNegative ? .end : .start)
    }
}
