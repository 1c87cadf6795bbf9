import Disclosure
import Model
import Mustache

/// One objective: what for, for whom, by which channels, how else, and how it stands.
struct ObjectivePage: PageContent {
    let frame: Frame
    let objective: PublishedObjective
    let planTitle: String
    let planAddress: String
    let audiences: [LinkView]
    let online: [LinkView]
    let offline: [LinkView]
    let measures: [MeasureView]
    /// Of when its figures are.
    let period: String

    static let template = "public/plan/objective"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "kind": .optional(.text),
        "statement": .optional(.text),
        "plan_title": .text,
        "plan_address": .text,
        "facts": .list(FactView.shape),
        "has_audiences": .flag,
        "audiences": .list(LinkView.shape),
        "has_offline": .flag,
        "other_routes": .optional(.text),
        "offline": .list(LinkView.shape),
        "has_online": .flag,
        "online": .list(LinkView.shape),
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
            plan.audiences.first { $0.id == id }.map {
                LinkView(
                    title: $0.title,
                    address: PublicAddresses.audience(id, of: plan.id, from: page))
            }
        }
        let channels = objective.channels.compactMap { id in
            record.channels.first { $0.id == id }
        }
        online = channels.filter(\.isOnline).map { LinkView($0, on: page) }
        offline = channels.filter { !$0.isOnline }.map { LinkView($0, on: page) }
        measures = plan.measures.filter { $0.objective == objective.id }.compactMap { measure in
            MeasureView(
                measure, in: record.newestPeriod(of: measure.key, in: plan), record, on: page)
        }
        period = record.newestPeriodWords(of: plan)
    }

    var record: TemplateRecord {
        let caption = "Measures of this objective, \(period)"
        return TemplateRecord(
            ObjectivePage.shape,
            [
                .record(frame.record),
                .text(objective.title),
                .text(ifPresent: objective.kind?.words),
                .text(ifPresent: objective.statement),
                .text(planTitle),
                .text(planAddress),
                .list([FactView("What should come of it", objective.outcome)].compactMap { $0 }),
                .flag(!audiences.isEmpty),
                .list(audiences),
                .flag(!offline.isEmpty || objective.otherRoutes != nil),
                .text(ifPresent: objective.otherRoutes),
                .list(offline),
                .flag(!online.isEmpty),
                .list(online),
                .text(ifPresent: StatusWords.summary(measures)),
                .list(measures.map(\.record)),
                measures.isEmpty
                    ? .absent
                    : .markup(MeasureView.table(measures, id: "measures", caption: caption)),
                .flag(measures.contains { $0.inputs != nil }),
            ])
    }
}

extension LinkView {
    /// To a channel's page, with what it promises.
    fileprivate init(_ channel: PublishedChannel, on page: Address<Public>) {
        self.init(
            title: channel.title,
            address: PublicAddresses.channel(channel.id).relative(to: page),
            note: channel.promise)
    }
}
