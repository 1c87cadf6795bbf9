import Disclosure
import Markdown
import Model
import Mustache

/// A consultation: we asked, you said, we did.
struct ConsultationPage: PageContent {
    let frame: Frame
    let consultation: Consultation
    let properties: DocumentProperties
    let published: PublishedRecord
    let body: DocumentBody<Public, PublicFigures>

    static let template = "public/taking-part/consultation"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "description": .optional(.text),
        "standing": .record(StandingView.shape),
        "facts": .list(FactView.shape),
        "contents": .list(Contents.shape),
        "asked": .texts,
        "is_open": .flag,
        "has_online": .flag,
        "online": .texts,
        "offline": .texts,
        "has_replies": .flag,
        "replies": .optional(.text),
        "who_replied": .optional(.text),
        "routes": .optional(.markup),
        "themes": .optional(.markup),
        "has_items": .flag,
        "items": .list(item),
        "decision": .optional(.record(decision)),
        "conversion": .optional(.text),
        "chart": .optional(.markup),
        "has_story": .flag,
        "has_background": .flag,
        "story": .markup,
        "has_origins": .flag,
        "origins": .list(LinkView.shape),
        "data": .text,
        "published": .optional(.record(DateView.shape)),
        "updated": .optional(.record(DateView.shape)),
    ]

    private static let item: TemplateShape = [
        "said": .text, "did": .optional(.text), "why": .optional(.text),
        "standing": .record(StandingView.shape),
    ]
    private static let decision: TemplateShape = [
        "by": .text, "date": .record(DateView.shape), "what": .text,
        "changed": .text,
    ]

    init(
        _ consultation: Consultation, of properties: DocumentProperties, _ record: PublishedRecord,
        body: DocumentBody<Public, PublicFigures>
    ) {
        self.consultation = consultation
        self.properties = properties
        self.body = body
        published = record
        frame = PublicFrame(record: record).frame(
            properties.title, at: body.page, in: .takingPart, description: properties.description)
    }

    private var figures: PublicFigures { PublicFigures(record: published) }

    var record: TemplateRecord {
        let status = consultation.status(on: published.asOf)
        let story = body.html()
        let origins = published.origins(of: properties.path, on: body.page)
        return TemplateRecord(
            ConsultationPage.shape,
            [
                .record(frame.record),
                .text(properties.title),
                .text(ifPresent: properties.description),
                .record(StandingView(consultation, on: published.asOf).record),
                .list(facts),
                .list(contents.records),
                .texts(consultation.asked),
                .flag(status == .open || status == .upcoming),
                .flag(!consultation.online.isEmpty),
                .texts(consultation.online),
                .texts(consultation.offline),
                .flag(hasReplies),
                .text(ifPresent: consultation.responses.flatMap { series($0).sentence }),
                .text(ifPresent: consultation.whoReplied),
                .markup(
                    ifPresent: groups(
                        consultation.responses, by: .channel,
                        "Replies came most often through one channel",
                        id: "replies")),
                .markup(
                    ifPresent: groups(
                        consultation.themes, by: .group, "What people said most often",
                        id: "themes")),
                .flag(!consultation.items.isEmpty),
                .list(consultation.items.map { record(of: $0) }),
                .record(ifPresent: consultation.decision.map { record(of: $0) }),
                .text(ifPresent: consultation.conversion.flatMap { series($0).sentence }),
                .markup(
                    ifPresent: consultation.conversion.flatMap {
                        series($0).chart(id: "conversion")
                    }),
                .flag(!story.isEmpty),
                .flag(!story.starts(with: "<h2".utf8)),
                .markup(story),
                .flag(!origins.isEmpty),
                .list(origins),
                .text(PublicAddresses.consultationData.relative(to: body.page)),
                .date(properties.published),
                .date(properties.updated ?? properties.review.lastReviewed),
            ])
    }

    private var hasReplies: Bool {
        consultation.responses != nil || consultation.themes != nil
            || consultation.whoReplied != nil
    }

    private func series(_ address: Located<FigureAddress>) -> SeriesBlock {
        SeriesBlock(address: address.value, figures: figures, page: body.page)
    }

    private func groups(
        _ address: Located<FigureAddress>?, by breakdown: GroupBlock.Breakdown, _ words: String,
        id: String
    ) -> [UInt8]? {
        address.flatMap {
            GroupBlock($0.value, by: breakdown, figures)
                .html(leading: words, id: id, on: body.page)
        }
    }

    private var facts: [FactView] {
        let days = Dates.english.range(consultation.opens, consultation.closes.value)
        return [
            FactView("People could reply", days),
            FactView("Tag", consultation.tag?.value.description),
            FactView("Run by", properties.review.owner),
        ].compactMap { $0 }
    }

    /// The parts of every consultation, then those of its story.
    private var contents: Contents {
        let parts: [(String, String, Bool)] = [
            ("part-asked", "We asked", true), ("part-said", "You said", hasReplies),
            ("part-did", "We did", true),
            ("part-decided", "What was decided", consultation.decision != nil),
            ("part-conversion", "What people do now", consultation.conversion != nil),
        ]
        let story = body.body.headings.filter { $0.level <= 2 }.map { ($0.id, $0.text) }
        return Contents(ids: parts.filter(\.2).map { ($0.0, $0.1) } + story)
    }

    private func record(of item: Consultation.Item) -> TemplateRecord {
        TemplateRecord(
            ConsultationPage.item,
            [
                .text(item.said), .text(ifPresent: item.did), .text(ifPresent: item.why),
                .record(StandingView(item).record),
            ])
    }

    private func record(of decision: Consultation.Decision) -> TemplateRecord {
        TemplateRecord(
            ConsultationPage.decision,
            [
                .text(decision.by), .record(DateView(day: decision.date).record),
                .text(decision.what), .text(decision.changed),
            ])
    }
}
