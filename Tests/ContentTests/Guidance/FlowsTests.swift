import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct FlowsTests {
    /// Source: domain 10.2, as it stands there, with what every flow says of itself before.
    private let responses = """
        title: What to do about a post
        description: Ten questions and what to do.
        owner: Head of communications
        last_reviewed: 2026-05-04
        review_in: 6 months
        topics: [response-flow, answering]
        start: safety
        nodes:
          safety:   {ask: "Is anyone at risk of harm or is a crime happening now?", if_yes: act_now, if_no: privacy}
          privacy:  {ask: "Does it contain personal or case details of anyone?", if_yes: move_private, if_no: rules}
          rules:    {ask: "Does it break our house rules?", if_yes: moderate, if_no: election}
          election: {ask: "Is it party political or in a restricted period?", if_yes: refer_monitoring_officer, if_no: positive}
          positive: {ask: "Is it positive or balanced?", if_yes: share, if_no: attack}
          attack:   {ask: "Is the account or thread only there to attack people?", if_yes: monitor, if_no: rant}
          rant:     {ask: "Is it a joke, rant or satire that asks for nothing?", if_yes: monitor, if_no: facts}
          facts:    {ask: "Does it state something as fact that is wrong?", if_yes: correct, if_no: poor_service}
          poor_service: {ask: "Is it about a bad experience of a service?", if_yes: put_right, if_no: question}
          question: {ask: "Does it ask for something?", if_yes: answer, if_no: let_stand}
        outcomes:
          act_now:      {do: "Call 999/111 or the duty team and follow safeguarding", within: PT15M, record: true, reply: "short public holding line"}
          move_private: {do: "Hide if needed and invite to a private channel", within: PT1H, record: true}
          moderate:     {do: "Apply the moderation step and log the reason", within: PT4H, record: true}
          refer_monitoring_officer: {do: "Ask before any reply", within: P1D, record: true}
          share:        {do: "Thank and share if it helps others", within: P1D, record: false}
          monitor:      {do: "Do not reply and watch", within: P1D, record: true}
          correct:      {do: "Reply with the fact and its source", within: PT4H, record: true}
          put_right:    {do: "Apologise and offer a fix and a named route", within: PT4H, record: true}
          answer:       {do: "Answer or say when you will", within: PT4H, record: true}
          let_stand:    {do: "No reply needed", within: null, record: false}
        considerations: [say who you are, give sources, take time to be right, keep a human tone, think who else is reading, protect privacy, make it accessible]

        """

    private func flow(_ text: String) throws -> ResponseFlow {
        let read = reading(of: [SourceFile(path: "staff/flows/responses.yml", text: text)])
        #expect(read.diagnostics == [])
        return try #require(read.value?.guidance.flows.first)
    }

    @Test func theFlowOfTheSpecificationIsReadWhole() throws {
        let flow = try flow(responses)
        #expect(flow.id == "responses" && flow.path == "staff/flows/responses.yml")
        #expect(flow.title == "What to do about a post")
        #expect(flow.description == "Ten questions and what to do.")
        #expect(flow.topics == [.responseFlow, .answering])
        #expect(flow.review.owner == "Head of communications")
        #expect(flow.review.due == Day("2026-11-04"))
        #expect(
            flow.review.position == SourcePosition(path: "staff/flows/responses.yml", line: 4))
        #expect(flow.start.value == "safety")
        #expect(
            flow.considerations == [
                "say who you are", "give sources", "take time to be right", "keep a human tone",
                "think who else is reading", "protect privacy", "make it accessible",
            ])
    }

    @Test func itsQuestionsStandInTheirOrderWithBothAnswers() throws {
        let flow = try flow(responses)
        #expect(
            flow.questions.map { "\($0.id): \($0.yes.value), \($0.no.value)" } == [
                "safety: act_now, privacy", "privacy: move_private, rules",
                "rules: moderate, election", "election: refer_monitoring_officer, positive",
                "positive: share, attack", "attack: monitor, rant", "rant: monitor, facts",
                "facts: correct, poor_service", "poor_service: put_right, question",
                "question: answer, let_stand",
            ])
        #expect(flow.question("rules")?.ask == "Does it break our house rules?")
        #expect(flow.questions.allSatisfy { $0.help == nil })
    }

    @Test func itsOutcomesSayHowSoonAndWhetherTheyAreWrittenDown() throws {
        let flow = try flow(responses)
        let within: [ResponseFlow.TimeLimit?] = [
            .init(15, .minute), .init(1, .hour), .init(4, .hour), .init(1, .day), .init(1, .day),
            .init(1, .day), .init(4, .hour), .init(4, .hour), .init(4, .hour), nil,
        ]
        #expect(flow.outcomes.map(\.within) == within)
        #expect(flow.outcomes.filter { !$0.isRecorded }.map(\.id) == ["share", "let_stand"])
        #expect(flow.outcome("act_now")?.reply == "short public holding line")
        #expect(flow.outcome("monitor")?.action == "Do not reply and watch")
        #expect(flow.outcome("monitor")?.reply == nil)
    }

    @Test func aQuestionMayHelpAndAnOutcomeMayLeadToADocument() throws {
        let source = MarkedSource(
            """
            title: T
            start: harm
            nodes: {harm: {ask: Harm?, help: "When in doubt, yes.", if_yes: call, if_no: call}}
            outcomes: {call: {do: Call, within: ~, record: true, see: 1️⃣../cards/a.md}}

            """, path: "staff/flows/responses.yml")
        let card = SourceFile(path: "staff/cards/a.md", text: "---\ntitle: A\n---\n")
        let read = reading(of: [source.file, card])
        #expect(read.diagnostics == [])
        let flow = try #require(read.value?.guidance.flows.first)
        #expect(flow.questions.map(\.help) == ["When in doubt, yes."])
        #expect(flow.outcomes.map(\.see) == [Located("../cards/a.md", at: source["1️⃣"])])
        #expect(flow.outcomes.map(\.within) == [nil])
    }

    @Test(arguments: [("../cards/a.md", 0), ("https://a.example/log", 0), ("../cards/b.md", 1)])
    func whereItIsWrittenDownIsAPageOrAWebAddress(_ link: String, _ faults: Int) {
        let source = MarkedSource(
            "title: T\nrecord_in: 1️⃣\(link)\nstart: a\nnodes: {}\n"
                + "outcomes: {a: {do: D, within: now, record: true}}\n",
            path: "staff/flows/responses.yml")
        let card = SourceFile(path: "staff/cards/a.md", text: "---\ntitle: A\n---\n")
        let read = reading(of: [source.file, card])
        #expect(read.diagnostics.count == faults)
        #expect(read.diagnostics.allSatisfy { $0.position == source["1️⃣"] })
        let flow = read.value?.guidance.flows.first
        #expect(faults > 0 || flow?.recordIn == Located(link, at: source["1️⃣"]))
        #expect(faults > 0 || flow?.outcomes.map(\.within) == [.now])
    }

    @Test func severalFlowsStandInTheOrderOfTheirNames() {
        let text =
            "title: T\nstart: a\nnodes: {}\noutcomes: {a: {do: D, within: P1D, record: true}}\n"
        let files = ["a", "b"].map { SourceFile(path: "staff/flows/\($0).yml", text: text) }
        let read = reading(of: files)
        #expect(read.diagnostics == [])
        #expect(read.value?.guidance.flows.map(\.id) == ["a", "b"])
    }

    @Test func aFlowIsNoDocumentAndALinkMayLeadToIt() throws {
        let text =
            "title: T\nstart: a\nnodes: {}\noutcomes: {a: {do: D, within: P1D, record: true}}\n"
        let flow = SourceFile(path: "staff/flows/responses.yml", text: text)
        let page = SourceFile(
            path: "staff/a.md", text: "---\ntitle: T\n---\n[flow](flows/responses.yml)\n")
        let read = reading(of: [flow, page])
        #expect(read.diagnostics == [])
        #expect(read.value?.staffDocuments.map(\.properties.path) == ["staff/a.md"])
    }
}
