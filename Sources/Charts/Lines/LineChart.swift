/// Up to four lines over the same categories, such as months. A category without a value is a gap, never zero.
package struct LineChart: Sendable {
    package struct Series: Hashable, Sendable {
        package let name: String
        /// In the order of the categories; `nil` draws nothing, and so does a number that is not finite.
        package let values: [Double?]
        /// What stands at the line's end; empty for nothing, as with a single line that the title names.
        package let label: String
        /// By category, what is written at the base line where a value is not shown, such as "[c]".
        package let markers: [Int: String]

        /// A marker stands where there is no value: its place depends on the category alone.
        package init(
            _ name: String, _ values: [Double?], label: String, markers: [Int: String] = [:]
        ) {
            for category in markers.keys {
                precondition(values.indices.contains(category), "a marker has a category")
                precondition(values[category] == nil, "a marker stands in for a value")
            }
            self.name = name
            self.values = values.map { $0?.isFinite == true ? $0 : nil }
            self.label = label
            self.markers = markers
        }
    }

    package let text: ChartText
    package let categories: [String]
    package let series: [Series]
    package var extent: Scale.Extent = .fitted
    package var target: TargetLine?
    package var breaks: [SeriesBreak] = []
    /// Stands in the middle of a chart that has no value to draw.
    package var absence = ""
    let tickText: @Sendable (Double) -> String

    /// One to four series, each with a value or `nil` for each category. `tickText` is asked for each tick of the axis.
    package init(
        _ text: ChartText, categories: [String], series: [Series],
        tickText: @escaping @Sendable (Double) -> String
    ) {
        precondition((1...4).contains(series.count), "a line chart has one to four lines")
        precondition(
            series.allSatisfy { $0.values.count == categories.count },
            "a series has a value or nil for each category")
        self.text = text
        self.categories = categories
        self.series = series
        self.tickText = tickText
    }

    /// The axis that holds all values and the target.
    package var scale: Scale {
        var values = series.flatMap { $0.values.compactMap { $0 } }
        if values.isEmpty { return Scale(covering: values) }
        if let target { values.append(target.value) }
        return Scale(covering: values, extent)
    }

    /// The picture, to be put into a page as it is.
    package var svg: [UInt8] {
        let drawing = LineChartDrawing(self)
        return SVG.picture(text, class: "chart lines-\(series.count)", height: drawing.frame.height)
        {
            drawing.write(to: &$0)
        }
    }
}
