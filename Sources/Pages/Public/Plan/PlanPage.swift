import Disclosure
import Model
import Mustache

/// A plan: purpose, objectives, audiences, the parts it words freely, risks, measures.
struct PlanPage: PageContent {
    let frame: Frame
    let plan: PublishedPlan
    let objectives: [ObjectiveView]
    let monitoring: [MeasureView]
    let audiences: [AudienceView]

    static let template = "public/plan/plan"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "period": .text,
        "purpose": .optional(.text),
        "facts": .list(FactView.shape),
        "objectives": .list(ObjectiveView.shape),
        "contents": .list(Contents.shape),
        "has_monitoring": .flag,
        "monitoring": .list(MeasureView.shape),
        "has_audiences": .flag,
        "audiences": .list(AudienceView.shape),
        "parts": .list(part),
        "risks": .optional(.markup),
    ]
    private static let part: TemplateShape = [
        "id": .text, "title": .text, "facts": .list(FactView.shape),
    ]

    init(_ plan: PublishedPlan, of record: PublishedRecord, at page: Address<Public>) {
        self.plan = plan
        frame = PublicFrame(record: record).frame(
            plan.title, at: page, in: .plan, description: plan.purpose)
        let period = record.editions.last { $0.plan.value == plan.id }?.period ?? plan.period
        let views = plan.measures.compactMap { MeasureView($0, in: period, record, on: page) }
        objectives = plan.objectives.map { objective in
            ObjectiveView(
                objective, of: plan.id, on: page,
                measures: views.filter { $0.measure.objective == objective.id })
        }
        monitoring = views.filter { $0.measure.objective == nil }
        audiences = plan.audiences.map { AudienceView($0, record, on: page) }
    }

    var record: TemplateRecord {
        TemplateRecord(
            PlanPage.shape,
            [
                .record(frame.record),
                .text(plan.title),
                .text(Dates.english.period(plan.period)),
                .text(ifPresent: plan.purpose),
                .list(facts),
                .list(objectives.map(\.record)),
                .list(contents),
                .flag(!monitoring.isEmpty),
                .list(monitoring.map(\.record)),
                .flag(!audiences.isEmpty),
                .list(audiences.map(\.record)),
                .list(
                    plan.parts.map { part, texts in
                        TemplateRecord(
                            PlanPage.part,
                            [
                                .text(part.rawValue), .text(part.title),
                                .list(texts.map { FactView($0.key.asWords, $0.texts) }),
                            ])
                    }),
                plan.risks.isEmpty ? .absent : .markup(risks),
            ])
    }

    private var contents: [TemplateRecord] {
        var entries = [("objectives", "What we want to achieve")]
        if !audiences.isEmpty { entries.append(("audiences", "Who it is for")) }
        entries += plan.parts.map { ("part-\($0.0.rawValue)", $0.0.title) }
        if !plan.risks.isEmpty { entries.append(("risks", "Risks")) }
        return Contents(ids: entries).records
    }

    private var facts: [FactView] {
        let approved = plan.approved.map { approval in
            approval.by + (approval.on.map { " on \(Dates.english.day($0))" } ?? "")
        }
        return [
            FactView("Runs", Dates.english.period(plan.period)), FactView("Owner", plan.owner),
            FactView("Approved by", approved),
        ].compactMap { $0 }
    }

    private var risks: [UInt8] {
        var html = HTML()
        let rows = plan.risks.map { risk in
            FigureTable.Row(
                head: risk.title,
                cells: [risk.likelihood?.rawValue, risk.impact?.rawValue, risk.control, risk.owner]
                    .map { .words($0?.capitalisedFirst ?? "") })
        }
        FigureTable(
            id: "risk-table", caption: "What could go wrong, and what we do about it",
            corner: "Risk",
            columns: [
                ("Likelihood", false), ("Impact", false), ("What we do", false), ("Owner", false),
            ], rows: rows
        ).write(into: &html)
        return html.bytes
    }
}

extension Plan.Part {
    /// The heading of the part.
    var title: String {
        switch self {
        case .listening: "How we listen"
        case .voice: "How we speak"
        case .toolkit: "What we work with"
        case .delivery: "How we deliver"
        case .successFactors: "How we judge ourselves"
        case .evaluation: "What we learned"
        }
    }
}

/// Whom the organisation talks to, in a list.
struct AudienceView: Sendable {
    let title: String
    let description: String?
    /// How many they are, and where that is from.
    let size: String?
    let participation: String?
    let route: LinkView?

    init(_ audience: PublishedAudience, _ record: PublishedRecord, on page: Address<Public>) {
        title = audience.title
        description = audience.description
        let source = audience.source.map { " (\($0))" } ?? ""
        size = audience.size.map { Numerals.english.whole($0) + source }
        participation = audience.participation?.words
        route = audience.offlineRoute.map { id in
            LinkView(
                title: PublicFigures(record: record).channelTitle(id),
                address: PublicAddresses.channel(id).relative(to: page))
        }
    }

    static let shape: TemplateShape = [
        "title": .text, "description": .optional(.text), "size": .optional(.text),
        "participation": .optional(.text), "route": .optional(.record(LinkView.shape)),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            AudienceView.shape,
            [
                .text(title), .text(ifPresent: description), .text(ifPresent: size),
                .text(ifPresent: participation),
                .record(ifPresent: route?.record),
            ])
    }
}

extension Audience.Participation {
    /// Source: the participation ladder of essay B (features, section 2).
    var words: String {
        switch self {
        case .influencers: "They shape what others think"
        case .critics: "They comment and review"
        case .collectors: "They gather and pass on"
        case .joiners: "They join groups and follow"
        case .spectators: "They read and watch"
        case .inactives: "They are not online"
        }
    }
}
