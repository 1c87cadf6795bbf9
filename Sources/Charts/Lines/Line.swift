/// One series as it is drawn: a path for each run of values, a dot for a lone one, a shape for each point if there is room.
struct Line {
    private let series: LineChart.Series
    private let number: Int
    /// Categories that a line may not be drawn into from the left.
    private let starts: Set<Int>

    init(_ series: LineChart.Series, number: Int, breaks: [SeriesBreak]) {
        self.series = series
        self.number = number
        starts = Set(breaks.map(\.category))
    }

    func write(to svg: inout SVG, in frame: Frame) {
        let runs = frame.runs(of: series.values, cutBefore: starts)
        guard !runs.isEmpty else { return }
        svg.write("<g class=\"series-\(number)\">\n")
        for run in runs where run.count > 1 { svg.writeLine(run, in: frame) }
        for run in runs {
            let places = frame.step >= Line.shapeRoom || run.count == 1 ? run : []
            for place in places { Line.writeShape(number, at: place, to: &svg) }
        }
        if frame.step < Line.shapeRoom, let last = runs.last, last.count > 1 {
            Line.writeShape(number, at: last[last.count - 1], to: &svg)
        }
        svg.write("</g>\n")
    }
}

extension Line {
    /// Below this distance between points, shapes would run into each other.
    private static let shapeRoom = 14.0

    /// A short piece of the line with its shape, for a key.
    static func writeSample(of number: Int, at place: Place, to svg: inout SVG) {
        svg.write("<g class=\"series-\(number)\">\n")
        svg.write(#"<path class="line" stroke-width="3" d="M\#(place.x) \#(place.y)h32"/>"#)
        svg.write("\n")
        writeShape(number, at: Place(x: place.x + 16, y: place.y), to: &svg)
        svg.write("</g>\n")
    }

    /// Circle, square, triangle, diamond: series differ without colour.
    private static func writeShape(_ number: Int, at place: Place, to svg: inout SVG) {
        svg.write(#"<path class="point" fill="currentColor" d="M\#(place.x) \#(place.y)"#)
        switch number {
        case 1: svg.write("m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z")
        case 2: svg.write("m-4.5-4.5h9v9h-9z")
        case 3: svg.write("m0-6l6 10.5h-12z")
        default: svg.write("m0-6.5l6.5 6.5l-6.5 6.5l-6.5-6.5z")
        }
        svg.write("\"/>\n")
    }
}

extension SVG {
    /// Through several places; thin where they are so close that a line would hide itself.
    mutating func writeLine(_ run: [Place], in frame: Frame) {
        write(
            frame.step < 4
                ? #"<path class="thin line" stroke-width="1.5""#
                : #"<path class="line" stroke-width="3""#)
        write(#" d="M\#(run[0].x) \#(run[0].y)L"#)
        for (index, place) in run.dropFirst().enumerated() {
            if index > 0 { write(" ") }
            write("\(place.x) \(place.y)")
        }
        write("\"/>\n")
    }
}
