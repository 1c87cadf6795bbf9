import Diagnostics
import Model

// The rules and sentences about whether the plan that is reported on is whole.

extension Rule {
    static let noBoundaries = Rule(
        "C0410", .error,
        "A plan that listens to people says what is watched, on what legal ground, for how long, what is never done, and who checks it: 'listening: boundaries:'."
    )
    static let missingDelivery = Rule(
        "C0411", .warning,
        "A plan says how it is carried out in seven parts; a page shows those that are not planned yet."
    )
    static let missingFactors = Rule(
        "C0412", .warning,
        "An organisation judges itself on eight success factors; a page shows those that it has not judged yet."
    )
    static let missingParts = Rule(
        "C0413", .warning,
        "A plan has eight parts: objectives, audiences, listening, purpose, voice, toolkit, delivery with measures, evaluation."
    )
    static let unmeasured = Rule(
        "C0414", .warning, "An objective has a measure, so that one can tell whether it is reached."
    )
    static let noOutcome = Rule(
        "C0415", .warning,
        "An objective says what should come of it for the organisation and its people.")
    static let onlyOnline = Rule(
        "C0416", .warning,
        "Being online is never the only way to take part: an objective has a channel without the internet, or says which 'other_routes' there are."
    )
    static let unnamed = Rule(
        "C0417", .warning, "Every audience and every open channel serves an objective of the plan.")
    static let noEvaluation = Rule(
        "C0418", .error,
        "An edition closes with what worked, what did not, what it cost and what came of it, and what will change: 'evaluation:'."
    )
}

extension Diagnostic {
    static func noBoundaries(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .noBoundaries,
            "a plan says what it watches and what it never does, and this one has no 'listening: boundaries:'",
            at: position,
            notes: ["its keys are watched, lawful_basis, retention, never, oversight, reviewed"])
    }

    static func missingDelivery(_ areas: [String], at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .missingDelivery,
            "'delivery' has seven parts, and \(listedWithVerb(areas)) not planned yet",
            at: position,
            notes: [
                "add under 'delivery:' each with statement, owner, state and due, as 'candour new plan NAME' does"
            ])
    }

    static func missingFactors(_ factors: [String], at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .missingFactors,
            "'success_factors' are eight, and \(listedWithVerb(factors)) not judged yet",
            at: position,
            notes: [
                "add under 'success_factors:' each with statement, date, owner and evidence or next, as 'candour new plan NAME' does"
            ])
    }

    static func missingParts(_ parts: [String], at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .missingParts,
            "a plan has eight parts, and \(listedWithVerb(parts)) not written yet",
            at: position,
            notes: [
                "each is a key of the plan; 'candour new plan NAME' writes one that has them all"
            ])
    }

    static func unmeasured(_ objective: Objective, at position: SourcePosition) -> Diagnostic {
        let usual = objective.kind.map { kind in
            "for 'kind: \(kind.rawValue)' think of \(kind.usualMeasures.map(\.text).joined(separator: ", "))"
        }
        return Diagnostic(
            .unmeasured, "an objective has a measure, and '\(objective.id)' has none",
            at: position, notes: usual.map { [$0] } ?? [])
    }

    static func noOutcome(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .noOutcome, "an objective says what should come of it, and '\(id)' has no 'outcome'",
            at: position)
    }

    static func onlyOnline(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .onlyOnline, "being online is never the only way, and '\(id)' names no other",
            at: position,
            notes: ["name a channel with 'online: false', or say which 'other_routes' there are"])
    }

    static func unnamed(
        _ kind: String, _ id: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unnamed, "every \(kind) serves an objective, and no objective names '\(id)'",
            at: position)
    }

    static func noEvaluation(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .noEvaluation,
            "an edition says what worked and what did not, and this one has no 'evaluation'",
            at: position,
            notes: ["its keys are worked, did_not, return, change; 'none claimed' is an answer"])
    }
}
