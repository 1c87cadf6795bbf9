import Diagnostics
import Model

// The rules and sentences about measures, their targets and their process charts.

extension Rule {
    static let repeatedStep = Rule(
        "C0223", .error,
        "One known change begins one new stretch of a series: each has its own date."
    )
    static let milestone = Rule(
        "C0224", .error,
        "A milestone is a thing done by a date: it has words and a date, 'done' once it is reached, and no numbers."
    )
    static let targetAndReason = Rule(
        "C0225", .error, "A measure has a target, or says why there is none yet, not both.")
    static let wrongWay = Rule(
        "C0226", .warning,
        "A target that is to be reached lies ahead: one that goes up is above its baseline, one that goes down below."
    )
    static let sampleKind = Rule(
        "C0227", .error,
        "Only shares and counts of a sample have an interval: candour knows none for stocks, quantiles and indices."
    )
    static let processGrain = Rule(
        "C0228", .error,
        "What is about people is published for months and longer, so its process chart is too.")
    static let tolerance = Rule(
        "C0229", .error, "A tolerance is a share of the way, from 0 to 1: 0.1 is a tenth.")
}

extension Diagnostic {
    static func repeatedStep(_ day: Day, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .repeatedStep, "one change begins a new stretch of a series, and '\(day)' stands twice",
            at: position, notes: ["put both reasons into one entry"])
    }

    /// The sentence says what a milestone is.
    static func milestone(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .milestone, sentence, at: position,
            notes: ["target: {milestone: \"The new form is online\", date: 2027-03-31}"])
    }

    static func targetAndReason(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .targetAndReason,
            "a measure has a target, or says why there is none yet, and this one does both",
            at: position)
    }

    static func wrongWay(
        _ goal: Decimal, from baseline: Decimal, isUp: Bool, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .wrongWay,
            "a target that goes \(isUp ? "up is above" : "down is below") its baseline, and \(goal) is not on that side of \(baseline)",
            at: position,
            notes: ["'direction: at-least' keeps a floor, 'direction: at-most' a ceiling"])
    }

    static func sampleKind(_ kind: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .sampleKind, "shares and counts of a sample have an interval, a \(kind) has none",
            at: position)
    }

    static func processGrain(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .processGrain,
            "a process chart of what is about people is made of months, quarters or years",
            at: position)
    }

    static func tolerance(_ value: Decimal, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .tolerance, "a tolerance is a share of the way, from 0 to 1, and not \(value)",
            at: position)
    }
}
