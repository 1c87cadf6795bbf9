import Disclosure
import Model
import Mustache

/// One objective: what for, for whom, by which channels, and how it stands.
struct ObjectivePage: PageContent {
    let frame: Frame
    let objective: PublishedObjective
    let planTitle: String
    let planAddress: String
    let audiences: [String]
    let channels: [LinkView]
    let measures: [MeasureView]
    let period: Period

    static let template = "public/plan/objective"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "statement": .optional(.text),
        "plan_title": .text,
        "plan_address": .text,
        "facts": .list(FactView.shape),
        "channels": .list(LinkView.shape),
        "other_routes": .optional(.text),
        "standing": .optional(.text),
        "cards": .list(MeasureView.shape),
        "measures": .optional(.markup),
        "has_inputs": .flag,
    ]

    init(
        _ objective: PublishedObjective, of plan: PublishedPlan, _ record: PublishedRecord,
        at page: Address<Public>
    ) {
        self.objective = objective
        let planAddress = PublicAddresses.plan(plan.id)
        frame = PublicFrame(record: record).frame(
            objective.title, at: page, in: .plan, description: objective.statement,
            below: [(plan.title, planAddress)])
        planTitle = plan.title
        self.planAddress = planAddress.relative(to: page)
        audiences = objective.audiences.compactMap { id in
            plan.audiences.first { $0.id == id }?.title
        }
        let figures = PublicFigures(record: record)
        channels = objective.channels.map { id in
            LinkView(
                title: figures.channelTitle(id),
                address: PublicAddresses.channel(id).relative(to: page))
        }
        period = record.editions.last { $0.plan.value == plan.id }?.period ?? plan.period
        measures = plan.measures.filter { $0.objective == objective.id }
            .compactMap { [period] in MeasureView($0, in: period, record, on: page) }
    }

    var record: TemplateRecord {
        let caption = "Measures of this objective, \(Dates.english.period(period))"
        return TemplateRecord(
            ObjectivePage.shape,
            [
                .record(frame.record),
                .text(objective.title),
                .text(ifPresent: objective.statement),
                .text(planTitle),
                .text(planAddress),
                .list(
                    [
                        FactView("What should come of it", objective.outcome),
                        audiences.isEmpty ? nil : FactView("For", audiences),
                    ].compactMap { $0 }),
                .list(channels),
                .text(ifPresent: objective.otherRoutes),
                .text(ifPresent: StatusWords.summary(measures)),
                .list(measures.map(\.record)),
                measures.isEmpty
                    ? .absent
                    : .markup(MeasureView.table(measures, id: "measures", caption: caption)),
                .flag(measures.contains { $0.inputs != nil }),
            ])
    }
}
