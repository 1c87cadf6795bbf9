import Diagnostics
import Model

extension Rule {
    static let topic = Rule(
        "C0284", .error, family: .reading,
        "A topic of guidance is one of those that guidance has to cover.")
    static let placeholder = Rule(
        "C0285", .error, "A pattern for addresses has names in braces that are known.")
    static let flowStep = Rule(
        "C0286", .error,
        "Questions and outcomes are named with lower-case letters, digits, hyphens and underscores."
    )
    static let answerKey = Rule(
        "C0287", .error,
        "The answers of a question stand under if_yes and if_no: plain yes and no are true and false to many YAML readers."
    )
    static let timeLimit = Rule(
        "C0288", .error,
        "A time to answer in is written now, PT15M, PT4H or P1D, and null where there is none.")
    static let flowCircle = Rule("C0289", .error, "No way through a flow leads back to a question.")
    static let unreachedStep = Rule(
        "C0290", .error, "Every question and outcome of a flow can be reached from its start.")
    static let flowDepth = Rule(
        "C0291", .error,
        "A flow asks ten questions at most: whoever needs it has a minute.")
    static let secret = Rule(
        "C0292", .error, family: .privacy,
        "A register of accounts holds dates and never what opens an account: it is read by many.")
    static let secondFactor = Rule(
        "C0293", .warning, "Every account needs a second factor to sign in.")
    static let forgottenAccount = Rule(
        "C0294", .warning, "Every open account stands in the registers of rights and of security.")
    static let coverRight = Rule(
        "C0295", .warning, "Whoever stands in for a role may do themselves what it does.")
}

extension Rule {
    static let ofGuidance = [
        topic, placeholder, flowStep, answerKey, timeLimit, flowCircle, unreachedStep, flowDepth,
        secret, secondFactor, forgottenAccount, coverRight,
    ]
}

extension Diagnostic {
    static func unknownTopic(_ text: String, at position: SourcePosition) -> Diagnostic {
        let known = GuidanceTopic.allCases.map(\.rawValue)
        let near = didYouMean(text, among: known)
        return Diagnostic(
            .topic, "a topic is one of \(known.count) that guidance has to cover, not '\(text)'",
            at: position,
            notes: near.isEmpty ? ["the topics are \(known.joined(separator: ", "))"] : near)
    }

    /// `text` has its braces, or the one that it has.
    static func unknownPlaceholder(
        _ text: String, key: String, known: [String], at position: SourcePosition
    ) -> Diagnostic {
        let list = known.map { "{\($0)}" }.joined(separator: ", ")
        return Diagnostic(
            .placeholder, "'\(key)' is a pattern with \(list) in it, not \(text)", at: position)
    }

    static func notAStep(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .flowStep,
            "a question or an outcome is named with lower-case letters, digits, hyphens and underscores, not '\(text)'",
            at: position)
    }

    static func answerKey(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .answerKey, "an answer stands under 'if_\(key)', not '\(key)'", at: position,
            notes: ["many readers of YAML take a plain \(key) for \(key == "yes")"])
    }

    static func notATimeLimit(
        _ text: String, key: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .timeLimit,
            "'\(key)' is now, or a time such as PT15M (minutes), PT4H (hours) or P1D (days), not '\(text)'",
            at: position, notes: ["null says that there is no hurry"])
    }

    static func flowCircle(_ steps: ArraySlice<String>, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .flowCircle,
            "no way leads back to a question, and this one does: \(steps.joined(separator: ", "))",
            at: position)
    }

    static func unreachedStep(
        _ id: String, _ kind: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unreachedStep,
            "a flow leads to each of its steps, and no way leads to the \(kind) '\(id)'",
            at: position)
    }

    static func tooManyQuestions(
        _ count: Int, most: Int, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .flowDepth, "a flow asks \(most) questions at most, and one way through asks \(count)",
            at: position)
    }

    /// Of all ways together.
    static func tooManyQuestions(
        inAll count: Int, most: Int, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .flowDepth, "a flow has \(most) questions at most, and this one has \(count)",
            at: position, notes: ["make two flows of it"])
    }

    /// The secret itself is not in the message, nor is its line shown: messages are copied and kept.
    static func secret(_ kind: String, at position: SourcePosition) -> Diagnostic {
        var diagnostic = Diagnostic(
            .secret, "a register holds dates, and this looks like \(kind)", at: position,
            notes: [
                "take it out, and change it: whoever can read this file's history has it",
                "keys and codes belong in a password manager",
            ])
        diagnostic.line = .hidden
        return diagnostic
    }

    static func noSecondFactor(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .secondFactor, "an account needs a second factor to sign in, and this has none",
            at: position)
    }

    static func accountWithoutRights(_ id: ChannelID, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .forgottenAccount,
            "for every open account somebody may do something, and nobody may for '\(id)'",
            at: position)
    }

    static func coverWithoutRight(
        _ cover: String, _ action: String, on channel: ChannelID, of role: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .coverRight,
            "whoever stands in has the same right, and '\(cover)' has none to \(action) on '\(channel)' as '\(role)' has",
            at: position, notes: ["give them the right, or name another role"])
    }

    static func accountWithoutSecurity(
        _ id: ChannelID, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .forgottenAccount,
            "every open account is in the register of security, and '\(id)' is not", at: position)
    }
}
