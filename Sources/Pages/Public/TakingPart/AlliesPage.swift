import Disclosure
import Model
import Mustache

/// The organisations that help, and why.
struct AlliesPage: PageContent {
    let frame: Frame
    let allies: [PublishedAlly]
    let asOf: Day

    static let template = "public/taking-part/allies"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "count": .text, "allies": .list(ally),
        "data": .text,
    ]
    private static let ally: TemplateShape = [
        "id": .text, "title": .text, "address": .optional(.text), "kind": .text, "why": .text,
        "handle": .optional(.text), "areas": .optional(.text), "agreed": .record(DateView.shape),
        "review": .record(DateView.shape), "is_overdue": .flag,
    ]

    init(_ record: PublishedRecord) {
        frame = PublicFrame(record: record).frame(
            "Organisations that help us", at: PublicAddresses.allies, in: .takingPart)
        allies = record.allies
        asOf = record.asOf
    }

    var record: TemplateRecord {
        TemplateRecord(
            AlliesPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .text(
                    Numerals.english.spelled(allies.count).capitalisedFirst
                        + (allies.count == 1 ? " organisation" : " organisations")),
                .list(allies.map { record(of: $0) }),
                .text(PublicAddresses.allyData.relative(to: PublicAddresses.allies)),
            ])
    }

    private func record(of ally: PublishedAlly) -> TemplateRecord {
        TemplateRecord(
            AlliesPage.ally,
            [
                .text(ally.id.text),
                .text(ally.title),
                .text(ifPresent: ally.address),
                .text(ally.kind.words),
                .text(ally.why),
                .text(ifPresent: ally.handle),
                .text(
                    ifPresent: ally.areas.isEmpty
                        ? nil : Numerals.english.list(ally.areas).capitalisedFirst),
                .record(DateView(day: ally.agreed).record),
                .record(DateView(day: ally.review).record),
                .flag(ally.review < asOf),
            ])
    }
}
