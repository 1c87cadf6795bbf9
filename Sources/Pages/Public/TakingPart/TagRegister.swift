import Disclosure
import Model

/// Which tag belongs to what, whose it is, and from when to when; the newest first.
struct TagRegister {
    let record: PublishedRecord
    let page: Address<Public>

    /// `nil` where no tag is used.
    var table: [UInt8]? {
        let uses = record.documents.compactMap { document -> Use? in
            guard let part = document.properties.takingPart, let tag = part.tag else { return nil }
            return Use(
                tag: tag.value, properties: document.properties, first: part.days.first,
                last: part.days.last)
        }.sorted { ($1.first, $0.tag.folded) < ($0.first, $1.tag.folded) }
        guard !uses.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: "tags", caption: "Tags that we use", corner: "For what",
            columns: [("Tag", false), ("Owner", false), ("From when to when", false)],
            rows: uses.map { row(of: $0) }
        ).write(into: &html)
        return html.bytes
    }

    private struct Use {
        let tag: Tag
        let properties: DocumentProperties
        let first: Day
        let last: Day
    }

    private func row(of use: Use) -> FigureTable.Row {
        let days =
            use.first == use.last
            ? Dates.english.day(use.first) : Dates.english.range(use.first, use.last)
        return FigureTable.Row(
            head: use.properties.title,
            address: PublicAddresses.document(use.properties).relative(to: page),
            cells: [
                .words(use.tag.description), .words(use.properties.review.owner ?? ""),
                .words(days),
            ])
    }
}
