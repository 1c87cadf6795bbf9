/// How figures are drawn.
enum ChartKind: String, CaseIterable {
    case process, line, bars, interval

    /// As it begins the chart's title.
    var title: String {
        switch self {
        case .process: "Process chart"
        case .line: "Line chart"
        case .bars: "Bar chart"
        case .interval: "Estimates with intervals"
        }
    }
}
