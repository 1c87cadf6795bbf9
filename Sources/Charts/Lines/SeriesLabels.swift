/// What the lines are called: at their ends where that leaves the plot wide enough, else in a key above it.
struct SeriesLabels {
    private let series: [LineChart.Series]
    private let lines: [[String]]
    private let isKey: Bool

    init(_ series: [LineChart.Series]) {
        self.series = series
        lines = series.map { series in
            let hasEnd = series.values.contains { $0 != nil }
            return hasEnd ? Lettering.wrap(series.label, to: SeriesLabels.wide, .bold) : []
        }
        let hasLongWord = series.contains { series in
            series.label.split(separator: " ").contains {
                Lettering.width(of: String($0), .bold) > SeriesLabels.wide
            }
        }
        isKey =
            hasLongWord || lines.contains { $0.count > 3 }
            || lines.joined().count > SeriesLabels.most
    }

    /// For a key above the plot; none where the names stand at the ends.
    var keyItems: [Key.Item] {
        guard isKey else { return [] }
        return series.enumerated().compactMap { index, series in
            series.label.isEmpty
                ? nil : Key.Item(sample: .line(index + 1), text: series.label)
        }
    }

    func makeRoom(in frame: inout Frame) {
        let widest = Lettering.width(of: Array(lines.joined()), .bold)
        if !isKey, widest > 0 { frame.right = Frame.width - widest - SeriesLabels.gap }
    }

    func write(to svg: inout SVG, in frame: Frame) {
        if !isKey { writeEnds(to: &svg, in: frame) }
    }
}

extension SeriesLabels {
    private static let wide = 121.0
    private static let gap = 10.0
    /// More rows than that do not fit beside the plot.
    private static let most = 10

    private func writeEnds(to svg: inout SVG, in frame: Frame) {
        for label in spread(ends(in: frame), in: frame) {
            let x = frame.right + SeriesLabels.gap - 4
            var y = label.middle - label.height / 2 + Lettering.size * 0.85
            if abs(label.middle - label.end.y) > 4 {
                svg.write(#"<path class="leader" d="M\#(label.end.x + 8) \#(label.end.y)"#)
                svg.write("L\(x - 2) \(label.middle)\"/>\n")
            }
            for line in label.lines {
                svg.writeText(line, "label", at: Place(x: x, y: y), anchor: .start)
                y += Lettering.lineHeight
            }
        }
    }

    private struct End {
        let lines: [String]
        let end: Place
        var middle: Double
        var height: Double { Double(lines.count) * Lettering.lineHeight }
    }

    /// From the top; a series without a value has no end.
    private func ends(in frame: Frame) -> [End] {
        zip(series, lines).compactMap { series, lines in
            guard !lines.isEmpty, let category = series.values.lastIndex(where: { $0 != nil }),
                let value = series.values[category]
            else { return nil }
            let end = frame.place(category, value)
            return End(lines: lines, end: end, middle: end.y)
        }.sorted { $0.end.y < $1.end.y }
    }

    /// Moved apart downwards, then upwards again from the lower end of the plot.
    private func spread(_ ends: [End], in frame: Frame) -> [End] {
        var ends = ends
        var ceiling = frame.top - 10
        for index in ends.indices {
            ends[index].middle = max(ends[index].middle, ceiling + ends[index].height / 2)
            ceiling = ends[index].middle + ends[index].height / 2
        }
        var floor = frame.bottom + 6
        for index in ends.indices.reversed() {
            ends[index].middle = min(ends[index].middle, floor - ends[index].height / 2)
            floor = ends[index].middle - ends[index].height / 2
        }
        return ends
    }
}
