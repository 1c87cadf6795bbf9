import Diagnostics

// The rules and sentences about accounts and routes.

extension Rule {
    static let privateAccount = Rule(
        "C0240", .error,
        "An account of a public body is public: what only followers can read reaches few and answers to nobody."
    )
    static let closedSuccessor = Rule(
        "C0241", .warning,
        "A closed channel sends its readers to one that is open."
    )
    static let dayCount = Rule(
        "C0242", .error, "A limit in days is a number and the word: 30 days.")
}

extension Diagnostic {
    static func privateAccount(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .privateAccount, "an account of a public body is public, and this one is private",
            at: position,
            notes: ["make it public, or close it with 'closed:' and say where to go instead"])
    }

    static func closedBeforeOpened(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.backwards, "'closed' is on or after the day of 'opened'", at: position)
    }

    static func resolvedBefore(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.backwards, "'resolved' is on or after the incident's 'date'", at: position)
    }

    static func closedSuccessor(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .closedSuccessor,
            "a closed channel sends its readers to an open one, and '\(id)' is closed too",
            at: position)
    }

    static func notDays(_ text: String, key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .dayCount, "'\(key)' is a number of days such as '30 days', not '\(text)'",
            at: position)
    }
}
