import Disclosure
import Model
import Mustache

/// The address that always leads to the newest edition, for links that are to stay true.
struct LatestPage: PageContent {
    let frame: Frame
    let edition: Edition

    static let template = "public/report/latest"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "edition": .text, "address": .text,
        "archive": .text,
    ]

    init(_ newest: Edition, of record: PublishedRecord) {
        edition = newest
        var frame = PublicFrame(record: record).frame(
            "The newest edition", at: PublicAddresses.latest, in: .report)
        // It is no page of its own: search engines are to keep the edition's.
        frame.canonical = canonical(
            record.organisation.baseAddress, PublicAddresses.edition(newest.id))
        self.frame = frame
    }

    var record: TemplateRecord {
        let page = PublicAddresses.latest
        return TemplateRecord(
            LatestPage.shape,
            [
                .record(frame.record), .text(frame.title), .text(edition.title),
                .text(PublicAddresses.edition(edition.id).relative(to: page)),
                .text(PublicAddresses.editions.relative(to: page)),
            ])
    }
}
