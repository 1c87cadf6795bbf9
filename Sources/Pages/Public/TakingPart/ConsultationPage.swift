import Disclosure
import Markdown
import Model
import Mustache

/// A consultation: we asked, you said, we did.
struct ConsultationPage: PageContent {
    let consultation: Consultation
    let told: ToldDocument

    var frame: Frame { told.frame }

    static let template = "public/taking-part/consultation"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "head": .record(ToldDocument.head),
        "facts": .list(FactView.shape),
        "contents": .list(Contents.shape),
        "asked": .texts,
        "is_open": .flag,
        "has_online": .flag,
        "online": .list(WayToReplyView.shape),
        "offline": .list(WayToReplyView.shape),
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
        "data": .text,
        "end": .record(ToldDocument.end),
    ]

    private static let item: TemplateShape = [
        "said": .text, "did": .optional(.text), "why": .optional(.text),
        "standing": .record(StandingView.shape),
    ]
    private static let decision: TemplateShape = [
        "by": .text, "date": .record(DateView.shape), "what": .text,
        "changed": .text,
    ]

    init(_ consultation: Consultation, _ told: ToldDocument) {
        self.consultation = consultation
        self.told = told
    }

    private var published: PublishedRecord { told.published }
    private var page: Address<Public> { told.page }
    private var figures: PublicFigures { told.figures }

    var record: TemplateRecord {
        TemplateRecord(
            ConsultationPage.shape,
            [
                .record(told.frame.record),
                .record(told.head(StandingView(consultation, on: published.asOf))),
                .list(facts),
                .list(contents.records),
                .texts(consultation.asked),
                .flag(isOpen),
                .flag(!ways.online.isEmpty),
                .list(ways.online.map { record(of: $0) }),
                .list(ways.offline.map { record(of: $0) }),
                .flag(hasReplies),
                .text(ifPresent: consultation.responses.flatMap { series($0).sentence }),
                .text(ifPresent: consultation.whoReplied),
                .markup(
                    ifPresent: groups(consultation.responses, by: .channel, id: "replies")),
                .markup(
                    ifPresent: groups(consultation.themes, by: .group, id: "themes")),
                .flag(!consultation.items.isEmpty),
                .list(consultation.items.map { record(of: $0) }),
                .record(ifPresent: consultation.decision.map { record(of: $0) }),
                .text(ifPresent: consultation.conversion.flatMap { series($0).sentence }),
                .markup(
                    ifPresent: consultation.conversion.flatMap {
                        series($0).chart(id: "conversion")
                    }),
                .text(PublicAddresses.consultationData.relative(to: page)),
                .record(told.end),
            ])
    }

    /// Whether people can still reply, or will: of what is over it speaks otherwise.
    private var isOpen: Bool {
        let status = consultation.status(on: published.asOf)
        return status == .open || status == .upcoming
    }

    private var ways: Consultation.Ways { consultation.ways.value }

    private var hasReplies: Bool {
        consultation.responses != nil || consultation.themes != nil
            || consultation.whoReplied != nil
    }

    private func series(_ address: Located<FigureAddress>) -> SeriesBlock {
        SeriesBlock(address: address.value, figures: figures, page: page)
    }

    private func groups(
        _ address: Located<FigureAddress>?, by part: BreakdownPart, id: String
    ) -> [UInt8]? {
        guard let address = address?.value else { return nil }
        let download = PublicAddresses.data(address.metric).relative(to: page)
        var block = GroupBlock(address, by: part, figures)
        block.whole = consultation.responses?.value
        return block.html(id: id, download: download)
    }

    /// Whether it says what was done, or owes it.
    private var isAnswered: Bool { !consultation.items.isEmpty || !isOpen }

    private var facts: [FactView] {
        let days = Dates.english.range(consultation.opens, consultation.closes.value)
        return [
            FactView(isOpen ? "You can reply" : "People could reply", days),
            FactView("Tag", consultation.tag?.value.description),
            FactView("Run by", told.properties.review.owner),
        ].compactMap { $0 }
    }

    /// The parts of every consultation, then those of its story.
    private var contents: Contents {
        let parts: [(String, String, Bool)] = [
            ("part-asked", isOpen ? "What we are asking" : "We asked", true),
            ("part-reply", isOpen ? "How to reply" : "How people could reply", true),
            ("part-said", "You said", hasReplies),
            ("part-did", isAnswered ? "We did" : "What happens next", true),
            ("part-decided", "What was decided", consultation.decision != nil),
            ("part-conversion", "What people do now", consultation.conversion != nil),
        ]
        let story = told.body.body.headings.filter { $0.level <= 2 }.map { ($0.id, $0.text) }
        return Contents(ids: parts.filter(\.2).map { ($0.0, $0.1) } + story)
    }

    private func record(of way: WayToReply) -> TemplateRecord {
        WayToReplyView(way, of: consultation, on: published.asOf).record
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
