import Disclosure
import Model
import Mustache

/// Whom a plan is for: each group by the name that the organisation gives it.
struct AudiencesPage: PageContent {
    let frame: Frame
    /// In the order of the ladder, those who are on no step of it last.
    let audiences: [AudienceView]
    let reach: [ReachView]

    static let template = "public/plan/audiences"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "audiences": .list(AudienceView.shape),
        "is_empty": .flag, "has_reach": .flag, "reach": .list(ReachView.shape),
    ]

    init(_ plan: PublishedPlan, of record: PublishedRecord, at page: Address<Public>) {
        let steps = Audience.Participation.allCases.map { $0 as Audience.Participation? } + [nil]
        audiences = steps.flatMap { step in
            plan.audiences.filter { $0.participation == step }
        }.map { AudienceView($0, of: plan.id, record, on: page) }
        reach =
            record.editions.last { $0.plan.value == plan.id }.map {
                ReachView.all(of: $0, in: record, on: page)
            } ?? []
        frame = PublicFrame(record: record).frame(
            .audiences, of: plan, at: page,
            "Who we want to talk with, how many they are, and how to reach us without the internet."
        )
    }

    var record: TemplateRecord {
        TemplateRecord(
            AudiencesPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .list(audiences.map(\.record)), .flag(audiences.isEmpty),
                .flag(!reach.isEmpty), .list(reach.map(\.record)),
            ])
    }
}

/// An audience: who they are, how many, how to listen to them and how they reach us without the internet.
struct AudienceView: Sendable {
    let audience: PublishedAudience
    let route: LinkView?
    let objectives: [LinkView]

    init(
        _ audience: PublishedAudience, of plan: PlanID, _ record: PublishedRecord,
        on page: Address<Public>
    ) {
        self.audience = audience
        route = audience.offlineRoute.map { id in
            LinkView(
                title: PublicFigures(record: record).channelTitle(id),
                address: PublicAddresses.channel(id).relative(to: page))
        }
        objectives = ServedObjectives(record: record, page: page)
            .links(of: audience.id, in: plan)
    }

    static let shape: TemplateShape = [
        "id": .text, "title": .text, "description": .optional(.text),
        "step": .optional(.text), "facts": .list(FactView.shape),
        "route": .optional(.record(LinkView.shape)),
        "has_serves": .flag, "serves": .list(LinkView.shape),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            AudienceView.shape,
            [
                .text(audience.id.anchor), .text(audience.title),
                .text(ifPresent: audience.description),
                .text(ifPresent: audience.participation?.note), .list(facts),
                .record(ifPresent: route?.record), .flag(!objectives.isEmpty), .list(objectives),
            ])
    }

    private var facts: [FactView] {
        let source = audience.source.map { " (\($0))" } ?? ""
        let size = audience.size.map { "About \(Numerals.english.whole($0))\(source)" }
        let listening = ListeningQuestion.allCases.compactMap { question in
            FactView(question.words, audience.listening[question])
        }
        return [FactView("How many", size ?? "Not counted yet")].compactMap { $0 }
            + [FactView("What they need", audience.needs)].compactMap { $0 } + listening
    }
}

extension AudienceID {
    /// On the page of audiences.
    var anchor: String { "audience-\(text)" }
}

extension ListeningQuestion {
    fileprivate var words: String {
        switch self {
        case .where: "Where they talk"
        case .what: "What they talk about"
        case .passion: "What they feel strongly about"
        case .how: "How we listen"
        }
    }
}

extension Audience.Participation {
    /// "They comment and review (critics, on the ladder of participation).": whom a plan means by it.
    var note: String {
        "\(words.capitalisedFirst) (\(rawValue), on the ladder of participation)."
    }

    /// Source: the participation ladder of essay B (features, section 2).
    var words: String {
        switch self {
        case .influencers: "they shape what others think"
        case .critics: "they comment and review"
        case .collectors: "they gather and pass on"
        case .joiners: "they join groups and follow"
        case .spectators: "they read and watch"
        case .inactives: "they are not online"
        }
    }
}
