import Disclosure
import Model
import Mustache

/// A document that people take part in, on its page: what its kind does not matter for. It begins with what it is and how
/// it stands, and ends with its story, what it came from and its dates.
struct ToldDocument {
    let frame: Frame
    let properties: DocumentProperties
    let published: PublishedRecord
    let body: DocumentBody<Public, PublicFigures>

    init(
        _ properties: DocumentProperties, _ record: PublishedRecord,
        body: DocumentBody<Public, PublicFigures>
    ) {
        self.properties = properties
        self.body = body
        published = record
        frame = PublicFrame(record: record).frame(
            properties.title, at: body.page, in: .takingPart, description: properties.description)
    }

    var page: Address<Public> { body.page }
    var figures: PublicFigures { PublicFigures(record: published) }

    static let head: TemplateShape = [
        "title": .text, "description": .optional(.text),
        "standing": .record(StandingView.shape),
    ]
    static let end: TemplateShape = [
        "has_story": .flag,
        "has_background": .flag,
        "story": .markup,
        "has_origins": .flag,
        "origins": .list(LinkView.shape),
        "published": .optional(.record(DateView.shape)),
        "updated": .optional(.record(DateView.shape)),
    ]

    func head(_ standing: StandingView) -> TemplateRecord {
        TemplateRecord(
            ToldDocument.head,
            [
                .text(properties.title), .text(ifPresent: properties.description),
                .record(standing.record),
            ])
    }

    var end: TemplateRecord {
        let story = body.html()
        let origins = published.origins(of: properties, on: page)
        return TemplateRecord(
            ToldDocument.end,
            [
                .flag(!story.isEmpty),
                .flag(!story.starts(with: "<h2".utf8)),
                .markup(story),
                .flag(!origins.isEmpty),
                .list(origins),
                .date(properties.published),
                .date(properties.updated ?? properties.review.lastReviewed),
            ])
    }
}
