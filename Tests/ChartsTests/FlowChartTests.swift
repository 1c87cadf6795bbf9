import Charts
import Testing

private let text = ChartText(
    id: "flow", title: "Flow chart: should I answer?",
    description: "Four questions, from the top down.")

struct FlowChartTests {
    @Test func answersLeadDownAndAside() throws {
        let chart = FlowChart(
            text,
            questions: [
                .init(
                    "Is anyone at risk of harm, or is a crime happening now?",
                    yes: .outcome("Call 999 & the duty team"), no: .question(1)),
                .init(
                    "Does it ask for something?", yes: .outcome("Answer, or say when you will"),
                    no: .outcome("No reply")),
            ], yes: "Yes", no: "No")
        try expectGolden(chart.svg, "flow-chain")
    }

    @Test func waysPastOtherQuestionsHaveLanesOfTheirOwn() throws {
        let chart = FlowChart(
            text,
            questions: [
                .init("Is it for us?", yes: .question(1), no: .question(3)),
                .init("Is it kind?", yes: .outcome("Say thank you"), no: .question(2)),
                .init("Is it fair?", yes: .question(3), no: .question(4)),
                .init("Is it long?", yes: .question(4), no: .question(4)),
                .init("Do you know the answer?", yes: .outcome("Answer"), no: .outcome("Ask")),
            ], yes: "Yes", no: "No")
        try expectGolden(chart.svg, "flow-lanes")
    }

    @Test func twoWaysAsideFromOneQuestionDoNotBeginAtOnePlace() throws {
        let chart = FlowChart(
            text,
            questions: [
                .init("Is it for us?", yes: .question(1), no: .question(2)),
                .init("Is it kind?", yes: .question(3), no: .question(4)),
                .init("Is it fair?", yes: .question(4), no: .question(4)),
                .init("Is it long?", yes: .outcome("Answer"), no: .question(4)),
                .init("Is it late?", yes: .outcome("Answer"), no: .outcome("Ask")),
            ], yes: "Yes", no: "No")
        try expectGolden(chart.svg, "flow-two-aside")
    }

    @Test func aFlowWithoutQuestionsIsDrawnAsNothing() throws {
        let chart = FlowChart(text, questions: [], yes: "Yes", no: "No")
        #expect(String(decoding: chart.svg, as: UTF8.self).contains("<title id=\"flow-t\">"))
    }
}
