import Disclosure
import Model
import Mustache

/// Every edition, the newest first, and how much of the one before each of them changed.
struct EditionsPage: PageContent {
    static let title = "All editions"

    let frame: Frame
    let published: PublishedRecord

    static let template = "public/report/editions"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "table": .markup, "latest": .text,
        "corrections": .optional(.text),
    ]
    private static let page = PublicAddresses.editions

    init(_ record: PublishedRecord) {
        published = record
        frame = PublicFrame(record: record).frame(
            EditionsPage.title, at: EditionsPage.page, in: .report)
    }

    var record: TemplateRecord {
        let corrections = PublicAddresses.corrections.relative(to: EditionsPage.page)
        return TemplateRecord(
            EditionsPage.shape,
            [
                .record(frame.record), .text(frame.title), .markup(table),
                .text(PublicAddresses.latest.relative(to: EditionsPage.page)),
                .text(ifPresent: CorrectionsPage.isNeeded(for: published) ? corrections : nil),
            ])
    }

    private var table: [UInt8] {
        var html = HTML()
        FigureTable(
            id: "editions", caption: "Editions, the newest first", corner: "Edition",
            columns: [
                ("Published", false), ("New figures", true), ("Updated", true), ("Corrected", true),
                ("Withdrawn", true),
            ],
            rows: published.editions.reversed().map(row)
        ).write(into: &html)
        return html.bytes
    }

    private func row(_ edition: Edition) -> FigureTable.Row {
        let counts = counts(of: edition).map { count -> FigureTable.Cell in
            count.map { .number(Numerals.english.whole($0)) } ?? .words("not known")
        }
        return FigureTable.Row(
            head: edition.title,
            address: PublicAddresses.edition(edition.id).relative(to: EditionsPage.page),
            cells: [.words(Dates.english.day(edition.published))] + counts)
    }

    /// New, updated, corrected and withdrawn figures; of the first edition all are new.
    private func counts(of edition: Edition) -> [Int?] {
        let kinds: [FigureChange.Kind] = [.new, .revised, .corrected, .withdrawn]
        if let changes = published.changes(in: edition) { return kinds.map { changes.count($0) } }
        guard let first = published.revisions.ledgers.first, first.edition == edition.id,
            edition.id == published.editions.first?.id
        else { return kinds.map { _ in nil } }
        return [first.keys.reduce(0) { $0 + first.rows(of: $1).count }, 0, 0, 0]
    }
}
