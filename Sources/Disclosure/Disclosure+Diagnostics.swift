import Diagnostics
import Model

extension Rule {
    static let largerThanNeeded = Rule(
        "C0710", .warning,
        "As few figures as possible are withheld to protect small counts. In a large table the smallest set is not searched for, so a figure more than needed may be missing."
    )
    static let justBelow = Rule(
        "C0711", .warning,
        "Withheld counts are not told by their sum: where each is as large as a withheld count can be, whoever knows the threshold knows them all."
    )
    static let publishedBefore = Rule(
        "C0712", .error, family: .privacy,
        "A small count about people cannot be worked out from what an earlier edition published."
    )
    static let toldByRounded = Rule(
        "C0713", .warning,
        "A withheld count is not told by the rounded numbers around it. Where all parts of a sum are rounded the same way, they can leave one number for it."
    )
    static let baselineWithheld = Rule(
        "C0714", .warning,
        "A baseline is published like any other number: not a small one about people, and none of a day in a period whose figure is withheld."
    )
}

extension Diagnostic {
    static func largerThanNeeded(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .largerThanNeeded,
            "to protect '\(name)' and others in its table, more figures are withheld than may be needed",
            at: position,
            notes: ["'candour list suppressed' tells which, and what they protect"])
    }

    static func justBelow(
        _ names: [String], threshold: Int, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .justBelow,
            "withheld counts are not told by their sum, and \(names.map { "'\($0)'" }.joined(separator: " and ")) are each \(threshold - 1), the most that is withheld",
            at: position,
            notes: ["groups or channels that are put together would not tell"])
    }

    static func publishedBefore(
        _ name: String, from earlier: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .publishedBefore,
            "the small count '\(name)' can be worked out, and what is withheld now does not prevent it",
            at: position,
            notes: earlier.isEmpty
                ? ["a larger group or a longer period could be published instead"]
                : earlier.map { "an earlier edition published '\($0)'" })
    }

    static func toldByRounded(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .toldByRounded,
            "a withheld count is not told by the rounded numbers around it, and '\(name)' is",
            at: position,
            notes: [
                "with 'disclosure: suppress' what tells it is withheld, or put small groups or channels together"
            ])
    }

    static func baselineWithheld(_ measure: MeasureID, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .baselineWithheld,
            "a baseline is published like any other number, and that of '\(measure)' is small or of a period that is withheld, so neither it nor the progress from it is",
            at: position,
            notes: ["begin at a day in a period that is published"])
    }
}
