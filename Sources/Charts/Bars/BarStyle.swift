/// How a bar is filled: each its own way, so that bars differ without colour.
enum BarStyle: Hashable {
    /// 1 to 4: whole, upright stripes, open, level stripes.
    case series(Int)
    /// What was meant to be: an outline.
    case planned
}

extension BarStyle {
    func write(
        from start: Double, to end: Double, top: Double, height: Double, to svg: inout SVG
    ) {
        let (left, right) = (min(start, end), max(start, end))
        guard right > left else { return }
        switch self {
        case .planned:
            svg.write(#"<g class="planned">"#)
            writeOutline(left, right, top, height, to: &svg)
        case .series(let number):
            svg.write(#"<g class="series-\#(number)">"#)
            if number == 3 {
                writeOutline(left, right, top, height, to: &svg)
            } else {
                svg.write(#"<path class="bar" fill="currentColor" stroke="none" "#)
                svg.write(#"d="M\#(left) \#(top)H\#(right)v\#(height)H\#(left)z"/>"#)
            }
            if number == 2 { writeUpright(left, right, top, height, to: &svg) }
            if number == 4 { writeLevel(left, right, top, height, to: &svg) }
        }
        svg.write("</g>\n")
    }

    private func writeOutline(
        _ left: Double, _ right: Double, _ top: Double, _ height: Double, to svg: inout SVG
    ) {
        let inset = min(1, (right - left) / 2)
        svg.write(#"<path class="open bar" stroke-width="2" "#)
        svg.write(#"d="M\#(left + inset) \#(top + 1)H\#(right - inset)"#)
        svg.write(#"v\#(height - 2)H\#(left + inset)z"/>"#)
    }

    private func writeUpright(
        _ left: Double, _ right: Double, _ top: Double, _ height: Double, to svg: inout SVG
    ) {
        guard right - left > 6 else { return }
        svg.write(#"<path class="stripes" stroke="Canvas" stroke-width="2" d=""#)
        var x = left + 5
        while x < right - 2 {
            svg.write("M\(x) \(top)v\(height)")
            x += 7
        }
        svg.write("\"/>")
    }

    private func writeLevel(
        _ left: Double, _ right: Double, _ top: Double, _ height: Double, to svg: inout SVG
    ) {
        svg.write(#"<path class="stripes" stroke="Canvas" stroke-width="2" d=""#)
        for part in [1.0, 2] {
            svg.write("M\(left) \(top + height * part / 3)H\(right)")
        }
        svg.write("\"/>")
    }
}
