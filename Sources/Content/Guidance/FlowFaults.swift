import Diagnostics
import Model

/// Whether a flow leads from its start to an outcome, whatever the answers: every step that is named exists, no way
/// leads back, every step can be reached, and nobody has to answer more than ten questions.
///
/// The walk goes as deep as there are questions: a flow that has very many is refused before.
///
/// Source: domain 10.2, checks.
func flowFaults(in flow: ResponseFlow) -> [Diagnostic] {
    let walk = FlowWalk(flow)
    let missing = walk.missingSteps
    // What leads nowhere makes much unreachable: one fault is told once.
    return missing.isEmpty ? walk.circles + walk.unreached + walk.tooDeep : missing + walk.repeated
}

private struct FlowWalk {
    private static let mostQuestions = 10

    let flow: ResponseFlow
    private let questions: [ResponseFlow.Step: ResponseFlow.Question]
    private let outcomes: Set<ResponseFlow.Step>
    /// How many questions are asked at most from a step on, of each that can be reached.
    private var depths: [ResponseFlow.Step: Int] = [:]
    private(set) var circles: [Diagnostic] = []

    init(_ flow: ResponseFlow) {
        self.flow = flow
        questions = Dictionary(flow.questions.map { ($0.id, $0) }) { one, _ in one }
        outcomes = Set(flow.outcomes.map(\.id))
        var open: [ResponseFlow.Step] = []
        _ = depth(of: flow.start, open: &open)
    }

    /// `open` are the questions on the way there.
    private mutating func depth(
        of step: Located<ResponseFlow.Step>, open: inout [ResponseFlow.Step]
    ) -> Int {
        if let index = open.firstIndex(of: step.value) {
            circles.append(.flowCircle(open[index...] + [step.value], at: step.position))
            return 0
        }
        if let known = depths[step.value] { return known }
        var deepest = 0
        if let question = questions[step.value] {
            open.append(step.value)
            let yes = depth(of: question.yes, open: &open)
            let no = depth(of: question.no, open: &open)
            deepest = 1 + max(yes, no)
            open.removeLast()
        }
        depths[step.value] = deepest
        return deepest
    }

    var missingSteps: [Diagnostic] {
        let known = outcomes.union(questions.keys).sorted()
        let named = [flow.start] + flow.questions.flatMap { [$0.yes, $0.no] }
        return named.filter { questions[$0.value] == nil && !outcomes.contains($0.value) }
            .map { .unknownID($0.value, of: "question or outcome", known: known, at: $0.position) }
    }

    /// A name that is a question and an outcome.
    var repeated: [Diagnostic] {
        flow.outcomes.compactMap { outcome in
            questions[outcome.id].map {
                .repeatedID(outcome.id, first: $0.position, at: outcome.position)
            }
        }
    }

    var unreached: [Diagnostic] {
        let lost = { (id: ResponseFlow.Step) in depths[id] == nil }
        return repeated
            + flow.questions.filter { lost($0.id) }.map {
                .unreachedStep($0.id, "question", at: $0.position)
            }
            + flow.outcomes.filter { lost($0.id) }.map {
                .unreachedStep($0.id, "outcome", at: $0.position)
            }
    }

    var tooDeep: [Diagnostic] {
        guard circles.isEmpty, let deepest = depths[flow.start.value],
            deepest > Self.mostQuestions
        else { return [] }
        return [.tooManyQuestions(deepest, most: Self.mostQuestions, at: flow.start.position)]
    }
}
