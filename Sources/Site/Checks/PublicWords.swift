import Disclosure
import Model

extension PublishedRecord {
    /// Titles, roles and names that the public may read: what notes for staff may have in common with them. No sentence
    /// is among them.
    var names: [String] {
        var names: [String?] = [organisation.name, organisation.title]
        names += plans.flatMap { $0.names }
        names += channels.flatMap { [$0.title, $0.owner] }
        names += metrics.values.flatMap { [$0.title, $0.collector] }
        names += documents.flatMap { [$0.properties.title, $0.properties.review.owner] }
        names += documents.flatMap { document -> [String?] in
            guard case .chat(let chat)? = document.properties.takingPart else { return [] }
            return [chat.moderator]
        }
        names += allies.flatMap { [$0.title, $0.handle, $0.address] }
        names += revisions.corrections.map(\.approvedBy)
        names += [
            statements.transparency?.runBy, statements.transparency?.review.owner,
            statements.accessibility?.test.by, statements.accessibility?.review.owner,
            statements.moderation?.decidedBy,
        ]
        return names.compactMap { $0 }
    }
}

extension PublishedPlan {
    fileprivate var names: [String?] {
        [title, owner, approved?.by] + objectives.map(\.title) + audiences.map(\.title)
            + delivery.values.map(\.owner) + successFactors.values.map(\.owner)
            + risks.flatMap { [$0.title, $0.owner] } + measures.map(\.owner)
    }
}
