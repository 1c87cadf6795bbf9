import Charts
import Disclosure
import Model
import Mustache

/// A flow as a picture: on a page of its own, since it weighs more than all that is read in a hurry.
struct FlowPicturePage: PageContent {
    let frame: Frame
    let steps: FlowSteps

    static let template = "staff/flow-picture"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "flow": .text, "chart": .markup,
    ]

    init(_ flow: ResponseFlow, _ site: StaffSite) {
        steps = FlowSteps(flow)
        frame = StaffFrame(site: site).frame(
            "\(flow.title) – as a picture", at: StaffAddresses.flowPicture(flow.id),
            in: .flow(flow.id),
            below: [(flow.title, StaffAddresses.flow(flow.id))], canary: Canary(of: flow).text)
    }

    private var flow: ResponseFlow { steps.flow }

    var record: TemplateRecord {
        let page = StaffAddresses.flowPicture(flow.id)
        return TemplateRecord(
            FlowPicturePage.shape,
            [
                .record(frame.record), .text(flow.title),
                .text(StaffAddresses.flow(flow.id).relative(to: page)), .markup(picture.svg),
            ])
    }

    private var picture: FlowChart {
        let places = Dictionary(
            steps.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
        func answer(_ step: ResponseFlow.Step) -> FlowChart.Answer {
            places[step].map { .question($0) } ?? .outcome(flow.outcome(step)?.action ?? step)
        }
        let count = Numerals.english.counted(steps.questions.count, "question", "questions")
        return FlowChart(
            ChartText(
                id: "flow", title: "Flow chart: \(flow.title)",
                description:
                    "\(count), from the top down. Each leads to what to do, or to another question. The list of questions says the same in words."
            ),
            questions: steps.questions.map {
                FlowChart.Question($0.ask, yes: answer($0.yes.value), no: answer($0.no.value))
            }, yes: "Yes", no: "No")
    }
}
