import Diagnostics
import Model

/// What an organisation owes those who took part, held against the day the report speaks from: an answer after a
/// consultation, a record after a chat, a second look at what was agreed with an ally.
func takingPartFaults(in record: Record, on day: Day) -> [Diagnostic] {
    let parts = record.publicDocuments.compactMap(\.properties.takingPart)
    return parts.compactMap { overdue($0, on: day) }
        + parts.compactMap { withoutWay($0, on: day) }
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

/// What people are asked to take part in now and cannot find: its words say neither where nor how.
private func withoutWay(_ part: TakingPart, on day: Day) -> Diagnostic? {
    switch part {
    case .consultation(let consultation):
        let ways = consultation.ways
        guard consultation.status(on: day) == .open else { return nil }
        let leads = ways.value.all.contains(where: \.leadsSomewhere)
        return leads ? nil : .noWayToReply("take_part", at: ways.position)
    case .chat(let chat):
        guard chat.result == nil, chat.lastDay >= day else { return nil }
        let joining = chat.joining
        let leads =
            joining.address != nil || chat.channel != nil
            || [joining.withAccount, joining.withoutAccount].contains(where: namesWhere)
        return leads ? nil : .noWayToReply("join", at: chat.start.position)
    case .campaign: return nil
    }
}

extension Rule {
    static let noWayToReply = Rule(
        "C0654", .warning,
        "While people can take part, they can read how: a link, a telephone number, a mail address or a place."
    )
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

    static func noWayToReply(_ key: String, at position: SourcePosition) -> Diagnostic {
        let what = key == "join" ? "this chat" : "this consultation"
        return Diagnostic(
            .noWayToReply,
            "people can read how to take part, and \(what) says nothing to open, ring, write to or go to",
            at: position,
            notes: [
                key == "join"
                    ? "add 'address' to 'join', a telephone number to its words, or a 'channel'"
                    : "give a way an 'address': - {what: On paper, address: Library, High Street}"
            ])
    }

    static func allyReviewOverdue(
        _ ally: AllyID, _ day: Day, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .allyReviewOverdue,
            "what was agreed with '\(ally)' was to be looked at again by \(day)", at: position)
    }
}
