import Model

/// A table of figures: rows with a head, cells with a number or a marker, a legend for the shorthand.
struct FigureTable: Sendable {
    /// What stands in a cell.
    enum Cell: Sendable, Equatable {
        case words(String)
        case number(String)
        case marker(Marker)
        /// A number and what qualifies it.
        case marked(String, [Marker])
        /// Nothing was delivered: the cell says so.
        case blank
        /// A dash for eyes, and for ears why nothing else stands there.
        case dash(String)
        /// With a drawing before it that adds nothing to what it says.
        indirect case drawn([UInt8], Cell)

        /// Whether it is a sentence rather than a word: it is given room, so that its row does not grow tall.
        fileprivate var isLong: Bool {
            if case .words(let words) = self { words.count > 50 } else { false }
        }

        /// Whether it is a range or a duration, that may stand on two lines.
        fileprivate var isWide: Bool {
            switch self {
            case .number(let number), .marked(let number, _): number.count > 12
            case .words, .marker, .blank, .dash: false
            case .drawn(_, let cell): cell.isWide
            }
        }

        fileprivate var markers: [Marker] {
            switch self {
            case .marker(let marker): [marker]
            case .marked(_, let markers): markers
            case .words, .number, .blank, .dash: []
            case .drawn(_, let cell): cell.markers
            }
        }
    }

    struct Row: Sendable {
        /// The row's head, and where it leads.
        let head: String
        var address: String?
        let cells: [Cell]
    }

    /// What becomes of it where there is little room.
    enum Layout: Sendable {
        /// Its region scrolls.
        case scrolling
        /// Each row is a block, each cell in it has its column's head before it: for cells that hold sentences.
        case stacked
    }

    /// A column's head of more letters than this is given room too.
    private static let longHead = 24

    let id: String
    let caption: String
    /// The head of the first column.
    let corner: String
    let columns: [(title: String, isNumber: Bool)]
    let rows: [Row]
    /// The file with the same numbers, from the page; `nil` where there is none.
    var download: String?
    var layout = Layout.scrolling

    /// With the file that has the same numbers, unless it names one.
    func downloadable(_ address: String?) -> FigureTable {
        var table = self
        table.download = download ?? address
        return table
    }

    /// The whole: legend, table in a region that scrolls, link to the data.
    func write(into html: inout HTML) {
        let legend = Marker.legend(markers)
        if !legend.isEmpty { html.element("p", ["class": "legend"], legend) }
        html.start(
            "div",
            [
                "class": "scroll", "role": "region", "aria-labelledby": "\(id)-cap",
                "tabindex": "0",
            ])
        html.start(
            "table",
            [
                "id": id, "data-csv": download, "class": isStacked ? "stack" : nil,
                "role": role("table"),
            ])
        html.element("caption", ["id": "\(id)-cap"], caption)
        writeHead(into: &html)
        html.start("tbody", ["role": role("rowgroup")])
        html.markup("\n")
        for row in rows { write(row, into: &html) }
        html.markup("</tbody></table></div>\n")
        if let download {
            html.markup("<ul class=\"downloads\"><li>")
            html.element("a", ["href": download, "download": ""], "Download this as CSV")
            html.markup("</li></ul>\n")
        }
    }

    private var isStacked: Bool { layout == .stacked }

    /// As blocks, rows and cells are none of a table by themselves.
    private func role(_ name: String) -> String? { isStacked ? name : nil }

    private var markers: Set<Marker> {
        Set(rows.flatMap(\.cells).flatMap(\.markers))
    }

    private func writeHead(into html: inout HTML) {
        html.start("thead", ["role": role("rowgroup")])
        html.start("tr", ["role": role("row")])
        html.element("th", ["scope": "col", "role": role("columnheader")], corner)
        for column in columns {
            let long = column.title.count > FigureTable.longHead ? " long" : ""
            html.element(
                "th",
                [
                    "scope": "col", "class": column.isNumber ? "n\(long)" : nil,
                    "role": role("columnheader"),
                ], column.title)
        }
        html.markup("</tr></thead>\n")
    }

    private func write(_ row: Row, into html: inout HTML) {
        html.start("tr", ["role": role("row")])
        html.start("th", ["scope": "row", "role": role("rowheader")])
        if let address = row.address {
            html.element("a", ["href": address], row.head)
        } else {
            html.text(row.head)
        }
        html.end("th")
        for (cell, column) in zip(row.cells, columns) {
            html.start(
                "td",
                [
                    "class": column.isNumber
                        ? cell.isWide ? "n wide" : "n" : cell.isLong ? "long" : nil,
                    "role": role("cell"), "data-label": isStacked ? column.title : nil,
                ])
            html.write(cell)
            html.end("td")
        }
        html.markup("</tr>\n")
    }
}

extension HTML {
    mutating func write(_ cell: FigureTable.Cell) {
        switch cell {
        case .words(let words), .number(let words): text(words)
        case .marker(let marker): write(marker)
        case .marked(let number, let markers):
            text(number)
            for marker in markers {
                markup(" ")
                write(marker)
            }
        case .blank: text("no figure")
        case .dash(let why):
            markup("<span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">")
            text(why)
            markup("</span>")
        case .drawn(let drawing, let cell):
            markup(drawing)
            write(cell)
        }
    }

    /// The shorthand for eyes, its words for ears.
    mutating func write(_ marker: Marker) {
        markup("<span class=\"marker\"><span aria-hidden=\"true\">")
        text(marker.bracketed)
        markup("</span><span class=\"visually-hidden\">")
        text(marker.words)
        markup("</span></span>")
    }
}

extension FigureTable.Cell {
    /// A figure's number with every marker that qualifies it, or the marker in its place.
    init(_ figure: ShownFigure?, _ metric: Metric) {
        guard let figure else {
            self = .blank
            return
        }
        if case .absent(let marker) = figure.value {
            self = .marker(marker)
        } else {
            let told = figure.markers.filter { !$0.replacesValue }
            self =
                FigureWords(metric: metric).exact(figure)
                .map { told.isEmpty ? .number($0) : .marked($0, told) } ?? .blank
        }
    }

    init(count: Decimal?) {
        self = count.map { .number(Numerals.english.plain($0)) } ?? .blank
    }
}
