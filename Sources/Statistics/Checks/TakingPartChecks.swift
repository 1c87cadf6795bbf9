import Diagnostics
import Model

/// What an organisation owes those who took part, held against the day the report speaks from: an answer after a
/// consultation, a record after a chat, a second look at what was agreed with an ally.
func takingPartFaults(in record: Record, on day: Day) -> [Diagnostic] {
    let parts = record.publicDocuments.compactMap(\.properties.takingPart)
    return parts.compactMap { overdue($0, on: day) }
        + record.allies.filter { $0.review.value < day }.map {
            .allyReviewOverdue($0.id, $0.review.value, at: $0.review.position)
        }
}

private func overdue(_ part: TakingPart, on day: Day) -> Diagnostic? {
    switch part {
    case .consultation(let consultation):
        guard consultation.items.isEmpty, consultation.answerDue < day else { return nil }
        return .unansweredConsultation(at: consultation.closes.position)
    case .chat(let chat):
        guard chat.result == nil, chat.lastDay < day else { return nil }
        return .chatWithoutRecord(chat.lastDay, at: chat.start.position)
    case .campaign(let campaign):
        guard campaign.outcome == nil, campaign.ends < day else { return nil }
        return .campaignWithoutOutcome(campaign.ends, at: campaign.conversion.position)
    }
}

extension Rule {
    static let unansweredConsultation = Rule(
        "C0650", .warning,
        "Three months after a consultation has closed, people can read what was done with what they said."
    )
    static let chatWithoutRecord = Rule(
        "C0651", .warning,
        "After a chat people can read what it was for, what came of it, what was difficult and who could not take part."
    )
    static let campaignWithoutOutcome = Rule(
        "C0652", .warning, "After a campaign people can read what came of it.")
    static let allyReviewOverdue = Rule(
        "C0653", .warning, "What was agreed with an ally is looked at again by its review date.")
}

extension Diagnostic {
    static func unansweredConsultation(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .unansweredConsultation,
            "three months after it has closed, a consultation says what was done, and this does not",
            at: position,
            notes: ["'items' says for each thing that people said what was done, or why not"])
    }

    static func chatWithoutRecord(_ day: Day, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .chatWithoutRecord,
            "a chat that is over says what came of it, and this was over on \(day)", at: position,
            notes: ["'after' has goals, outcomes, challenges and barriers"])
    }

    static func campaignWithoutOutcome(_ day: Day, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .campaignWithoutOutcome,
            "a campaign that is over says what came of it, and this was over on \(day)",
            at: position, notes: ["add 'outcome'"])
    }

    static func allyReviewOverdue(
        _ ally: AllyID, _ day: Day, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .allyReviewOverdue,
            "what was agreed with '\(ally)' was to be looked at again by \(day)", at: position)
    }
}
