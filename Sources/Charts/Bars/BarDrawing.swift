/// Bars laid out in rows: a label, and one bar or several close together below it.
struct BarDrawing {
    struct Row {
        let label: String
        let bars: [(style: BarStyle, amount: Amount)]
    }

    private let rows: [Row]
    private let key: Key
    private let span: BarSpan

    init(rows: [Row], key: [Key.Item]) {
        self.rows = rows
        self.key = Key(rows.isEmpty ? [] : key)
        span = BarSpan(rows.flatMap { $0.bars.map(\.amount) })
    }

    func picture(_ text: ChartText) -> [UInt8] {
        var drawing = SVG()
        var y = key.height
        key.write(to: &drawing)
        for row in rows { y = write(row, from: y, to: &drawing) }
        let height = rows.isEmpty ? 20 : y - BarDrawing.gap + 8
        return SVG.picture(text, class: "chart bars", height: height) { $0.append(drawing) }
    }
}

extension BarDrawing {
    private static let gap = 14.0
    private static let textGap = 6.0

    /// A little less where several stand together.
    private func thickness(_ row: Row) -> Double { row.bars.count > 1 ? 17 : 18 }

    /// The lower end of the row with the gap after it.
    private func write(_ row: Row, from top: Double, to svg: inout SVG) -> Double {
        var y = top
        for line in Lettering.wrap(row.label, to: Frame.width - 8, .bold) {
            y += Lettering.lineHeight
            svg.writeText(
                line, "bar-label", at: Place(x: span.zero < 20 ? span.zero : 2, y: y - 3),
                anchor: .start)
        }
        y += 4
        let (first, thickness) = (y, thickness(row))
        for (style, amount) in row.bars {
            if !span.hasTextBeside {
                y = writeLines(of: amount, from: y, to: &svg)
            }
            let end = amount.bounded.map { span.x($0) } ?? span.zero
            style.write(from: span.zero, to: end, top: y, height: thickness, to: &svg)
            if span.hasTextBeside { writeText(of: amount, end, y + thickness / 2, to: &svg) }
            y += thickness + 2
        }
        svg.write(#"<path class="axis" d="M\#(span.zero) \#(first - 3)V\#(y + 1)"/>"#)
        svg.write("\n")
        return y - 2 + BarDrawing.gap
    }

    private func writeText(of amount: Amount, _ end: Double, _ middle: Double, to svg: inout SVG) {
        let isNegative = amount.value ?? 0 < 0
        let x = isNegative ? end - BarDrawing.textGap : end + BarDrawing.textGap
        svg.writeText(
            amount.text, amount.value == nil ? "marker" : "value-label",
            at: Place(x: x, y: middle + Lettering.drop), anchor: isNegative ? .end : .start)
    }

    /// Texts that are too long to stand beyond the bars stand above them.
    private func writeLines(of amount: Amount, from top: Double, to svg: inout SVG) -> Double {
        var y = top
        for line in Lettering.wrap(amount.text, to: Frame.width - 12, .bold) {
            y += Lettering.lineHeight
            svg.writeText(
                line, amount.value == nil ? "marker" : "value-label", at: Place(x: 6, y: y - 3),
                anchor: .start)
        }
        return y + 2
    }
}
