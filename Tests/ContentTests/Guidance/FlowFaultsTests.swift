import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

private let path = "staff/flows/responses.yml"

/// A flow that begins with the question `a`, and ends with the outcome `z`.
private func flow(_ questions: String, _ outcomes: String = "") -> MarkedSource {
    let whole = """
        title: T
        start: a
        nodes:
        \(questions)
        outcomes:
          z: {do: D, within: PT1H, record: true}
        \(outcomes)
        """
    return MarkedSource(whole, path: path)
}

private func flows(of source: MarkedSource) -> Int? {
    reading(of: [source.file]).value?.guidance.flows.count
}

@Suite struct FlowFaultsTests {
    private let ways = ["a", "z"]

    @Test func everyAnswerLeadsToAStepThatIsThere() {
        let source = flow("  a: {ask: A?, if_yes: 1️⃣zz, if_no: z}")
        #expect(
            said(of: source) == [
                .unknownID("zz", of: "question or outcome", known: ways, at: source["1️⃣"])
            ])
        #expect(flows(of: source) == 0)
    }

    @Test func aFlowStartsAtAStepThatIsThere() {
        let source = MarkedSource(
            "title: T\nstart: 1️⃣begin\nnodes: {a: {ask: A?, if_yes: z, if_no: z}}\noutcomes: {z: {do: D, within: P1D, record: true}}\n",
            path: path)
        #expect(
            said(of: source) == [
                .unknownID("begin", of: "question or outcome", known: ways, at: source["1️⃣"])
            ])
    }

    @Test func noWayLeadsBack() {
        let source = flow(
            """
              a: {ask: A?, if_yes: z, if_no: b}
              b: {ask: B?, if_yes: c, if_no: z}
              c: {ask: C?, if_yes: 1️⃣b, if_no: 2️⃣a}
            """)
        #expect(
            said(of: source) == [
                .flowCircle(["b", "c", "b"], at: source["1️⃣"]),
                .flowCircle(["a", "b", "c", "a"], at: source["2️⃣"]),
            ])
        #expect(flows(of: source) == 0)
    }

    @Test func aQuestionDoesNotLeadToItself() {
        let source = flow("  a: {ask: A?, if_yes: 1️⃣a, if_no: z}")
        #expect(said(of: source) == [.flowCircle(["a", "a"], at: source["1️⃣"])])
    }

    @Test func everyStepCanBeReached() {
        let source = flow(
            "  a: {ask: A?, if_yes: z, if_no: z}\n  b: 1️⃣{ask: B?, if_yes: y, if_no: z}",
            "  y: 2️⃣{do: D, within: P1D, record: true}")
        #expect(
            said(of: source) == [
                .unreachedStep("b", "question", at: source["1️⃣"]),
                .unreachedStep("y", "outcome", at: source["2️⃣"]),
            ])
        #expect(flows(of: source) == 1)
    }

    @Test func aNameIsAQuestionOrAnOutcome() {
        let source = flow(
            "  a: {ask: A?, if_yes: b, if_no: z}\n  b: 1️⃣{ask: B?, if_yes: z, if_no: z}",
            "  b: 2️⃣{do: D, within: P1D, record: true}")
        #expect(said(of: source) == [.repeatedID("b", first: source["1️⃣"], at: source["2️⃣"])])
        #expect(flows(of: source) == 0)
    }

    @Test func aMissingStepDoesNotHideANameThatIsBoth() {
        let source = flow(
            "  a: 2️⃣{ask: A?, if_yes: 1️⃣y, if_no: z}",
            "  a: 3️⃣{do: D, within: P1D, record: true}")
        #expect(
            said(of: source) == [
                .unknownID("y", of: "question or outcome", known: ways, at: source["1️⃣"]),
                .repeatedID("a", first: source["2️⃣"], at: source["3️⃣"]),
            ])
    }

    @Test func bothAnswersMayLeadToOneStep() {
        let source = flow(
            "  a: {ask: A?, if_yes: b, if_no: b}\n  b: {ask: B?, if_yes: z, if_no: z}")
        #expect(said(of: source) == [])
        #expect(flows(of: source) == 1)
    }

    /// A chain of so many questions, each with a short cut over the next one.
    private func chain(_ count: Int) -> MarkedSource {
        let step = { (index: Int) in index < count ? "q\(index)" : "z" }
        let questions = (0..<count).map { index in
            let mark = index == 100 ? "1️⃣" : ""
            return
                "  q\(index): \(mark){ask: Q?, if_yes: \(step(index + 1)), if_no: \(step(index + 2))}\n"
        }
        return MarkedSource(
            "title: T\nstart: 2️⃣q0\nnodes:\n\(questions.joined())outcomes: {z: {do: D, within: P1D, record: true}}\n",
            path: path)
    }

    @Test func tenQuestionsAreAskedAtMost() {
        #expect(said(of: chain(10)) == [])
        let source = chain(11)
        #expect(said(of: source) == [.tooManyQuestions(11, most: 10, at: source["2️⃣"])])
        #expect(flows(of: source) == 1)
    }

    @Test func aHundredQuestionsAreWalkedThrough() {
        let source = chain(100)
        #expect(said(of: source) == [.tooManyQuestions(100, most: 10, at: source["2️⃣"])])
    }

    @Test(.timeLimit(.minutes(1)), arguments: [101, 5000])
    func moreThanAHundredQuestionsAreNot(_ count: Int) {
        let source = chain(count)
        #expect(
            said(of: source) == [.tooManyQuestions(inAll: count, most: 100, at: source["1️⃣"])])
        #expect(flows(of: source) == 0)
    }
}

@Suite struct FlowValuesTests {
    @Test func answersStandUnderKeysThatEveryReaderTakesForText() {
        let source = flow("  a: {ask: A?, 1️⃣yes: z, 2️⃣no: z}")
        #expect(
            said(of: source) == [
                .answerKey("yes", at: source["1️⃣"]), .answerKey("no", at: source["2️⃣"]),
            ])
    }

    @Test func bothAnswersAreGiven() {
        let source = flow("  a: 1️⃣{ask: A?, if_yes: z}")
        #expect(said(of: source) == [.missingKey("if_no", at: source["1️⃣"])])
        #expect(flows(of: source) == 0)
    }

    /// What leads to a step that could not be read is no second fault, and neither is what can then not be reached.
    @Test func aStepThatCannotBeReadIsReportedOnce() {
        let source = flow(
            "  a: {ask: A?, if_yes: b, if_no: z}\n  b: {ask: 1️⃣\"\", if_yes: y, if_no: z}",
            "  y: {do: D, within: P1D, record: 2️⃣maybe}")
        #expect(
            said(of: source) == [
                .emptyText("ask", at: source["1️⃣"]),
                .notTrueOrFalse("maybe", key: "record", at: source["2️⃣"]),
            ])
    }

    @Test func stepsAreNamedInSmallLetters() {
        let source = flow(
            "  a: {ask: A?, if_yes: z, if_no: 1️⃣B}\n  2️⃣B: {ask: B?, if_yes: z, if_no: z}",
            "  3️⃣let stand: {do: D, within: P1D, record: true}")
        #expect(
            said(of: source) == [
                .notAStep("B", at: source["1️⃣"]), .notAStep("B", at: source["2️⃣"]),
                .notAStep("let stand", at: source["3️⃣"]),
            ])
    }

    @Test func digitsHyphensAndUnderscoresAreTaken() {
        let source = flow(
            "  a: {ask: A?, if_yes: step-2, if_no: step_3}\n  step_3: {ask: B?, if_yes: z, if_no: z}",
            "  step-2: {do: D, within: P1D, record: true}")
        #expect(said(of: source) == [])
    }

    @Test(arguments: [
        "15 minutes", "PT15", "PT", "P", "P1H", "PT1D", "PT15S", "P1W", "PT0M", "PT-5M", "PT+5M",
        "PT100M", "P1DT4H", "pt15m", "PT1.5H", "15",
    ])
    func aTimeLimitIsWrittenInOneWay(_ text: String) {
        let source = flow(
            "  a: {ask: A?, if_yes: z, if_no: y}", "  y: {do: D, within: 1️⃣\(text), record: true}")
        #expect(said(of: source) == [.notATimeLimit(text, key: "within", at: source["1️⃣"])])
        #expect(flows(of: source) == 1)
    }

    @Test func whatHasToBeThereIsAskedFor() {
        let source = MarkedSource("1️⃣considerations: [A]\n", path: path)
        #expect(
            Set(said(of: source))
                == Set(
                    ["nodes", "outcomes", "title", "start"].map {
                        .missingKey($0, at: source["1️⃣"])
                    }))
        let bare = flow("  a: {ask: A?, if_yes: z, if_no: y}", "  y: 1️⃣{reply: R}")
        #expect(
            Set(said(of: bare))
                == Set(["within", "record", "do"].map { .missingKey($0, at: bare["1️⃣"]) }))
    }

    @Test func anOutcomeLeadsToADocumentThatIsThere() {
        let source = flow(
            "  a: {ask: A?, if_yes: z, if_no: y}",
            "  y: {do: D, within: P1D, record: true, see: 1️⃣../cards/gone.md}")
        #expect(
            said(of: source) == [.deadLink("../cards/gone.md", near: [], at: source["1️⃣"])])
    }

    @Test func aTopicIsOneOfThoseThatGuidanceCovers() {
        let source = MarkedSource(
            "title: T\nstart: a\ntopics: [answering, 1️⃣answring]\nnodes: {}\noutcomes: {a: {do: D, within: P1D, record: true}}\n",
            path: path)
        #expect(said(of: source) == [.unknownTopic("answring", at: source["1️⃣"])])
    }
}
