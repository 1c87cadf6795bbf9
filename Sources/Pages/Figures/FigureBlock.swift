import Charts

/// A chart with everything that belongs to it: it cannot be made without its sentence, its description, its table and a word
/// on where the numbers are to be had.
struct FigureBlock {
    /// The main message, and of what, where and when it is.
    struct Caption {
        let sentence: String
        let subject: String
        /// Where its scale begins, unless at zero.
        var scale: String?
    }

    /// Whether a reader opens the table or sees it at once.
    enum TableDisplay {
        case folded, open
    }

    /// The start of its ids in the page: "fig1"; the table's is the same with "-table".
    let id: String
    let caption: Caption
    private let picture: [UInt8]
    private let table: FigureTable
    private let display: TableDisplay
    private let origins: [String]

    /// `picture` draws what the table says, with these words for those who do not see it.
    init(
        id: String, caption: Caption, words: (title: String, description: String),
        table: FigureTable, display: TableDisplay = .folded, data: ChartData, origins: [String],
        picture: (ChartText) -> [UInt8]
    ) {
        precondition(!caption.sentence.isEmpty, "a chart says something")
        precondition(!table.rows.isEmpty, "a chart has a table with its numbers")
        self.id = id
        self.caption = caption
        self.table = table.downloadable(data.address)
        self.display = display
        self.origins = origins
        self.picture = picture(
            ChartText(id: id, title: words.title, description: words.description))
    }

    func write(into html: inout HTML) {
        html.start(
            "figure",
            ["class": "chart-figure", "role": "group", "aria-labelledby": "\(id)-cap"])
        html.start("figcaption", ["id": "\(id)-cap"])
        html.text(caption.sentence)
        html.markup(" ")
        html.element("span", ["class": "chart-subject"], caption.subject)
        if let scale = caption.scale { html.element("span", ["class": "chart-subject"], scale) }
        html.end("figcaption")
        html.markup("\n")
        html.markup(picture)
        if !origins.isEmpty {
            html.element("p", ["class": "source"], "Source: \(origins.joined(separator: "; ")).")
        }
        switch display {
        case .folded:
            html.markup(
                "\n<details class=\"data\"><summary>Table of the same figures</summary>\n")
            table.write(into: &html)
            html.markup("</details>\n")
        case .open: table.write(into: &html)
        }
        html.end("figure")
        html.markup("\n")
    }
}

/// Each once, in the order of their first.
func distinct<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
}
