/// A line as large as a word, beside a number that says what matters.
///
/// It is decoration, and hidden from those who do not see it: it has no title because it is no chart.
package struct Sparkline: Hashable, Sendable {
    /// In order; `nil` is a gap, and so is a number that is not finite.
    package let values: [Double?]

    package init(_ values: [Double?]) {
        self.values = values.map { $0?.isFinite == true ? $0 : nil }
    }

    /// The picture; empty where there are fewer than two values to draw.
    package var svg: [UInt8] {
        let known = values.compactMap { $0 }
        guard known.count > 1 else { return [] }
        var svg = SVG()
        svg.write(#"<svg class="sparkline" aria-hidden="true" viewBox="0 0 96 24" "#)
        svg.write(#"width="96" height="24"><g fill="none" stroke="currentColor">"#)
        svg.write("\n")
        let frame = frame(low: known.min() ?? 0, high: known.max() ?? 0)
        let runs = frame.runs(of: values, cutBefore: [])
        for run in runs where run.count > 1 { svg.writeLine(run, in: frame) }
        for run in runs where run.count == 1 { writeDot(at: run[0], radius: 1.5, to: &svg) }
        if let last = runs.last?.last { writeDot(at: last, radius: 3, to: &svg) }
        svg.write("</g></svg>\n")
        return svg.bytes
    }
}

extension Sparkline {
    private func frame(low: Double, high: Double) -> Frame {
        var frame = Frame(scale: Scale(from: low, to: high), categories: values.count)
        (frame.left, frame.right, frame.top, frame.bottom) = (-4, 100, 4, 20)
        return frame
    }

    private func writeDot(at place: Place, radius: Double, to svg: inout SVG) {
        svg.write(#"<path class="point" fill="currentColor" stroke="none" "#)
        svg.write(#"d="M\#(place.x) \#(place.y)m\#(-radius) 0"#)
        svg.write("a\(radius) \(radius) 0 1 0 \(2 * radius) 0")
        svg.write("a\(radius) \(radius) 0 1 0 \(-2 * radius) 0z\"/>\n")
    }
}
