import Disclosure
import Model
import Mustache

/// The way into everything that people can take part in: what is open now first, then what is coming, then what came of
/// it; and always the ways that need no internet.
struct TakingPartPage: PageContent {
    let frame: Frame
    let published: PublishedRecord

    static let template = "public/taking-part/taking-part"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "groups": .list(TakingPartGroup.shape),
        "has_allies": .flag,
        "allies": .text,
        "allies_count": .text,
        "tags": .optional(.markup),
        "routes": .list(LinkView.shape),
        "has_routes": .flag,
        "has_data": .flag,
        "data": .text,
    ]

    private static let page = PublicAddresses.takingPart

    init(_ record: PublishedRecord) {
        published = record
        frame = PublicFrame(record: record).frame(
            Section.takingPart.title, at: TakingPartPage.page, in: .takingPart,
            description: "What we ask, what people say, and what we do with it.")
    }

    var record: TemplateRecord {
        let routes = routes
        return TemplateRecord(
            TakingPartPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .list(groups.filter { !$0.entries.isEmpty }.map(\.record)),
                .flag(!published.allies.isEmpty),
                .text(PublicAddresses.allies.relative(to: TakingPartPage.page)),
                .text(
                    Numerals.english.spelled(published.allies.count).capitalisedFirst
                        + (published.allies.count == 1
                            ? " organisation helps" : " organisations help")),
                .markup(
                    ifPresent: TagRegister(record: published, page: TakingPartPage.page).table),
                .list(routes),
                .flag(!routes.isEmpty),
                .flag(!published.consultations.isEmpty),
                .text(PublicAddresses.consultationData.relative(to: TakingPartPage.page)),
            ])
    }

    private var groups: [TakingPartGroup] {
        let asked = { (status: Consultation.Status) in
            published.consultations.filter { $0.consultation.status(on: published.asOf) == status }
                .map { entry($0.properties, $0.consultation) }
        }
        let chats = published.chats
        let isAhead = { (chat: Chat) in chat.next(from: published.asOf) != nil }
        return [
            TakingPartGroup("Open now", asked(.open)),
            TakingPartGroup(
                "Coming up",
                asked(.upcoming) + chats.filter { isAhead($0.chat) }.map { entry($0, $1) }),
            TakingPartGroup(
                "What changed because people took part", asked(.decided).reversed()),
            TakingPartGroup("Closed, and not decided yet", asked(.closed)),
            TakingPartGroup(
                "Campaigns", published.campaigns.reversed().map { entry($0, $1) }),
            TakingPartGroup(
                "Live chats so far",
                chats.filter { !isAhead($0.chat) }.reversed().map { entry($0, $1) }),
        ]
    }

    private func entry(
        _ properties: DocumentProperties, _ consultation: Consultation
    ) -> TakingPartGroup.Entry {
        let tally = consultation.tally.map {
            "Of \(Numerals.english.counted(consultation.items.count, "thing", "things")) that people asked for: \($0)."
        }
        let notes = [consultation.decision?.changed ?? properties.description, tally]
        return entry(
            properties, StandingView(consultation, on: published.asOf),
            notes: notes.compactMap { $0 })
    }

    private func entry(
        _ properties: DocumentProperties, _ campaign: Campaign
    ) -> TakingPartGroup.Entry {
        entry(
            properties, StandingView(campaign, on: published.asOf),
            notes: [campaign.outcome ?? campaign.aim])
    }

    private func entry(_ properties: DocumentProperties, _ chat: Chat) -> TakingPartGroup.Entry {
        let time = chat.next(from: published.asOf)?.words
        return entry(
            properties, StandingView(chat, on: published.asOf),
            notes: [time ?? chat.result?.outcomes].compactMap { $0 })
    }

    private func entry(
        _ properties: DocumentProperties, _ standing: StandingView, notes: [String]
    ) -> TakingPartGroup.Entry {
        TakingPartGroup.Entry(
            title: properties.title,
            address: PublicAddresses.document(properties).relative(to: TakingPartPage.page),
            standing: standing, notes: notes)
    }

    /// What somebody wrote about taking part, then the open channels that are not online.
    private var routes: [LinkView] {
        let documents = DocumentsPage.links(published, on: TakingPartPage.page) {
            $0.place == .takingPart && $0.takingPart == nil
        }
        return documents + channels
    }

    private var channels: [LinkView] {
        published.channels.filter { !$0.isOnline && $0.closed == nil }.map { channel in
            LinkView(
                title: channel.title,
                address: PublicAddresses.channel(channel.id).relative(to: TakingPartPage.page),
                note: [channel.address, channel.hours].compactMap { $0 }.joined(separator: ". "))
        }
    }
}

/// Some of what people can take part in, under a heading.
struct TakingPartGroup {
    struct Entry {
        let title: String
        let address: String
        let standing: StandingView
        let notes: [String]
    }

    let title: String
    let entries: [Entry]

    init(_ title: String, _ entries: [Entry]) {
        self.title = title
        self.entries = entries
    }

    static let shape: TemplateShape = ["title": .text, "entries": .list(entry)]
    private static let entry: TemplateShape = [
        "title": .text, "address": .text, "standing": .record(StandingView.shape),
        "notes": .texts,
    ]

    var record: TemplateRecord {
        TemplateRecord(
            TakingPartGroup.shape,
            [
                .text(title),
                .list(
                    entries.map { entry in
                        TemplateRecord(
                            TakingPartGroup.entry,
                            [
                                .text(entry.title), .text(entry.address),
                                .record(entry.standing.record), .texts(entry.notes),
                            ])
                    }),
            ])
    }
}
