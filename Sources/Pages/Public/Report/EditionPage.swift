import Disclosure
import Model
import Mustache

/// An edition: the front page of the report, and its permanent address.
struct EditionPage: PageContent {
    let frame: Frame
    let edition: Edition
    let siteTitle: String
    let planTitle: String?
    let planAddress: String?
    let cards: [MeasureView]
    let objectives: [ObjectiveView]
    let monitoring: [MeasureView]
    let response: ResponseView?
    let stale: StaleView?
    let reach: [ReachView]
    let evaluation: EvaluationView?
    let changes: [EditionChangesView]
    /// `nil` on the newest.
    let newer: LinkView?
    let archive: String
    /// What people can take part in now.
    let open: [LinkView]
    let takingPart: String
    let reading: [LinkView]
    /// Where there are more.
    let documents: String?
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
        "has_tally": .flag,
        "tally": .list(StandingTally.shape),
        "measures": .markup,
        "response": .optional(.record(ResponseView.shape)),
        "stale": .optional(.record(StaleView.shape)),
        "has_reach": .flag,
        "reach": .list(ReachView.shape),
        "evaluation": .optional(.record(EvaluationView.shape)),
        "changes": .list(EditionChangesView.shape),
        "newer": .optional(.record(LinkView.shape)),
        "archive": .text,
        "has_open": .flag,
        "open": .list(LinkView.shape),
        "taking_part": .text,
        "has_reading": .flag,
        "reading": .list(LinkView.shape),
        "documents": .optional(.text),
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
                .text(heading),
                .text(ifPresent: edition.summary),
                .text(Dates.english.period(edition.period)),
                .record(DateView(day: edition.published).record),
                .text(ifPresent: planTitle),
                .text(ifPresent: planAddress),
                .list(cards.map(\.record)),
                .list(objectives.map(\.record)),
                .flag(!tally.isEmpty),
                .list(tally.records),
                .markup(MeasureView.table(measures, id: "measures", caption: caption)),
                .record(ifPresent: response?.record),
                .record(ifPresent: stale?.record),
                .flag(!reach.isEmpty),
                .list(reach.map(\.record)),
                .record(ifPresent: evaluation?.record),
                .list(changes.map(\.templateRecord)),
                .record(ifPresent: newer?.record),
                .text(archive),
                .flag(!open.isEmpty),
                .list(open),
                .text(takingPart),
                .flag(!reading.isEmpty),
                .list(reading),
                .text(ifPresent: documents),
                .text(dataAddress),
                .text(ifPresent: withheldSentence),
            ])
    }

    /// With what it is an edition of: "How we listen and answer: July to September 2026".
    private var heading: String {
        edition.title.contains(siteTitle) ? edition.title : "\(siteTitle): \(edition.title)"
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
        siteTitle = record.organisation.title
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
        reach = ReachView.all(of: edition, in: record, on: page)
        evaluation = edition.evaluation.map { EvaluationView(evaluation: $0) }
        changes = EditionChangesView.all(
            of: edition, headlines: cards.map(\.measure), in: record, on: page)
        newer = record.editions.last.flatMap { newest in
            newest.id == edition.id
                ? nil
                : LinkView(
                    title: newest.title,
                    address: PublicAddresses.edition(newest.id).relative(to: page))
        }
        archive = PublicAddresses.editions.relative(to: page)
        open = newer == nil ? record.openNow(on: page) : []
        takingPart = PublicAddresses.takingPart.relative(to: page)
        let documents = DocumentsPage.links(record, on: page) { $0.takingPart == nil }
        reading = Array(documents.prefix(EditionPage.mostReading))
        self.documents =
            reading.count < documents.count
            ? PublicAddresses.documents.relative(to: page) : nil
        dataAddress = PublicAddresses.data.relative(to: page)
        withheld = record.figures.withheldCount
    }

    /// So many documents are shown; a link leads to all.
    private static let mostReading = 6

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
