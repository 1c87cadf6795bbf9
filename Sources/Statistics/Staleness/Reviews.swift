import Diagnostics
package import Model

extension Review {
    /// How a review stands on a day.
    package enum Standing: Sendable, Equatable {
        /// It is not known when it is due.
        case unknown
        case current(due: Day)
        /// It is due within a month.
        case soon(due: Day)
        /// It was due so many days ago.
        case overdue(due: Day, days: Int)
    }

    package func standing(on day: Day) -> Standing {
        guard let due else { return .unknown }
        if due < day { return .overdue(due: due, days: Int(day.number - due.number)) }
        return due <= day.adding(months: 1) ? .soon(due: due) : .current(due: due)
    }
}

/// Guidance that nobody has looked at in time, and what is planned for the weeks before a vote.
func staleGuidance(in record: Record, on day: Day) -> [Diagnostic] {
    let guidance = record.guidance
    let registers = [guidance.postingRights?.review, guidance.accountSecurity?.review]
    let reviews =
        record.staffDocuments.map(\.properties.review) + guidance.flows.map(\.review)
        + registers.compactMap { $0 }
    let grace = record.organisation.guidance.overdueGrace
    return reviews.compactMap { overdue($0, on: day, grace: grace) }
        + record.publicDocuments.compactMap {
            planned($0.properties, in: record.organisation.preElection.filter { $0.last >= day })
        }
}

private func overdue(_ review: Review, on day: Day, grace: Int?) -> Diagnostic? {
    guard case .overdue(let due, _) = review.standing(on: day), let position = review.position
    else { return nil }
    if let grace, due.adding(months: grace) < day {
        return .reviewLapsed(due, grace: grace, owner: review.owner, at: position)
    }
    return .reviewOverdue(due, owner: review.owner, at: position)
}

/// A consultation, campaign or chat that begins or runs in such weeks, and nobody says why it may.
private func planned(
    _ document: DocumentProperties, in windows: [PreElectionWindow]
) -> Diagnostic? {
    guard document.preElectionReason == nil,
        let window = windows.first(where: { $0.holds(document) })
    else { return nil }
    return .plannedBeforeVote(window, at: SourcePosition(path: document.path))
}

extension Rule {
    static let guidanceOverdue = Rule(
        "C0660", .warning,
        "Guidance is looked at again by the day its review is due: until then people may act on it."
    )
    static let guidanceLapsed = Rule(
        "C0661", .error,
        "Guidance whose review is overdue for longer than candour.yml allows is not published.")
    static let beforeVote = Rule(
        "C0662", .warning,
        "What is planned for the weeks before a vote waits, or somebody says why it may go on.")
}

extension Diagnostic {
    static func reviewOverdue(
        _ due: Day, owner: String?, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .guidanceOverdue, "guidance is looked at again in time, and this was due by \(due)",
            at: position, notes: notes(owner))
    }

    static func reviewLapsed(
        _ due: Day, grace: Int, owner: String?, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .guidanceLapsed,
            "guidance is looked at again at most \(grace) months late, and this was due by \(due)",
            at: position, notes: notes(owner))
    }

    private static func notes(_ owner: String?) -> [String] {
        let whose = owner.map { "; it is kept by: \($0)" } ?? ""
        return ["read it, mend it, and set 'last_reviewed' to the day you did\(whose)"]
    }

    static func plannedBeforeVote(
        _ window: PreElectionWindow, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .beforeVote,
            "nothing is planned for the weeks before a vote, and this falls into those before '\(window.name)' (\(window.first) to \(window.last))",
            at: position,
            notes: ["move it, or say in 'pre_election' why it goes on and who agreed"])
    }
}
