import Diagnostics
import Model

/// `staff/flows/<flow>.yml`.
func readFlow(_ file: SourceFile) -> Diagnosed<ResponseFlow?> {
    readMapping(of: file) { mapping in
        for key in ["nodes", "outcomes"] { mapping.require(key) }
        let title = mapping.requiredText("title")
        let start = mapping.step("start")
        let questions = mapping.steps("nodes", readQuestion)
        let outcomes = mapping.steps("outcomes", readOutcome)
        let description = mapping.text("description")
        let review = mapping.review()
        let topics = mapping.topics()
        let recordIn = mapping.locatedText("record_in")
        let considerations = mapping.texts("considerations").map(\.value)
        guard let title, let start, let questions, let outcomes,
            !mapping.reportTooMany(questions)
        else { return nil }
        var flow = ResponseFlow(
            id: FlowID(name(of: file.path)), path: file.path, title: title, start: start,
            questions: questions, outcomes: outcomes)
        flow.description = description
        flow.review = review
        flow.topics = topics
        flow.recordIn = recordIn
        flow.considerations = considerations
        let faults = flowFaults(in: flow)
        mapping.report(faults)
        return faults.contains { makingNoFlow.contains($0.rule) } ? nil : flow
    }
}

/// What nobody could follow to its end.
private let makingNoFlow: Set<Rule> = [.unknownID, .repeatedID, .flowCircle]

private func readQuestion(
    _ id: String, _ mapping: inout YAMLMapping
) -> ResponseFlow.Question? {
    for key in ["yes", "no"] where mapping.has(key) {
        mapping.report(.answerKey(key, at: mapping.position(of: key)))
        // The answer itself is there: it is not missing besides.
        mapping.rename([key: "if_\(key)"])
    }
    let ask = mapping.requiredText("ask")
    let help = mapping.text("help")
    let (yes, no) = (mapping.step("if_yes"), mapping.step("if_no"))
    guard let ask, let yes, let no else { return nil }
    return ResponseFlow.Question(
        id: id, ask: ask, help: help, yes: yes, no: no, at: mapping.position)
}

private func readOutcome(_ id: String, _ mapping: inout YAMLMapping) -> ResponseFlow.Outcome? {
    for key in ["within", "record"] { mapping.require(key) }
    let action = mapping.requiredText("do")
    let within = mapping.timeLimit("within")
    let isRecorded = mapping.truth("record")
    let reply = mapping.text("reply")
    let see = mapping.locatedText("see")
    guard let action, let isRecorded else { return nil }
    var outcome = ResponseFlow.Outcome(
        id: id, action: action, within: within, isRecorded: isRecorded, at: mapping.position)
    outcome.reply = reply
    outcome.see = see
    return outcome
}

extension YAMLMapping {
    /// The name of a question or an outcome.
    fileprivate mutating func step(_ key: String) -> Located<ResponseFlow.Step>? {
        require(key)
        let position = valuePosition(of: key)
        return value(
            key, { isStepName($0) ? Located($0, at: position) : nil },
            or: { .notAStep($0, at: $1) })
    }

    /// The mapping of names to steps at a key; `nil` where not all of them can be read: without one, ways through the
    /// flow would be broken off, and that is no fault of theirs.
    fileprivate mutating func steps<Value>(
        _ key: String, _ read: (String, inout YAMLMapping) -> Value?
    ) -> [Value]? {
        mapping(key) { steps in
            let values = steps.allKeys.compactMap { id -> Value? in
                guard isStepName(id) else {
                    steps.report(.notAStep(id, at: steps.position(of: id)))
                    steps.passOver([id])
                    return nil
                }
                return steps.mapping(id) { read(id, &$0) }
            }
            return values.count == steps.allKeys.count ? values : nil
        }
    }

    /// Whether there are more questions than anybody has drawn with care, which is reported at the first of them.
    fileprivate mutating func reportTooMany(_ questions: [ResponseFlow.Question]) -> Bool {
        let most = 100
        guard questions.count > most else { return false }
        let first = questions[most].position
        report(.tooManyQuestions(inAll: questions.count, most: most, at: first))
        return true
    }

    /// `now`, `PT15M`, `PT4H`, `P1D`, or nothing: `null`.
    fileprivate mutating func timeLimit(_ key: String) -> ResponseFlow.TimeLimit? {
        if ["", "~", "null"].contains(plainText(key)) {
            _ = node(key)
            return nil
        }
        return value(
            key, { ResponseFlow.TimeLimit($0) }, or: { .notATimeLimit($0, key: key, at: $1) })
    }
}

private func isStepName(_ text: String) -> Bool {
    Identifier<ResponseFlow>.isWellFormed(text.replacing("_", with: "-"))
}
