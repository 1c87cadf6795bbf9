import Diagnostics
import Model

/// Whether everything that is referred to by its id exists.
func crossReferences(in record: Record, unread: UnreadNames) -> [Diagnostic] {
    let ids = KnownIDs(record, unread)
    var diagnostics: [Diagnostic] = []
    for plan in record.plans { diagnostics += ids.check(plan) }
    for channel in record.channels {
        diagnostics += ids.channel(channel.successor)
    }
    for metric in record.metrics.values { diagnostics += ids.check(metric) }
    for edition in record.editions { diagnostics += ids.check(edition) }
    for snapshot in record.snapshots { diagnostics += ids.check(snapshot) }
    diagnostics += ids.checkStatement(record)
    return diagnostics + linkFaults(in: record, unread: unread) + reviewGaps(in: record)
}

/// Guidance without an owner or a review date.
private func reviewGaps(in record: Record) -> [Diagnostic] {
    record.staffDocuments.map(\.properties).compactMap { properties in
        switch properties.kind {
        case .guidance, .card, .policy: break
        case .page, .case, .consultation, .chat, .news: return nil
        }
        let review = properties.review
        let missing = [
            review.owner == nil ? "'owner'" : nil,
            review.lastReviewed == nil ? "'last_reviewed'" : nil,
            review.interval == nil ? "'review_in'" : nil,
        ].compactMap { $0 }
        guard !missing.isEmpty else { return nil }
        let place = SourcePosition(path: properties.path)
        return .noOwner(missing.joined(separator: ", "), at: place)
    }
}

/// The ids that exist, or whose files do.
private struct KnownIDs {
    let channels: Set<String>
    let metrics: Set<String>
    let plans: Set<String>
    let unreadPlans: Set<String>
    let record: Record

    init(_ record: Record, _ unread: UnreadNames) {
        self.record = record
        channels = unread.channels.union(record.channels.map(\.id.text))
        metrics = unread.metrics.union(record.metrics.keys.map(\.text))
        plans = Set(record.plans.map(\.id.text))
        unreadPlans = unread.plans
    }

    func channel(_ id: Located<ChannelID>?) -> [Diagnostic] {
        unknown(id.map { ($0.value.text, $0.position) }, of: "channel", in: channels)
    }

    private func unknown(
        _ id: (text: String, position: SourcePosition)?, of kind: String, in known: Set<String>
    ) -> [Diagnostic] {
        guard let id, !known.contains(id.text) else { return [] }
        return [.unknownID(id.text, of: kind, known: known.sorted(), at: id.position)]
    }

    func check(_ plan: Plan) -> [Diagnostic] {
        let audiences = Set(plan.audiences.map(\.id.text))
        let objectives = Set(plan.objectives.map(\.id.text))
        var diagnostics: [Diagnostic] = []
        for objective in plan.objectives {
            diagnostics += objective.channels.flatMap { channel($0) }
            diagnostics += objective.audiences.flatMap {
                unknown(($0.value.text, $0.position), of: "audience of this plan", in: audiences)
            }
        }
        for audience in plan.audiences { diagnostics += channel(audience.offlineRoute) }
        for measure in plan.measures {
            let metric = (measure.metric.value.text, measure.metric.position)
            diagnostics += unknown(metric, of: "metric", in: metrics)
            diagnostics += channel(measure.channel)
            let objective = measure.objective.map { ($0.value.text, $0.position) }
            diagnostics += unknown(objective, of: "objective of this plan", in: objectives)
        }
        return diagnostics
    }

    func check(_ metric: Metric) -> [Diagnostic] {
        guard let position = metric.position else { return [] }
        let parts = [metric.numerator, metric.denominator].compactMap { $0 } + metric.parts
        return parts.flatMap { unknown(($0.text, position), of: "metric", in: metrics) }
    }

    func check(_ edition: Edition) -> [Diagnostic] {
        let id = edition.plan.value
        guard let plan = record.plans.first(where: { $0.id == id }) else {
            return unknown(
                (id.text, edition.plan.position), of: "plan", in: plans.union(unreadPlans))
        }
        let measures = Set(plan.measures.map(\.id.text))
        return edition.headlines.flatMap {
            unknown(($0.value.text, $0.position), of: "measure of its plan", in: measures)
        }
    }

    /// The first row of each key whose metric or channel nobody knows.
    func check(_ snapshot: Snapshot) -> [Diagnostic] {
        var firstLines: [Int: Int32] = [:]
        let suspects = snapshot.keys.indices.filter { index in
            let key = snapshot.keys[index]
            return !metrics.contains(key.metric.text)
                || key.channel.map { !channels.contains($0.text) } ?? false
        }
        guard !suspects.isEmpty else { return supersededFaults(snapshot) }
        for observation in snapshot.observations
        where firstLines[Int(observation.key)] == nil {
            firstLines[Int(observation.key)] = observation.line
        }
        return supersededFaults(snapshot)
            + suspects.flatMap { index in
                let key = snapshot.keys[index]
                let line = Int(firstLines[index] ?? 1)
                let place = SourcePosition(path: snapshot.path, line: line)
                return unknown((key.metric.text, place), of: "metric", in: metrics)
                    + unknown(key.channel.map { ($0.text, place) }, of: "channel", in: channels)
            }
    }

    private func supersededFaults(_ snapshot: Snapshot) -> [Diagnostic] {
        let known = Set(record.snapshots.map(\.id.text))
        return snapshot.supersedes.flatMap {
            unknown(($0.value.text, $0.position), of: "snapshot", in: known)
        }
    }

    func checkStatement(_ record: Record) -> [Diagnostic] {
        let names = Set(record.publicDocuments.map(\.properties.name))
        let statement = record.organisation.accessibilityStatement
        return unknown(
            statement.map { ($0.value, $0.position) }, of: "public document", in: names)
    }
}
