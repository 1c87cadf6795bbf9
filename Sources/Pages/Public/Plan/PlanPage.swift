import Disclosure
import Model
import Mustache

/// A plan in its eight parts; one that is not written says so.
struct PlanPage: PageContent {
    let frame: Frame
    let plan: PublishedPlan
    let objectives: [PlanObjectiveView]
    let measures: [MeasureView]
    /// Of when their figures are.
    let period: String
    let audiences: [LinkView]
    let parts: PlanPartLinks
    let delivery: DeliveryView

    static let template = "public/plan/plan"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "facts": .list(FactView.shape),
        "contents": .list(Contents.shape),
        "has_objectives": .flag,
        "objectives": .list(PlanObjectiveView.shape),
        "has_audiences": .flag,
        "audiences": .list(LinkView.shape),
        "listening": .record(FreePartView.shape),
        "watch": .optional(.record(LinkView.shape)),
        "purpose": .optional(.text),
        "voice": .record(FreePartView.shape),
        "toolkit": .record(FreePartView.shape),
        "delivery": .optional(.text),
        "delivery_link": .record(LinkView.shape),
        "measures": .optional(.markup),
        "risks": .record(LinkView.shape),
        "evaluation": .record(FreePartView.shape),
        "factors": .record(LinkView.shape),
        "has_evaluations": .flag,
        "evaluations": .list(LinkView.shape),
    ]

    init(_ plan: PublishedPlan, of record: PublishedRecord, at page: Address<Public>) {
        self.plan = plan
        frame = PublicFrame(record: record).frame(
            plan.title, at: page, in: .plan, description: plan.purpose)
        let views = plan.measures.compactMap { measure in
            MeasureView(
                measure, in: record.newestPeriod(of: measure.key, in: plan), record, on: page)
        }
        measures = views
        period = record.newestPeriodWords(of: plan)
        objectives = plan.objectives.map { objective in
            PlanObjectiveView(
                objective: objective,
                address: PublicAddresses.objective(objective.id, of: plan.id).relative(to: page),
                measures: views.filter { $0.measure.objective == objective.id })
        }
        audiences = plan.audiences.map { audience in
            LinkView(
                title: audience.title,
                address: PublicAddresses.audience(audience.id, of: plan.id, from: page),
                note: audience.participation?.words.capitalisedFirst)
        }
        parts = PlanPartLinks(plan, record, on: page)
        delivery = DeliveryView(delivery: plan.delivery, asOf: record.asOf)
    }

    var record: TemplateRecord {
        TemplateRecord(
            PlanPage.shape,
            [
                .record(frame.record),
                .text(plan.title),
                .list(facts),
                .list(Contents(ids: PlanPage.headings).records),
                .flag(!objectives.isEmpty),
                .list(objectives.map(\.record)),
                .flag(!audiences.isEmpty),
                .list(audiences),
                .record(FreePartView(texts: plan.parts[.listening]).record),
                .record(ifPresent: parts.watch?.record),
                .text(ifPresent: plan.purpose),
                .record(FreePartView(texts: plan.parts[.voice]).record),
                .record(FreePartView(texts: plan.parts[.toolkit]).record),
                .text(ifPresent: plan.delivery.isEmpty ? nil : delivery.summary),
                .record(parts.delivery.record),
                .markup(ifPresent: table),
                .record(parts.risks.record),
                .record(FreePartView(texts: plan.parts[.evaluation]).record),
                .record(parts.factors.record),
                .flag(!parts.evaluations.isEmpty),
                .list(parts.evaluations),
            ])
    }

    /// The eight parts in their order. Source: the eight-step strategy of essay B (features, section 2).
    static let headings = [
        ("objectives", "What we want to achieve"), ("audiences", "Who it is for"),
        ("listening", "How we listen"), ("passion", "Why we care"),
        ("being-human", "How we speak"), ("toolkit", "What we work with"),
        ("delivery", "How we do it and measure it"), ("evaluation", "What we learn from it"),
    ]

    private var table: [UInt8]? {
        measures.isEmpty
            ? nil
            : MeasureView.table(
                measures, id: "measures", caption: "Measures of the plan, \(period)")
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
}

/// What stands on pages of its own, as the plan's page leads to it.
struct PlanPartLinks {
    let delivery: LinkView
    let risks: LinkView
    let factors: LinkView
    /// What is watched and what is not; `nil` of a plan that does not say.
    let watch: LinkView?
    /// What worked and what did not, edition by edition, the newest first.
    let evaluations: [LinkView]

    init(_ plan: PublishedPlan, _ record: PublishedRecord, on page: Address<Public>) {
        delivery = LinkView(.delivery, of: plan.id, on: page, "How we deliver, part by part")
        risks = LinkView(.risks, of: plan.id, on: page, "What could go wrong")
        factors = LinkView(.successFactors, of: plan.id, on: page)
        let isCurrent = record.currentPlan?.id == plan.id
        watch =
            isCurrent && WhatWeWatchPage.isNeeded(for: record)
            ? LinkView(
                title: WhatWeWatchPage.title,
                address: PublicAddresses.whatWeWatch.relative(to: page)) : nil
        evaluations = record.editions.reversed()
            .filter { $0.plan.value == plan.id && $0.evaluation != nil }.map { edition in
                LinkView(
                    title: "What worked and what did not: \(edition.title)",
                    address: PublicAddresses.edition(edition.id).relative(to: page)
                        + "#\(EvaluationView.id)")
            }
    }
}

/// A part that the plan words freely.
struct FreePartView {
    /// `nil`: it is not written.
    let texts: [LabelledText]?

    static let shape: TemplateShape = ["is_empty": .flag, "facts": .list(FactView.shape)]

    var record: TemplateRecord {
        let facts = (texts ?? []).map { FactView($0.key.asWords, $0.texts) }
        return TemplateRecord(FreePartView.shape, [.flag(facts.isEmpty), .list(facts)])
    }
}

/// An objective on its plan's page.
struct PlanObjectiveView {
    let objective: PublishedObjective
    let address: String
    let measures: [MeasureView]

    static let shape: TemplateShape = [
        "title": .text, "address": .text, "kind": .optional(.text), "statement": .optional(.text),
        "measures": .list(MeasureView.shape),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            PlanObjectiveView.shape,
            [
                .text(objective.title), .text(address), .text(ifPresent: objective.kind?.words),
                .text(ifPresent: objective.statement), .list(measures.map(\.record)),
            ])
    }
}

extension PublicAddresses {
    /// An audience's place on the page of audiences.
    static func audience(
        _ id: AudienceID, of plan: PlanID, from page: Address<Public>
    ) -> String {
        part(.audiences, of: plan).relative(to: page) + "#\(id.anchor)"
    }
}

extension Objective.Kind {
    var words: String {
        switch self {
        case .reach: "To reach people"
        case .behaviour: "To help people do something"
        case .perception: "To be understood and trusted"
        case .consult: "To ask before we decide"
        case .feedback: "To hear what people think"
        case .traffic: "To lead people to what they need"
        case .audience: "To include more people"
        case .service: "To serve people"
        }
    }
}
