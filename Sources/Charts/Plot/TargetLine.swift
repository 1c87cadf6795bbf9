/// What is aimed at: a level line across the plot.
package struct TargetLine: Hashable, Sendable {
    package let value: Double
    package let label: String

    package init(_ value: Double, label: String) {
        self.value = value
        self.label = label
    }
}

extension TargetLine {
    func write(to svg: inout SVG, in frame: Frame) {
        svg.writeTarget(
            from: Place(x: frame.left, y: frame.y(value)), length: frame.right - frame.left)
    }
}

extension SVG {
    /// Upright, where values run from left to right.
    mutating func writeReference(at middle: Place) {
        write(#"<path class="target" stroke-width="2" d="M\#(middle.x) \#(middle.y - 10)v20"/>"#)
        write("\n")
    }

    mutating func writeTarget(from place: Place, length: Double) {
        write(#"<path class="target" stroke-width="2" stroke-dasharray="10 3 2 3" "#)
        write(#"d="M\#(place.x) \#(place.y)h\#(length)"/>"#)
        write("\n")
    }
}
