import Diagnostics
import Model

/// What consultations, campaigns and chats refer to, and the tags that they share.
func takingPartFaults(in record: Record, names: KnownNames) -> [Diagnostic] {
    let documents = record.publicDocuments.map(\.properties)
    let references = documents.flatMap { properties -> [Diagnostic] in
        guard let part = properties.takingPart else { return [] }
        return unknownIDs(in: part, names) + offlineFaults(of: part, record.channels)
            + tagOwnerFaults(of: part, properties)
    }
    return references + tagClashes(in: documents)
}

private func unknownIDs(in part: TakingPart, _ names: KnownNames) -> [Diagnostic] {
    let figures = part.figures + [part.themes].compactMap { $0 }
    let metrics = figures.map { Located($0.value.metric.text, at: $0.position) }
    let channels =
        figures.compactMap { figure in
            figure.value.channel.map { Located($0.text, at: figure.position) }
        } + part.channels.map { Located($0.value.text, at: $0.position) }
    let partners = part.partners.map { Located($0.value.text, at: $0.position) }
    return unknown(metrics, "metric", names.metrics) + unknown(channels, "channel", names.channels)
        + unknown(partners, "ally", names.allies)
}

private func unknown(
    _ ids: [Located<String>], _ kind: String, _ known: Set<String>
) -> [Diagnostic] {
    ids.filter { !known.contains($0.value) }.map {
        .unknownID($0.value, of: kind, known: known.sorted(), at: $0.position)
    }
}

/// A campaign that only those who are online can meet. What is said of its channels elsewhere is not said again.
private func offlineFaults(of part: TakingPart, _ channels: [Channel]) -> [Diagnostic] {
    guard case .campaign(let campaign) = part, campaign.onlineOnlyBecause == nil else { return [] }
    let online = Dictionary(channels.map { ($0.id, $0.isOnline) }) { first, _ in first }
    let isOnline = campaign.routes.map { route in
        route.channel.map { online[$0.value] ?? false } ?? route.isOnline
    }
    guard isOnline.allSatisfy({ $0 }), let first = campaign.routes.first else { return [] }
    return [.noOfflineRoute(of: "campaign", at: first.position)]
}

private func tagOwnerFaults(
    of part: TakingPart, _ properties: DocumentProperties
) -> [Diagnostic] {
    guard let tag = part.tag, properties.review.owner == nil else { return [] }
    return [.tagWithoutOwner(tag.value, at: tag.position)]
}

/// Tags that two documents use on the same days.
private func tagClashes(in documents: [DocumentProperties]) -> [Diagnostic] {
    let uses = documents.compactMap { properties -> TagUse? in
        guard let part = properties.takingPart, let tag = part.tag else { return nil }
        return TagUse(tag: tag, first: part.days.first, last: part.days.last)
    }
    let byTag = Dictionary(grouping: uses, by: \.tag.value.folded)
    return byTag.values.flatMap { clashes(among: $0) }
}

/// Each use against the one before it that lasts longest.
private func clashes(among uses: [TagUse]) -> [Diagnostic] {
    let inOrder = uses.sorted { ($0.first, $0.tag.position) < ($1.first, $1.tag.position) }
    guard var longest = inOrder.first else { return [] }
    var diagnostics: [Diagnostic] = []
    for use in inOrder.dropFirst() {
        if use.first <= longest.last {
            diagnostics.append(
                .tagClash(use.tag.value, with: longest.tag.position, at: use.tag.position))
        }
        if longest.last < use.last { longest = use }
    }
    return diagnostics
}

private struct TagUse {
    let tag: Located<Tag>
    let first: Day
    let last: Day
}
