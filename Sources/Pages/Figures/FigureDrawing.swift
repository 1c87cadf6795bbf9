import Charts

/// What a kind of chart says of its figures: in a sentence, to those who do not see it, and as a picture.
protocol FigureDrawing {
    var sentence: String { get }
    var description: String { get }
    func picture(_ text: ChartText) -> [UInt8]
}
