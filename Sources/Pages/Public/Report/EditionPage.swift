import Disclosure
import Model
import Mustache

/// An edition: the front page of the report, and its permanent address.
struct EditionPage: PageContent {
    let frame: Frame
    let edition: Edition
    let planTitle: String?
    let planAddress: String?
    let cards: [MeasureView]
    let objectives: [ObjectiveView]
    let monitoring: [MeasureView]
    let response: ResponseView?
    let stale: StaleView?
    let changes: [EditionChangesView]
    /// `nil` on the newest.
    let newer: LinkView?
    let archive: String
    let reading: [LinkView]
    let dataAddress: String
    let withheld: Int

    static let template = "public/report/edition"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "summary": .optional(.text),
        "period": .text,
        "published": .record(DateView.shape),
        "plan_title": .optional(.text),
        "plan_address": .optional(.text),
        "cards": .list(MeasureView.shape),
        "objectives": .list(ObjectiveView.shape),
        "standing": .optional(.text),
        "has_tally": .flag,
        "tally": .list(StandingTally.shape),
        "measures": .markup,
        "response": .optional(.record(ResponseView.shape)),
        "stale": .optional(.record(StaleView.shape)),
        "changes": .list(EditionChangesView.shape),
        "newer": .optional(.record(LinkView.shape)),
        "archive": .text,
        "has_reading": .flag,
        "reading": .list(LinkView.shape),
        "data_address": .text,
        "withheld": .optional(.text),
    ]

    var record: TemplateRecord {
        let caption = "Measures of the plan, \(Dates.english.period(edition.period))"
        let measures = objectives.flatMap(\.measures) + monitoring
        let tally = StandingTally(measures)
        return TemplateRecord(
            EditionPage.shape,
            [
                .record(frame.record),
                .text(edition.title),
                .text(ifPresent: edition.summary),
                .text(Dates.english.period(edition.period)),
                .record(DateView(day: edition.published).record),
                .text(ifPresent: planTitle),
                .text(ifPresent: planAddress),
                .list(cards.map(\.record)),
                .list(objectives.map(\.record)),
                .text(ifPresent: StatusWords.summary(measures)),
                .flag(!tally.isEmpty),
                .list(tally.records),
                .markup(MeasureView.table(measures, id: "measures", caption: caption)),
                .record(ifPresent: response?.record),
                .record(ifPresent: stale?.record),
                .list(changes.map(\.templateRecord)),
                .record(ifPresent: newer?.record),
                .text(archive),
                .flag(!reading.isEmpty),
                .list(reading),
                .text(dataAddress),
                .text(ifPresent: withheldSentence),
            ])
    }

    private var withheldSentence: String? {
        switch withheld {
        case 0: nil
        case 1:
            "We withhold one figure on this site, because a small number could point to a person."
        default:
            "We withhold \(Numerals.english.whole(withheld)) figures on this site, because a small number could point to a person."
        }
    }

    /// Made for the front page, or for the edition's own address.
    init(_ edition: Edition, of record: PublishedRecord, at page: Address<Public>) {
        let plan = record.plans.first { $0.id == edition.plan.value }
        let views = (plan?.measures ?? []).compactMap {
            MeasureView($0, in: edition.period, record, on: page)
        }
        self.edition = edition
        frame = PublicFrame(record: record).frame(
            edition.title, at: page, in: .report, description: edition.summary,
            below: [(EditionsPage.title, PublicAddresses.editions)])
        planTitle = plan?.title
        planAddress = plan.map { PublicAddresses.plan($0.id).relative(to: page) }
        cards = EditionPage.headlines(of: edition, views)
        objectives = (plan?.objectives ?? []).map { objective in
            ObjectiveView(
                objective, of: plan?.id, on: page,
                measures: views.filter { $0.measure.objective == objective.id })
        }
        monitoring = views.filter { $0.measure.objective == nil }
        response = ResponseView(in: edition.period, of: record, on: page)
        stale = StaleView(edition, of: record, on: page)
        changes = EditionChangesView.all(of: edition, in: record, on: page)
        newer = record.editions.last.flatMap { newest in
            newest.id == edition.id
                ? nil
                : LinkView(
                    title: newest.title,
                    address: PublicAddresses.edition(newest.id).relative(to: page))
        }
        archive = PublicAddresses.editions.relative(to: page)
        reading = DocumentsPage.links(record, on: page)
        dataAddress = PublicAddresses.data.relative(to: page)
        withheld = record.figures.withheldCount
    }

    private static func headlines(of edition: Edition, _ views: [MeasureView]) -> [MeasureView] {
        guard !edition.headlines.isEmpty else { return views }
        return edition.headlines.compactMap { id in views.first { $0.measure.id == id.value } }
    }
}

/// An objective in a list.
struct ObjectiveView: Sendable {
    let title: String
    let address: String
    let statement: String?
    let outcome: String?
    let measures: [MeasureView]

    init(
        _ objective: PublishedObjective, of plan: PlanID?, on page: Address<Public>,
        measures: [MeasureView]
    ) {
        title = objective.title
        address =
            plan.map { PublicAddresses.objective(objective.id, of: $0).relative(to: page) } ?? ""
        statement = objective.statement
        outcome = objective.outcome
        self.measures = measures
    }

    static let shape: TemplateShape = [
        "title": .text, "address": .text, "statement": .optional(.text),
        "outcome": .optional(.text), "measures": .list(MeasureView.shape),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            ObjectiveView.shape,
            [
                .text(title), .text(address), .text(ifPresent: statement),
                .text(ifPresent: outcome), .list(measures.map(\.record)),
            ])
    }
}
