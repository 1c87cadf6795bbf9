import Disclosure
import Model
import Mustache

/// A live chat: when, where and how to join; and afterwards what came of it.
struct ChatPage: PageContent {
    let chat: Chat
    let told: ToldDocument

    var frame: Frame { told.frame }

    static let template = "public/taking-part/chat"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "head": .record(ToldDocument.head),
        "times": .list(time),
        "is_ahead": .flag,
        "calendar": .text,
        "facts": .list(FactView.shape),
        "with_account": .text,
        "without_account": .text,
        "without_link": .optional(.text),
        "with_link": .optional(.record(LinkView.shape)),
        "has_agenda": .flag,
        "agenda": .texts,
        "has_partners": .flag,
        "partners": .list(LinkView.shape),
        "result": .optional(.record(ChatResultView.shape)),
        "research": .optional(.text),
        "end": .record(ToldDocument.end),
    ]

    private static let time: TemplateShape = ["text": .text, "code": .text]

    init(_ chat: Chat, _ told: ToldDocument) {
        self.chat = chat
        self.told = told
    }

    private var published: PublishedRecord { told.published }
    private var page: Address<Public> { told.page }

    var record: TemplateRecord {
        let partners = partners
        return TemplateRecord(
            ChatPage.shape,
            [
                .record(told.frame.record),
                .record(told.head(StandingView(chat, on: published.asOf))),
                .list(
                    chat.times.map {
                        TemplateRecord(ChatPage.time, [.text($0.words), .text($0.code)])
                    }),
                .flag(isAhead),
                .text(PublicAddresses.calendar(told.properties).relative(to: page)),
                .list(facts),
                .text(chat.joining.withAccount),
                .text(chat.joining.withoutAccount),
                .text(ifPresent: isAhead ? chat.joining.address : nil),
                .record(ifPresent: isAhead ? channel.map(link)?.record : nil),
                .flag(!chat.agenda.isEmpty),
                .texts(chat.agenda),
                .flag(!partners.isEmpty),
                .list(partners),
                .record(ifPresent: result?.record),
                .text(ifPresent: chat.research),
                .record(told.end),
            ])
    }

    private var result: ChatResultView? {
        chat.result.map {
            ChatResultView($0, in: told.properties, told.figures, on: page)
        }
    }

    private var isAhead: Bool { chat.next(from: published.asOf) != nil }

    private var channel: PublishedChannel? {
        published.channels.first { $0.id == chat.channel?.value }
    }

    private func link(to channel: PublishedChannel) -> LinkView {
        LinkView(
            title: channel.title, address: PublicAddresses.channel(channel.id).relative(to: page))
    }

    private var facts: [FactView] {
        [
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
                    address: PublicAddresses.allies.relative(to: page) + "#\(ally.id)")
            }
        }
    }
}

extension Chat {
    fileprivate var lastDate: String { Dates.english.day(lastDay) }
}

extension StandingView {
    /// Of a chat: when the next one is, or when the last was.
    init(_ chat: Chat, on day: Day) {
        if let next = chat.next(from: day) {
            self.init("Next: \(Dates.english.day(next.start.day))", style: "on-track")
        } else if chat.result == nil {
            self.init(
                "Held on \(chat.lastDate); we have not written up yet what came of it",
                style: "behind")
        } else {
            self.init("Held on \(chat.lastDate)", style: "met")
        }
    }
}
