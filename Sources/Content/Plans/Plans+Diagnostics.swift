import Diagnostics

// The rules and sentences about the parts of a plan, each by itself; whether a plan is complete stands in
// PlanCompleteness+Diagnostics.swift.

extension Rule {
    static let textForEntry = Rule(
        "C0245", .error,
        "Each part of how a plan is delivered and judged says what, who and by when; a sentence alone does not."
    )
    static let reservedID = Rule(
        "C0246", .error,
        "An objective has a page beside those of its plan, so it is not called as one of them.")
    static let inactiveWithoutRoute = Rule(
        "C0247", .error,
        "People who are not online have a route that is not: an audience of inactives has an 'offline_route'."
    )
    static let factorWithoutNext = Rule(
        "C0248", .error, "A success factor has evidence, or a next step towards some.")
    static let residentGroups = Rule(
        "C0249", .error,
        "Who lives here is told in counts, or in percentages, of groups that somebody belongs to.")
}

extension Diagnostic {
    static func textForEntry(
        _ key: String, keys: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .textForEntry, "'\(key)' says what, who and by when, and this is only a text",
            at: position,
            notes: [
                "put the text under 'statement:', and beside it \(keys.dropFirst().joined(separator: ", "))"
            ])
    }

    static func reservedID(
        _ id: String, reserved: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .reservedID, "a page of the plan is called '\(id)', and an objective is not",
            at: position, notes: ["taken are \(reserved.joined(separator: ", "))"])
    }

    static func inactiveWithoutRoute(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .inactiveWithoutRoute,
            "people who are not online have a route that is not, and '\(id)' has no 'offline_route'",
            at: position, notes: ["offline_route: the id of a channel with 'online: false'"])
    }

    static func onlineRoute(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .inactiveWithoutRoute,
            "an 'offline_route' is a channel without the internet, and '\(id)' is online",
            at: position)
    }

    static func factorWithoutNext(_ factor: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .factorWithoutNext,
            "a success factor has evidence or a next step, and '\(factor)' has neither",
            at: position, notes: ["'next: …' says what you will do to have some"])
    }

    static func nobodyLivesHere(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .residentGroups, "somebody lives here, and these groups come to nothing", at: position)
    }

    static func negativeGroup(_ group: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .residentGroups, "a group has members or none, and '\(group)' has fewer than none",
            at: position)
    }

    /// In place of an address, evidence has something that leads nowhere.
    static func evidence(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .deadLink,
            "evidence is a web address, a path below content/ or 'figure:' and a metric, not '\(text)'",
            at: position)
    }
}
