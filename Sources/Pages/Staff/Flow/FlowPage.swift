import Disclosure
import Model
import Mustache

/// A flow as a list, and for a script that asks one question at a time.
struct FlowPage: PageContent {
    let frame: Frame
    let steps: FlowSteps
    let site: StaffSite

    static let template = "staff/flow"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "description": .optional(.text),
        "review": .record(ReviewView.shape), "card": .text, "start": .text, "picture": .text,
        "questions": .list(question), "outcomes": .list(FlowPage.outcome),
        "has_considerations": .flag, "considerations": .texts,
    ]
    private static let answer: TemplateShape = ["anchor": .text, "words": .text]
    private static let question: TemplateShape = [
        "id": .text, "number": .text, "ask": .text, "help": .optional(.text),
        "yes": .record(answer), "no": .record(answer),
    ]
    private static let outcome: TemplateShape = [
        "id": .text, "action": .text, "within": .optional(.text), "recorded": .text,
        "record_address": .optional(.text),
        "reply": .optional(.text), "see": .optional(.record(LinkView.shape)),
    ]

    init(_ flow: ResponseFlow, _ site: StaffSite) {
        steps = FlowSteps(flow)
        self.site = site
        frame = StaffFrame(site: site).frame(
            flow.title, at: StaffAddresses.flow(flow.id), in: .flow(flow.id),
            description: flow.description, canary: Canary(of: flow).text)
    }

    private var flow: ResponseFlow { steps.flow }
    private var page: Address<Staff> { StaffAddresses.flow(flow.id) }

    var record: TemplateRecord {
        TemplateRecord(
            FlowPage.shape,
            [
                .record(frame.record), .text(flow.title), .text(ifPresent: flow.description),
                .record(ReviewView(flow.review, of: flow.path, site).record),
                .text(StaffAddresses.flowCard(flow.id).relative(to: page)),
                .text(steps.anchor(of: flow.start.value)),
                .text(StaffAddresses.flowPicture(flow.id).relative(to: page)),
                .list(steps.questions.map(record)), .list(steps.outcomes.map(record)),
                .flag(!flow.considerations.isEmpty), .texts(flow.considerations),
            ])
    }

    private func record(_ question: ResponseFlow.Question) -> TemplateRecord {
        TemplateRecord(
            FlowPage.question,
            [
                .text(steps.anchor(of: question.id)),
                .text(String(steps.number(of: question.id) ?? 0)), .text(question.ask),
                .text(ifPresent: question.help), .record(answer(question.yes.value)),
                .record(answer(question.no.value)),
            ])
    }

    private func answer(_ step: ResponseFlow.Step) -> TemplateRecord {
        let words =
            steps.number(of: step).map { "go to question \($0)" }
            ?? flow.outcome(step).map { $0.action.asInstruction } ?? step
        return TemplateRecord(FlowPage.answer, [.text(steps.anchor(of: step)), .text(words)])
    }

    private func record(_ outcome: ResponseFlow.Outcome) -> TemplateRecord {
        TemplateRecord(
            FlowPage.outcome,
            [
                .text(steps.anchor(of: outcome.id)), .text(outcome.action),
                .text(ifPresent: outcome.within?.phrase),
                .text(outcome.isRecorded ? "Write it down" : "No need to write it down"),
                .text(ifPresent: outcome.isRecorded ? recordAddress : nil),
                .text(ifPresent: outcome.reply),
                .record(
                    ifPresent: outcome.see.flatMap {
                        site.link($0.value, in: flow.path, on: page)?.record
                    }),
            ])
    }

    private var recordAddress: String? {
        flow.recordIn.flatMap {
            $0.value.hasPrefix("http")
                ? $0.value : site.link($0.value, in: flow.path, on: page)?.address
        }
    }
}

/// A flow on one printed sheet.
struct FlowCardPage: PageContent {
    let frame: Frame
    let steps: FlowSteps
    let site: StaffSite

    static let template = "staff/flow-card"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "flow": .text, "table": .markup,
        "has_considerations": .flag, "considerations": .texts,
    ]

    init(_ flow: ResponseFlow, _ site: StaffSite) {
        steps = FlowSteps(flow)
        self.site = site
        frame = StaffFrame(site: site).frame(
            "\(flow.title) – on one sheet", at: StaffAddresses.flowCard(flow.id),
            in: .flow(flow.id),
            below: [(flow.title, StaffAddresses.flow(flow.id))], canary: Canary(of: flow).text)
    }

    var record: TemplateRecord {
        let flow = steps.flow
        let page = StaffAddresses.flowCard(flow.id)
        return TemplateRecord(
            FlowCardPage.shape,
            [
                .record(frame.record), .text(flow.title),
                .text(StaffAddresses.flow(flow.id).relative(to: page)), .markup(table),
                .flag(!flow.considerations.isEmpty), .texts(flow.considerations),
            ])
    }

    private var table: [UInt8] {
        let rows = steps.questions.map { question in
            FigureTable.Row(
                head: "\(steps.number(of: question.id) ?? 0). \(question.ask)",
                cells: [
                    .words(answer(question.yes.value)), .words(answer(question.no.value)),
                ])
        }
        var html = HTML()
        FigureTable(
            id: "card", caption: "Read it twice. Then begin with question 1",
            corner: "Ask yourself", columns: [("If yes", false), ("If no", false)], rows: rows
        ).write(into: &html)
        return StackedTables.stacked(html.bytes, .every)
    }

    private func answer(_ step: ResponseFlow.Step) -> String {
        if let number = steps.number(of: step) { return "Go to \(number)" }
        guard let outcome = steps.flow.outcome(step) else { return step }
        let within = outcome.within.map { "\($0.phrase)." }
        let recorded = outcome.isRecorded ? "Write it down." : nil
        return (["\(outcome.action.asInstruction)."] + [within, recorded].compactMap { $0 })
            .joined(separator: " ")
    }
}

extension String {
    /// Without the full stop that its author may have put at the end.
    fileprivate var asInstruction: String {
        hasSuffix(".") ? String(dropLast()) : self
    }
}
