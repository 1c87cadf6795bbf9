import Disclosure
import Model
import Mustache

/// How a plan is carried out: seven parts, each with who sees to it, how far it is and by when.
struct DeliveryPage: PageContent {
    let frame: Frame
    let delivery: DeliveryView
    let asOf: Day

    static let template = "public/plan/delivery"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "summary": .text, "as_of": .text,
        "table": .markup,
    ]

    init(_ plan: PublishedPlan, of record: PublishedRecord, at page: Address<Public>) {
        delivery = DeliveryView(delivery: plan.delivery, asOf: record.asOf)
        asOf = record.asOf
        frame = PublicFrame(record: record).frame(
            .delivery, of: plan, at: page,
            "Who sees to each of the seven parts of our plan, how far it is, and by when.")
    }

    var record: TemplateRecord {
        TemplateRecord(
            DeliveryPage.shape,
            [
                .record(frame.record), .text(frame.title), .text(delivery.summary),
                .text(Dates.english.day(asOf)), .markup(delivery.table),
            ])
    }
}

/// The seven parts on a day.
struct DeliveryView {
    let delivery: [Delivery.Area: Delivery]
    let asOf: Day

    /// "Five of the seven parts are under way, one is done and one is paused. One is overdue: infrastructure."
    var summary: String {
        let states = Delivery.State.allCases.map { state in
            (state.count, delivery.values.count { $0.state == state })
        }
        let missing = Delivery.Area.allCases.count - delivery.count
        let all = (states + [("not planned yet", missing)]).filter { $0.1 > 0 }
            .sorted { $0.1 > $1.1 }
        let counts = all.enumerated().map { index, state in
            let (words, count) = state
            let number = Numerals.english.spelled(count)
            let verb = count == 1 ? "is" : "are"
            guard index == 0 else { return "\(number) \(verb) \(words)" }
            return all.count == 1
                ? "All seven parts are \(words)"
                : "\(number.capitalisedFirst) of the seven parts \(verb) \(words)"
        }
        return "\(Numerals.english.list(counts)).\(overdue)"
    }

    private var overdue: String {
        let late = Delivery.Area.allCases.filter { delivery[$0]?.isOverdue(on: asOf) == true }
        guard !late.isEmpty else { return "" }
        let names = Numerals.english.list(late.map { $0.title.lowercasedFirst })
        return
            " \(Numerals.english.spelled(late.count).capitalisedFirst) \(late.count == 1 ? "is" : "are") overdue: \(names)."
    }

    var table: [UInt8] {
        var html = HTML()
        FigureTable(
            id: "delivery-table", caption: "The seven parts of how we carry out the plan",
            corner: "Part",
            columns: [
                ("How far it is", false), ("By", false), ("Who sees to it", false),
                ("What we do", false),
            ], rows: Delivery.Area.allCases.map(row), layout: .stacked
        ).write(into: &html)
        return html.bytes
    }

    private func row(_ area: Delivery.Area) -> FigureTable.Row {
        guard let part = delivery[area] else {
            return FigureTable.Row(
                head: area.title,
                cells: [
                    .words("Not planned yet"), .words("No date"), .words("Nobody yet"),
                    .words("Nothing yet"),
                ])
        }
        let state = part.state.words + (part.isOverdue(on: asOf) ? ", overdue" : "")
        return FigureTable.Row(
            head: area.title,
            cells: [
                .words(state), .words(part.due.map { Dates.english.day($0) } ?? "No date"),
                .words(part.owner), .words(part.statement),
            ])
    }
}

extension Delivery.Area {
    var title: String {
        switch self {
        case .goals: "Goals"
        case .team: "Team"
        case .infrastructure: "Infrastructure"
        case .governance: "Governance and security"
        case .reputation: "Reputation"
        case .intelligence: "Intelligence"
        case .stakeholders: "Relations with others"
        }
    }
}

extension Delivery.State {
    var words: String { count.capitalisedFirst }

    /// As it stands after "3 are".
    fileprivate var count: String {
        switch self {
        case .planned: "planned"
        case .underWay: "under way"
        case .done: "done"
        case .paused: "paused"
        }
    }
}
