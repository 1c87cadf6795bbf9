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
        "review": .list(reviewLine),
        "has_contents": .flag,
        "contents": .list(Contents.shape),
        "body": .markup,
    ]
    private static let reviewLine: TemplateShape = [
        "words": .text, "date": .optional(.record(DateView.shape)), "is_overdue": .flag,
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
            canary: Canary(of: properties).text)
    }

    var record: TemplateRecord {
        let contents = Contents(body.body.headings).records
        return TemplateRecord(
            GuidancePage.shape,
            [
                .record(frame.record),
                .text(properties.title),
                .text(ifPresent: properties.description),
                .list(review),
                .flag(!contents.isEmpty),
                .list(contents),
                .markup(body.html()),
            ])
    }

    /// Owner, last review, next review; what is not known is left out.
    private var review: [TemplateRecord] {
        let due = properties.review.due
        let isOverdue = due.map { $0 < asOf } ?? false
        let lines: [(String, Day?, Bool)?] = [
            properties.review.owner.map { ("Owner: \($0)", nil, false) },
            properties.review.lastReviewed.map { ("Last reviewed", $0, false) },
            due.map { (isOverdue ? "Review overdue: was due" : "Next review by", $0, isOverdue) },
            properties.updated.map { ("Updated", $0, false) },
        ]
        return lines.compactMap { $0 }.map { words, day, isOverdue in
            TemplateRecord(GuidancePage.reviewLine, [.text(words), .date(day), .flag(isOverdue)])
        }
    }
}
