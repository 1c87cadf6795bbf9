import Model

/// A flow's questions in the order in which people come to them, each with a number.
struct FlowSteps: Sendable {
    let flow: ResponseFlow
    /// Each after all that lead to it; of those, the way of the answer "no" last, so that it reads as one list.
    let questions: [ResponseFlow.Question]
    /// In the order in which the questions lead to them.
    let outcomes: [ResponseFlow.Outcome]
    private let numbers: [ResponseFlow.Step: Int]

    init(_ flow: ResponseFlow) {
        self.flow = flow
        var finished: [ResponseFlow.Question] = []
        var seen: Set<ResponseFlow.Step> = []
        func visit(_ step: ResponseFlow.Step) {
            guard seen.insert(step).inserted, let question = flow.question(step) else { return }
            visit(question.no.value)
            visit(question.yes.value)
            finished.append(question)
        }
        visit(flow.start.value)
        questions = finished.reversed()
        numbers = Dictionary(questions.enumerated().map { ($1.id, $0 + 1) }) { one, _ in one }
        let reached = questions.flatMap { [$0.yes.value, $0.no.value] } + [flow.start.value]
        outcomes = distinct(reached).compactMap { flow.outcome($0) }
    }

    /// From 1; `nil` of an outcome.
    func number(of step: ResponseFlow.Step) -> Int? { numbers[step] }

    /// The id of a step on its page.
    func anchor(of step: ResponseFlow.Step) -> String {
        (numbers[step] == nil ? "do-" : "ask-") + step
    }
}

extension ResponseFlow.TimeLimit {
    /// "Within 15 minutes", "Now".
    var phrase: String { self == .now ? "Now" : "Within \(words)" }

    /// "15 minutes", "1 working day".
    var words: String {
        switch unit {
        case .minute: Numerals.english.counted(count, "minute", "minutes")
        case .hour: Numerals.english.counted(count, "hour", "hours")
        case .day: Numerals.english.counted(count, "working day", "working days")
        }
    }
}
