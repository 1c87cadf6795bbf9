import Disclosure
import Model
import Mustache

/// Every data file, what is in it, how to check it and how to quote it.
struct DataPage: PageContent {
    let frame: Frame
    let published: PublishedRecord
    let tables: [DataTable]

    static let template = "public/metrics/data"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "licence": .text, "licence_address": .text,
        "groups": .list(group), "package_address": .text, "columns_address": .text,
        "facts": .list(FactView.shape), "citation": .text,
    ]
    private static let group: TemplateShape = [
        "id": .text, "title": .text, "note": .text, "caption": .text, "tables": .list(row),
    ]
    private static let row: TemplateShape = [
        "title": .text, "address": .optional(.text), "description": .optional(.text),
        "rows": .text, "files": .list(file),
    ]
    private static let file: TemplateShape = ["title": .text, "label": .text, "address": .text]

    private static let page = PublicAddresses.dataIndex

    init(_ record: PublishedRecord) {
        published = record
        tables = dataTables(of: record)
        frame = PublicFrame(record: record).frame(
            "Data", at: DataPage.page, in: .figures,
            description: "All figures as open data, with what is in each file.")
    }

    var record: TemplateRecord {
        let licence = published.organisation.licence
        return TemplateRecord(
            DataPage.shape,
            [
                .record(frame.record), .text(frame.title), .text(licence.title),
                .text(licence.address), .list(groups),
                .text(PublicAddresses.dataPackage.relative(to: DataPage.page)),
                .text(PublicAddresses.columns.relative(to: DataPage.page)),
                .list(markers), .text(citation),
            ])
    }

    private var groups: [TemplateRecord] {
        let columns = "\"Columns\" says for programs what the columns are (CSV on the Web)."
        return [
            TemplateRecord(
                DataPage.group,
                [
                    .text("together"), .text("Everything together"),
                    .text("CSV opens in any spreadsheet. \(columns)"),
                    .text("Files that hold more than one figure"),
                    .list(tables.filter { metric(of: $0) == nil }.map(row)),
                ]),
            TemplateRecord(
                DataPage.group,
                [
                    .text("single"), .text("One figure at a time"),
                    .text(
                        "The same figures once more. JSON is for programs, with the meaning. The page of a figure on one channel has a file with the rows of that channel alone. All have the columns of \"All figures\"; programs find them beside each, as <name>.csv-metadata.json."
                    ),
                    .text("Files that hold one figure"),
                    .list(byTitle.map(row)),
                ]),
        ]
    }

    /// The files that hold one metric, as a reader looks for them.
    private var byTitle: [DataTable] {
        tables.filter { metric(of: $0) != nil }
            .sorted { ($0.title, $0.name) < ($1.title, $1.name) }
    }

    /// Of a file that holds one metric alone.
    private func metric(of table: DataTable) -> Metric? {
        table.columns == DataColumn.figures ? published.metrics[MetricID(table.name)] : nil
    }

    /// A metric leads to its page, which says what it is.
    private func row(_ table: DataTable) -> TemplateRecord {
        let page = metric(of: table).map { PublicAddresses.metric($0.id) }
        return TemplateRecord(
            DataPage.row,
            [
                .text(table.title), .text(ifPresent: page?.relative(to: DataPage.page)),
                .text(ifPresent: page == nil ? table.description : nil),
                .text(table.rowCount.map { Numerals.english.whole($0) } ?? "not counted"),
                .list(files(of: table)),
            ])
    }

    private func files(of table: DataTable) -> [TemplateRecord] {
        let csv = Address<Public>("data/\(table.name).csv")
        // The columns of a file with one metric are those of all figures: a link to them in each row would say nothing.
        let other =
            metric(of: table).map { ("JSON", PublicAddresses.json($0.id)) }
            ?? ("Columns", PublicAddresses.metadata(table.name))
        let all = [("CSV", csv), other]
        return all.map { title, address in
            TemplateRecord(
                DataPage.file,
                [
                    .text(title), .text("\(title): \(table.title)"),
                    .text(address.relative(to: DataPage.page)),
                ])
        }
    }

    private var markers: [FactView] {
        Marker.allCases.map { FactView($0.bracketed, [$0.words.capitalisedFirst]) }
    }

    /// "Aberwen Council, How we listen and answer, 19 October 2026, https://…/data/figures.csv. Open Government Licence v3.0."
    private var citation: String {
        let organisation = published.organisation
        let day = published.editions.map(\.published).max() ?? published.asOf
        let address = canonical(organisation.baseAddress, PublicAddresses.data)
        let parts = [
            organisation.name, organisation.title, Dates.english.day(day), address,
        ]
        return "\(parts.compactMap { $0 }.joined(separator: ", ")). \(organisation.licence.title)."
    }
}
