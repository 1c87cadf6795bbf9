import Disclosure
import Model
import Mustache

/// What the columns of every data file mean, for those who open one.
struct ColumnsPage: PageContent {
    let frame: Frame
    let tables: [DataTable]

    static let template = "public/metrics/columns"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "layouts": .list(layout),
    ]
    private static let layout: TemplateShape = ["id": .text, "title": .text, "table": .markup]

    init(_ record: PublishedRecord) {
        tables = dataTables(of: record)
        frame = PublicFrame(record: record).frame(
            "What the columns mean", at: PublicAddresses.columns, in: .figures,
            description: "Every column of every data file, with what it holds and what it means.",
            below: [("Data", PublicAddresses.dataIndex)])
    }

    var record: TemplateRecord {
        TemplateRecord(
            ColumnsPage.shape,
            [
                .record(frame.record), .text(frame.title), .list(layouts.map { record(of: $0) }),
            ])
    }

    /// Each once: all files of figures have the same columns.
    private var layouts: [DataTable] {
        tables.filter { table in tables.first { $0.columns == table.columns }?.name == table.name }
    }

    private func record(of table: DataTable) -> TemplateRecord {
        let title =
            table.columns == DataColumn.figures
            ? "All figures, and the figures of each metric" : table.title
        var html = HTML()
        FigureTable(
            id: "columns-\(table.name)", caption: "Columns of \(table.name).csv",
            corner: "Column", columns: [("What it holds", false), ("What it means", false)],
            rows: table.columns.map { column in
                FigureTable.Row(
                    head: column.name, cells: [.words(column.kind.words), .words(column.meaning)])
            }
        ).write(into: &html)
        return TemplateRecord(
            ColumnsPage.layout, [.text("of-\(table.name)"), .text(title), .markup(html.bytes)])
    }
}

extension DataColumn.Kind {
    /// For a reader.
    fileprivate var words: String {
        switch self {
        case .text: "Text"
        case .number: "A number"
        case .truth: "true or false"
        case .day: "A day, year first"
        case .choice: "One of a few words"
        case .markers: "Shorthand letters"
        }
    }
}
