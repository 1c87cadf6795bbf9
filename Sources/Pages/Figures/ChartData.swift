/// Where the numbers of a chart are to be had as data.
enum ChartData: Equatable {
    /// A file, from the page.
    case file(String)
    /// In the table beside the chart and nowhere else: numbers as staff see them, before any is withheld, are in no file.
    case tableOnly

    var address: String? {
        switch self {
        case .file(let address): address
        case .tableOnly: nil
        }
    }
}
