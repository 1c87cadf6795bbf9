/// What the marks are called: samples with words, side by side in rows above the plot.
struct Key {
    struct Item: Hashable {
        let sample: Sample
        let text: String
    }

    enum Sample: Hashable {
        case line(Int)
        case bar(BarStyle)
        case target, reference, mean
        case range(ProcessChart.Limits.Standing)
        case signal(ProcessChart.Signal)
    }

    private let placed: [Placed]
    /// With the room below it; nothing where there are no items.
    let height: Double

    init(_ items: [Item]) {
        var placed: [Placed] = []
        var (x, y, rows) = (Key.indent, 0.0, 0)
        for item in items {
            let start = item.sample.width + Key.gap
            let lines = Lettering.wrap(item.text, to: Key.edge - Key.indent - start, .bold)
            let end = start + Lettering.width(of: lines, .bold)
            if x > Key.indent, x + end > Key.edge {
                y += Double(rows) * Key.rowHeight
                (x, rows) = (Key.indent, 0)
            }
            placed.append(Placed(item: item, lines: lines, place: Place(x: x, y: y)))
            rows = max(rows, lines.count)
            x += end + Key.between
        }
        self.placed = placed
        height = placed.isEmpty ? 0 : y + Double(rows) * Key.rowHeight + 8
    }

    func makeRoom(in frame: inout Frame) { frame.lower(by: height) }

    func write(to svg: inout SVG, below top: Double = 0) {
        for each in placed {
            let middle = Place(x: each.place.x, y: top + each.place.y + Key.rowHeight / 2)
            each.item.sample.write(at: middle, to: &svg)
            for (row, line) in each.lines.enumerated() {
                let x = each.place.x + each.item.sample.width + Key.gap
                let y = middle.y + Lettering.drop + Double(row) * Key.rowHeight
                svg.writeText(line, "label", at: Place(x: x, y: y), anchor: .start)
            }
        }
    }
}

extension Key {
    private struct Placed {
        let item: Item
        let lines: [String]
        /// The upper left corner of its row.
        let place: Place
    }

    private static let rowHeight = 22.0
    private static let indent = 4.0
    private static let edge = Frame.width - 4
    private static let gap = 8.0
    private static let between = 18.0
}

extension Key.Sample {
    var width: Double {
        switch self {
        case .line, .target, .mean, .range: 32
        case .bar: 18
        case .signal, .reference: 14
        }
    }

    /// From a place at the left, in the middle of its height.
    func write(at place: Place, to svg: inout SVG) {
        let middle = Place(x: place.x + width / 2, y: place.y)
        switch self {
        case .line(let number): Line.writeSample(of: number, at: place, to: &svg)
        case .bar(let style):
            style.write(from: place.x, to: place.x + width, top: place.y - 8, height: 16, to: &svg)
        case .target: svg.writeTarget(from: place, length: width)
        case .reference: svg.writeReference(at: middle)
        case .mean: svg.writeMean(from: place, length: width)
        case .range(let standing):
            let corner = Place(x: place.x, y: place.y - 7)
            svg.writeRange(from: corner, to: Place(x: place.x + width, y: place.y + 7), standing)
        case .signal(let signal): signal.write(at: middle, to: &svg)
        }
    }
}
