import Disclosure
import Markdown
import Model
import Mustache

/// A page of guidance: who keeps it right, until when it holds, what is on it.
struct GuidancePage: PageContent {
    let frame: Frame
    let properties: DocumentProperties
    let body: DocumentBody<Staff, StaffFigures>
    let asOf: Day

    static let template = "staff/guidance"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "description": .optional(.text),
        "is_card": .flag,
        "owner": .optional(.text),
        "last_reviewed": .optional(.record(DateView.shape)),
        "due": .optional(.record(DateView.shape)),
        "is_overdue": .flag,
        "updated": .optional(.record(DateView.shape)),
        "contents": .list(Contents.shape),
        "body": .markup,
    ]

    init(
        _ document: Document<Staff>, _ organisation: Organisation,
        body: DocumentBody<Staff, StaffFigures>, asOf: Day
    ) {
        properties = document.properties
        self.body = body
        self.asOf = asOf
        frame = StaffFrame(organisation: organisation).frame(
            properties.title, at: body.page, description: properties.description,
            canary: canary(of: properties.path))
    }

    var record: TemplateRecord {
        let due = properties.review.due
        return TemplateRecord(
            GuidancePage.shape,
            [
                .record(frame.record),
                .text(properties.title),
                .text(ifPresent: properties.description),
                .flag(properties.kind == .card),
                .text(ifPresent: properties.review.owner),
                .date(properties.review.lastReviewed),
                .date(due),
                .flag(due.map { $0 < asOf } ?? false),
                .date(properties.updated),
                .list(Contents(body.body.headings).records),
                .markup(body.html()),
            ])
    }
}
