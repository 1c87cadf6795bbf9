import Diagnostics
import Model
import Testing

@testable import Pages

@Suite struct FlowStepsTests {
    private func flow(_ start: String, _ questions: [(String, String, String)]) -> ResponseFlow {
        let place = SourcePosition(path: "staff/flows/f.yml")
        let outcomes = ["act", "wait", "thank_you"].map {
            ResponseFlow.Outcome(id: $0, action: $0, within: nil, isRecorded: false, at: place)
        }
        return ResponseFlow(
            id: "f", path: place.path, title: "F", start: Located(start, at: place),
            questions: questions.map { id, yes, no in
                ResponseFlow.Question(
                    id: id, ask: id, help: nil, yes: Located(yes, at: place),
                    no: Located(no, at: place), at: place)
            }, outcomes: outcomes)
    }

    @Test func questionsAreNumberedInTheOrderInWhichPeopleComeToThem() {
        let steps = FlowSteps(
            flow("a", [("c", "wait", "thank_you"), ("b", "c", "c"), ("a", "act", "b")]))
        #expect(steps.questions.map(\.id) == ["a", "b", "c"])
        #expect(["a", "b", "c", "act"].map { steps.number(of: $0) } == [1, 2, 3, nil])
        #expect(steps.outcomes.map(\.id) == ["act", "wait", "thank_you"])
    }

    @Test func aQuestionStandsAfterAllThatLeadToIt() {
        let steps = FlowSteps(
            flow("a", [("a", "d", "b"), ("b", "d", "c"), ("c", "d", "act"), ("d", "wait", "act")]))
        #expect(steps.questions.map(\.id) == ["a", "b", "c", "d"])
    }

    @Test func whatNothingLeadsToIsNoPartOfIt() {
        let steps = FlowSteps(flow("a", [("a", "act", "wait"), ("lost", "act", "wait")]))
        #expect(steps.questions.map(\.id) == ["a"])
        #expect(steps.outcomes.map(\.id) == ["act", "wait"])
    }

    @Test func questionsAndOutcomesHaveAnchorsOfTheirOwn() {
        let steps = FlowSteps(flow("a", [("a", "act", "thank_you")]))
        #expect(steps.anchor(of: "a") == "ask-a")
        #expect(steps.anchor(of: "thank_you") == "do-thank_you")
    }

    @Test(arguments: [
        ("PT15M", "15 minutes"), ("PT1H", "1 hour"), ("P1D", "1 working day"),
        ("P2D", "2 working days"),
    ])
    func aTimeLimitIsSaidInWords(_ code: String, _ words: String) throws {
        #expect(try #require(ResponseFlow.TimeLimit(code)).words == words)
    }

    @Test func noTimeAtAllIsNow() throws {
        #expect(try #require(ResponseFlow.TimeLimit("now")).phrase == "Now")
        #expect(try #require(ResponseFlow.TimeLimit("PT1H")).phrase == "Within 1 hour")
    }

    @Test(arguments: [
        "PT15", "Now", "P1H", "PT1D", "15M", "PT0M", "PT-1H", "P1W", "PT+5M", "", "PT100M",
    ])
    func whatIsNoTimeLimitIsNone(_ code: String) {
        #expect(ResponseFlow.TimeLimit(code) == nil)
    }
}
