import Disclosure
import Model
import Mustache

/// Every correction and revision, the newest first, and the policy behind them.
struct CorrectionsPage: PageContent {
    let frame: Frame
    let published: PublishedRecord
    let policy: DocumentBody<Public, PublicFigures>?

    static let template = "public/honesty/corrections"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "policy": .optional(.markup),
        "has_corrections": .flag,
        "corrections": .list(entry),
        "data_address": .optional(.text),
    ]
    private static let entry: TemplateShape = [
        "title": .text, "kind": .text, "reason": .text, "effect": .optional(.text),
        "table": .optional(.markup),
    ]

    /// There is something to say, and an address for it.
    static func isNeeded(for record: PublishedRecord) -> Bool {
        !record.revisions.steps.isEmpty || !record.revisions.corrections.isEmpty
    }

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.corrections
        published = record
        frame = PublicFrame(record: record).frame(
            "Corrections and revisions", at: page, in: .honesty)
        policy = record.documents.first { $0.properties.path == "public/revisions.md" }
            .map { document in
                DocumentBody(
                    body: document.body, page: page, links: PublicAddresses.book(of: record),
                    figures: PublicFigures(record: record), path: document.properties.path)
            }
    }

    var record: TemplateRecord {
        let all = published.revisions.corrections
            .sorted { ($1.found, $0.id) < ($0.found, $1.id) }
        let entries = all.enumerated().map { entry($1, id: "correction-\($0 + 1)") }
        let hasData = !published.revisions.steps.isEmpty
        return TemplateRecord(
            CorrectionsPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .markup(ifPresent: policy?.html()),
                .flag(!entries.isEmpty), .list(entries),
                .text(
                    ifPresent: hasData
                        ? PublicAddresses.revisions.relative(to: PublicAddresses.corrections) : nil),
            ])
    }

    private func entry(_ correction: PublishedCorrection, id: String) -> TemplateRecord {
        TemplateRecord(
            CorrectionsPage.entry,
            [
                .text(title(of: correction)), .text(kind(of: correction)),
                .text(correction.reason), .text(ifPresent: correction.effect),
                .markup(ifPresent: table(of: correction, id: id)),
            ])
    }

    /// "28 July 2026: Enquiries received, Phone desk".
    private func title(of correction: PublishedCorrection) -> String {
        let key = SeriesKey(
            metric: correction.metric, channel: correction.channel, group: correction.group)
        let name = ChangeTable(
            record: published, page: PublicAddresses.corrections, detail: .numbers
        ).name(of: key)
        return "\(Dates.english.day(correction.found)): \(name)"
    }

    private func kind(of correction: PublishedCorrection) -> String {
        let edition = published.editions.first { $0.id == correction.edition }?.title
        let of = edition.map { " of \($0)" } ?? ""
        let kind =
            switch correction.kind {
            case .correction: "A correction\(of): there was an error."
            case .revision: "A revision\(of): data came late, as announced."
            }
        return correction.isSubstantial ? "\(kind) It changes a conclusion." : kind
    }

    /// What it names itself; what follows from that stands in the data file.
    private func table(of correction: PublishedCorrection, id: String) -> [UInt8]? {
        let own = published.revisions.steps.flatMap(\.figures).filter { change in
            change.correction?.id == correction.id && change.key.metric == correction.metric
                && (correction.channel == nil || change.key.channel == correction.channel)
                && (correction.group == nil || change.key.group == correction.group)
        }
        guard !own.isEmpty else { return nil }
        let shown = Array(own.prefix(EditionChangesView.mostRows))
        return ChangeTable(record: published, page: PublicAddresses.corrections, detail: .numbers)
            .html(shown, id: id, caption: "As it was, and as it is")
    }
}
