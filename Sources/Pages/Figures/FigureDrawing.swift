import Charts

/// What a kind of chart says of its figures: in a sentence, to those who do not see it, and as a picture.
protocol FigureDrawing {
    var sentence: String { get }
    var description: String { get }
    /// The least value of its scale; `nil` where it has none of its own.
    var scaleStart: Double? { get }
    func picture(_ text: ChartText) -> [UInt8]
}

extension FigureDrawing {
    /// Lengths of bars are measured from zero.
    var scaleStart: Double? { nil }
}

extension ChartText {
    /// Of a chart of which only the scale is asked for.
    static let none = ChartText(id: "none", title: "None", description: "None")
}
