/// What stands for the picture where it is not seen; every chart has it.
package struct ChartText: Hashable, Sendable {
    /// The start of the chart's ids in the page: `<id>-t` its title, `<id>-d` its description.
    package let id: String
    /// What kind of chart, of what, over which time.
    package let title: String
    /// What it shows: direction, first, last, highest, lowest, and where the numbers are.
    package let description: String

    /// None may be empty: a picture that some cannot read is not a chart.
    package init(id: String, title: String, description: String) {
        precondition(!id.isEmpty, "a chart has an id")
        precondition(!title.isEmpty, "a chart has a title")
        precondition(!description.isEmpty, "a chart has a description")
        self.id = id
        self.title = title
        self.description = description
    }
}

extension SVG {
    /// The whole picture: its two texts, and the drawing, which is not read aloud.
    ///
    /// The presentation attributes are for readers without the style sheet; any rule of it wins over them.
    static func picture(
        _ text: ChartText, class name: String, height: Double, drawing: (inout SVG) -> Void
    ) -> [UInt8] {
        var svg = SVG()
        svg.write(
            #"<svg class="\#(name)" role="img" aria-labelledby="\#(text.id)-t" "#)
        svg.write(
            #"aria-describedby="\#(text.id)-d" viewBox="0 0 \#(Frame.width) \#(height)" "#)
        svg.write(#"width="\#(Frame.width)" height="\#(height)">"#)
        svg.write("\n<title id=\"\(text.id)-t\">\(text.title)</title>\n")
        svg.write("<desc id=\"\(text.id)-d\">\(text.description)</desc>\n")
        svg.write(#"<g aria-hidden="true" fill="none" stroke="currentColor" font-size="16">"#)
        svg.write("\n")
        drawing(&svg)
        svg.write("</g>\n</svg>\n")
        return svg.bytes
    }

    /// A line of text; `anchor` as SVG has it.
    mutating func writeText(_ text: String, _ name: String, at place: Place, anchor: Anchor) {
        write(#"<text class="\#(name)" x="\#(place.x)" y="\#(place.y)" "#)
        write(
            #"text-anchor="\#(anchor.rawValue)" fill="currentColor" stroke="none">\#(text)</text>"#)
        write("\n")
    }

    enum Anchor: String {
        case start, middle, end
    }
}

/// A place in the picture, in units of the view box; y grows downwards.
struct Place: Hashable {
    var x: Double
    var y: Double
}
