import Disclosure
import Model
import Mustache

/// A live chat: when, where and how to join; and afterwards what came of it.
struct ChatPage: PageContent {
    let frame: Frame
    let chat: Chat
    let properties: DocumentProperties
    let published: PublishedRecord
    let body: DocumentBody<Public, PublicFigures>

    static let template = "public/taking-part/chat"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "description": .optional(.text),
        "standing": .record(StandingView.shape),
        "times": .list(time),
        "is_ahead": .flag,
        "calendar": .text,
        "facts": .list(FactView.shape),
        "with_account": .text,
        "without_account": .text,
        "has_agenda": .flag,
        "agenda": .texts,
        "has_partners": .flag,
        "partners": .list(LinkView.shape),
        "result": .optional(.record(ChatResultView.shape)),
        "research": .optional(.text),
        "has_story": .flag,
        "has_background": .flag,
        "story": .markup,
        "has_origins": .flag,
        "origins": .list(LinkView.shape),
        "published": .optional(.record(DateView.shape)),
        "updated": .optional(.record(DateView.shape)),
    ]

    private static let time: TemplateShape = ["text": .text, "code": .text]

    init(
        _ chat: Chat, of properties: DocumentProperties, _ record: PublishedRecord,
        body: DocumentBody<Public, PublicFigures>
    ) {
        self.chat = chat
        self.properties = properties
        self.body = body
        published = record
        frame = PublicFrame(record: record).frame(
            properties.title, at: body.page, in: .takingPart, description: properties.description)
    }

    var record: TemplateRecord {
        let story = body.html()
        let origins = published.origins(of: properties.path, on: body.page)
        let partners = partners
        return TemplateRecord(
            ChatPage.shape,
            [
                .record(frame.record),
                .text(properties.title),
                .text(ifPresent: properties.description),
                .record(StandingView(chat, on: published.asOf).record),
                .list(
                    chat.times.map {
                        TemplateRecord(ChatPage.time, [.text($0.words), .text($0.code)])
                    }),
                .flag(chat.next(from: published.asOf) != nil),
                .text(PublicAddresses.calendar(properties).relative(to: body.page)),
                .list(facts),
                .text(chat.withAccount),
                .text(chat.withoutAccount),
                .flag(!chat.agenda.isEmpty),
                .texts(chat.agenda),
                .flag(!partners.isEmpty),
                .list(partners),
                .record(ifPresent: result?.record),
                .text(ifPresent: chat.research),
                .flag(!story.isEmpty),
                .flag(!story.starts(with: "<h2".utf8)),
                .markup(story),
                .flag(!origins.isEmpty),
                .list(origins),
                .date(properties.published),
                .date(properties.updated ?? properties.review.lastReviewed),
            ])
    }

    private var result: ChatResultView? {
        chat.result.map {
            ChatResultView($0, in: properties, PublicFigures(record: published), on: body.page)
        }
    }

    private var facts: [FactView] {
        let channel = published.channels.first { $0.id == chat.channel?.value }
        return [
            FactView("Where", channel?.title),
            FactView("Tag", chat.tag?.value.description),
            FactView("Led by", chat.moderator),
        ].compactMap { $0 }
    }

    private var partners: [LinkView] {
        chat.partners.compactMap { partner in
            published.allies.first { $0.id == partner.value }.map { ally in
                LinkView(
                    title: ally.title,
                    address: PublicAddresses.allies.relative(to: body.page) + "#\(ally.id)")
            }
        }
    }
}

extension StandingView {
    /// Of a chat: when the next one is, or that all are over.
    init(_ chat: Chat, on day: Day) {
        if let next = chat.next(from: day) {
            self.init("Next: \(Dates.english.day(next.start.day))", style: "on-track")
        } else if chat.result == nil {
            self.init("Over; we have not written up yet what came of it", style: "behind")
        } else {
            self.init("Over", style: "met")
        }
    }
}
