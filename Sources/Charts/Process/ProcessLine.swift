/// The values of a process chart: a line through them, a dot for each as long as there is room, a shape for what stands out.
struct ProcessLine {
    let points: [ProcessChart.Point]
    /// Categories that a line may not be drawn into from the left.
    let cuts: Set<Int>

    func write(to svg: inout SVG, in frame: Frame) {
        let runs = frame.runs(of: points.map(\.value), cutBefore: cuts)
        guard !runs.isEmpty else { return }
        svg.write("<g class=\"values\">\n")
        for run in runs where run.count > 1 { svg.writeLine(run, in: frame) }
        svg.write("</g>\n")
        if frame.step < ProcessLine.shapeRoom { writeStretches(to: &svg, in: frame) }
        writeUsual(to: &svg, in: frame, lone: runs.filter { $0.count == 1 }.map { $0[0] })
        writeSignals(to: &svg, in: frame)
    }
}

extension ProcessLine {
    /// Below these distances between points, shapes and dots would run into each other.
    private static let shapeRoom = 13.0
    private static let dotRoom = 9.0
    private static let signalRoom = 10.5

    private func writeUsual(to svg: inout SVG, in frame: Frame, lone: [Place]) {
        let all = frame.step >= ProcessLine.dotRoom
        svg.write("<g class=\"values\">\n")
        for (category, point) in points.enumerated() where point.signal == nil {
            guard let value = point.value else { continue }
            let place = frame.place(category, value)
            guard all || lone.contains(place) else { continue }
            svg.write(#"<path class="point" fill="currentColor" stroke="none" "#)
            svg.write(#"d="M\#(place.x) \#(place.y)m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"/>"#)
            svg.write("\n")
        }
        svg.write("</g>\n")
    }

    /// Where points are close, the line itself shows over which of them a signal lasts.
    private func writeStretches(to svg: inout SVG, in frame: Frame) {
        for signal in ProcessChart.Signal.all {
            let values = points.map { $0.signal == signal ? $0.value : nil }
            for run in frame.runs(of: values, cutBefore: cuts) where run.count > 1 {
                svg.write("<g class=\"\(signal.name) lasting\">\n")
                svg.writeLine(run, in: frame)
                svg.write("</g>\n")
            }
        }
    }

    /// Each that keeps its distance from the last of its kind.
    private func writeSignals(to svg: inout SVG, in frame: Frame) {
        var last: [ProcessChart.Signal: Place] = [:]
        for (category, point) in points.enumerated() {
            guard let value = point.value, let signal = point.signal else { continue }
            let place = frame.place(category, value)
            if let last = last[signal], place.x - last.x < ProcessLine.signalRoom { continue }
            last[signal] = place
            signal.write(at: place, to: &svg)
        }
    }
}

extension ProcessChart.Signal {
    /// In the order of the key.
    static let all: [ProcessChart.Signal] = [
        .improvement(.above), .improvement(.below), .concern(.above), .concern(.below),
        .neutral(.above), .neutral(.below),
    ]

    var name: String {
        switch self {
        case .improvement: "improvement"
        case .concern: "concern"
        case .neutral: "neutral"
        }
    }

    /// A triangle for better, a house for worse, an open triangle for neither; each points up or down.
    func write(at place: Place, to svg: inout SVG) {
        svg.write(#"<g class="\#(name)"><path class="signal" fill="currentColor" "#)
        svg.write(#"d="M\#(place.x) \#(place.y)"#)
        switch self {
        case .improvement(.above), .neutral(.above): svg.write("m0-8l7.5 13h-15z")
        case .improvement(.below), .neutral(.below): svg.write("m0 8l7.5-13h-15z")
        case .concern(.above): svg.write("m0-9l6.5 7v8h-13v-8z")
        case .concern(.below): svg.write("m0 9l6.5-7v-8h-13v8z")
        }
        svg.write("\"/></g>\n")
    }
}
