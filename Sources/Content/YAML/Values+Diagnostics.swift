import Diagnostics

// The sentences about keys and their values; their rules stand in Content+Diagnostics.swift.

extension Diagnostic {
    static func unknownKey(
        _ key: String, known: [String], at position: SourcePosition, near: [String]
    ) -> Diagnostic {
        let list = known.joined(separator: ", ")
        return Diagnostic(
            .unknownKey, "every key has a meaning, and '\(key)' is not a key here", at: position,
            notes: near.isEmpty && known.count <= 30 ? ["the keys are \(list)"] : near)
    }

    static func missingKey(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.missingKey, "'\(key)' has to be there, and is not", at: position)
    }

    static func notAText(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.shape, "'\(key)' is a text, not a list or a mapping", at: position)
    }

    static func notAList(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .shape, "'\(key)' is a list, also where it has one member", at: position,
            notes: ["put '- ' in front of it, or brackets around it"])
    }

    static func notAMapping(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.shape, "'\(key)' is a mapping of keys to values", at: position)
    }

    static func notADate(_ text: String, key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .date, "'\(key)' is a date such as 2026-09-30, not '\(text)'", at: position)
    }

    static func notADecimal(_ text: String, key: String, at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            .decimal, "'\(key)' is a number such as 1250 or 92.4, not '\(text)'", at: position)
    }

    static func notAWholeNumber(
        _ text: String, key: String, range: ClosedRange<Int>, at position: SourcePosition
    ) -> Diagnostic {
        let bounds = range.upperBound > 1_000_000 ? "" : " up to \(range.upperBound)"
        return Diagnostic(
            .wholeNumber,
            "'\(key)' is a whole number from \(range.lowerBound)\(bounds), not '\(text)'",
            at: position)
    }

    static func notTrueOrFalse(_ text: String, key: String, at position: SourcePosition)
        -> Diagnostic
    {
        Diagnostic(.truth, "'\(key)' is true or false, not '\(text)'", at: position)
    }

    static func notOneOf(
        _ text: String, key: String, choices: [String], at position: SourcePosition
    ) -> Diagnostic {
        let near = didYouMean(text, among: choices)
        return Diagnostic(
            .choice, "'\(key)' is one of \(choices.joined(separator: ", ")), not '\(text)'",
            at: position, notes: near)
    }

    static func notAnIdentifier(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .identifier, "an id is lower-case letters, digits and hyphens, not '\(text)'",
            at: position)
    }

    static func notAPeriod(_ text: String, key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .periodCode, "'\(key)' is a period such as 2026-09 or 2026-Q3, not '\(text)'",
            at: position)
    }

    static func notADuration(_ text: String, key: String, at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            .duration, "'\(key)' is a length of time such as '6 months', not '\(text)'",
            at: position)
    }

    static func emptyText(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .emptyText, "'\(key)' says something, and nothing stands here", at: position,
            notes: ["leave the key out"])
    }

    static func trap(
        _ text: String, meaning: String, key: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .trap, "'\(key)' is a text, but many readers of YAML take \(text) for \(meaning)",
            at: position, notes: ["put it in quotes: \"\(text)\""])
    }

    static func notAnAddress(_ text: String, key: String, at position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            .address, "'\(key)' is a web address that begins with https://, not '\(text)'",
            at: position,
            notes: text.hasPrefix("http")
                ? ["it has a host, no blank or unseen character, and no user's name"] : [])
    }

    static func repeatedID(
        _ id: String, first: SourcePosition, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .repeatedID, "an id names one thing, and '\(id)' names two", at: position,
            notes: ["the first stands in line \(first.line)"])
    }

    static func endsBeforeItBegins(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.backwards, "'\(key)' ends on or after the day it begins", at: position)
    }

    /// The sentence says what a target needs.
    static func measureTarget(_ sentence: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.measureTarget, sentence, at: position)
    }

    /// A key of a free part of a plan, which is published, that looks as if it were for staff.
    static func notesInFreePart(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .unknownKey, "this part of a plan is published, and '\(key)' reads as if it were not",
            at: position,
            notes: [
                "notes for staff stand under 'staff:' of the plan, an objective, an audience, a risk or a measure"
            ])
    }

    /// The component is of a kind that a sum or a ratio cannot be made of, or rests on the metric itself.
    static func metricComponent(
        _ component: String, _ reason: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .metricParts,
            "ratios and sums are made of counts that add up, and '\(component)' \(reason)",
            at: position)
    }

    static func metricParts(_ kind: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .metricParts,
            kind == "ratio"
                ? "a ratio names both 'numerator' and 'denominator', or neither"
                : "only a ratio has a numerator and a denominator, not a \(kind)", at: position)
    }

    static func advertisingValue(_ title: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .advertisingValue, "advertising value is refused, and '\(title)' is one",
            at: position, notes: ["report what people did or what changed instead"])
    }
}
