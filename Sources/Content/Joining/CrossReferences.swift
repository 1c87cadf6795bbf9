import Diagnostics
import Model

/// Whether everything that is referred to by its id exists.
///
/// `doubtful` are the plans in which an id could not be read: what refers to one of theirs is not reported.
func crossReferences(
    in record: Record, names: KnownNames, doubtful: Set<String>, drafts: Set<String>
) -> [Diagnostic] {
    let check = References(names: names, doubtful: doubtful, record: record)
    var diagnostics: [Diagnostic] = []
    for plan in record.plans { diagnostics += check.faults(in: plan) }
    for channel in record.channels { diagnostics += check.successor(of: channel) }
    for edition in record.editions { diagnostics += check.faults(in: edition) }
    for snapshot in record.snapshots { diagnostics += check.faults(in: snapshot) }
    for correction in record.corrections { diagnostics += check.faults(in: correction) }
    diagnostics += takingPartFaults(in: record, names: names)
    diagnostics += guidanceFaults(in: record, names: names, doubtful: doubtful)
    for document in [record.organisation.accessibilityStatement, record.organisation.terms] {
        diagnostics += check.publicDocument(document, drafts: drafts)
    }
    for account in record.costs { diagnostics += check.faults(in: account) }
    diagnostics += check.faults(in: record.statements)
    diagnostics +=
        missingStatements(in: record, names) + logoFaults(in: record.organisation, record.assets)
    diagnostics += record.assets.flatMap { drawingFaults(in: $0) }
    diagnostics += planFaults(in: record, doubtful: doubtful)
    return diagnostics + linkFaults(in: record, names: names, drafts: drafts)
}

private struct References {
    let names: KnownNames
    let doubtful: Set<String>
    let record: Record

    private func unknown<Thing>(
        _ id: Located<Identifier<Thing>>?, of kind: String, in known: Set<String>
    ) -> [Diagnostic] {
        guard let id, !known.contains(id.value.text) else { return [] }
        return [
            .unknownID(id.value.text, of: kind, known: known.sorted(), at: id.position)
        ]
    }

    func channel(_ id: Located<ChannelID>?) -> [Diagnostic] {
        unknown(id, of: "channel", in: names.channels)
    }

    func successor(of channel: Channel) -> [Diagnostic] {
        guard let id = channel.successor else { return [] }
        let isClosed = record.channels.contains { $0.id == id.value && $0.closed != nil }
        return self.channel(id)
            + (isClosed ? [.closedSuccessor(id.value.text, at: id.position)] : [])
    }

    private func offlineRoute(_ id: Located<ChannelID>?) -> [Diagnostic] {
        guard let id, record.channels.first(where: { $0.id == id.value })?.isOnline == true
        else { return channel(id) }
        return [.onlineRoute(id.value.text, at: id.position)]
    }

    func faults(in plan: Plan) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for objective in plan.objectives {
            diagnostics += objective.channels.flatMap { channel($0) }
        }
        for audience in plan.audiences { diagnostics += offlineRoute(audience.offlineRoute) }
        for measure in plan.measures {
            diagnostics += unknown(measure.metric, of: "metric", in: names.metrics)
            diagnostics += channel(measure.channel)
        }
        for factor in plan.successFactors.values {
            diagnostics += factor.evidence.flatMap { metricFaults(of: $0) }
        }
        return doubtful.contains(plan.position.path)
            ? diagnostics : diagnostics + innerFaults(in: plan)
    }

    /// Objectives and audiences that a plan names and does not have.
    private func innerFaults(in plan: Plan) -> [Diagnostic] {
        let audiences = Set(plan.audiences.map(\.id.text))
        let objectives = Set(plan.objectives.map(\.id.text))
        return plan.objectives.flatMap(\.audiences).flatMap {
            unknown($0, of: "audience of this plan", in: audiences)
        }
            + plan.measures.flatMap {
                unknown($0.objective, of: "objective of this plan", in: objectives)
            }
    }

    /// Evidence may be a metric: `figure:response-rate`.
    private func metricFaults(of evidence: Located<String>) -> [Diagnostic] {
        guard let metric = LinkTarget(evidence.value, in: "").metric else { return [] }
        return unknown(Located(metric, at: evidence.position), of: "metric", in: names.metrics)
    }

    func faults(in edition: Edition) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for reached in edition.reached {
            diagnostics += unknown(reached.metric, of: "metric", in: names.metrics)
            diagnostics += channel(reached.channel)
        }
        let plan = record.plans.first { $0.id == edition.plan.value }
        guard let plan, !doubtful.contains(plan.position.path) else {
            return diagnostics + unknown(edition.plan, of: "plan", in: names.plans)
        }
        let measures = Set(plan.measures.map(\.id.text))
        diagnostics += edition.headlines.flatMap {
            unknown($0, of: "measure of its plan", in: measures)
        }
        let dimensions = Set((plan.residents?.dimensions ?? []).map(\.id))
        return diagnostics
            + edition.reached.map(\.dimension).filter { !dimensions.contains($0.value) }.map {
                .unknownID(
                    $0.value, of: "dimension of its plan's residents", known: dimensions.sorted(),
                    at: $0.position)
            }
    }

    func faults(in correction: Correction) -> [Diagnostic] {
        unknown(correction.metric, of: "metric", in: names.metrics)
            + unknown(correction.edition, of: "edition", in: names.editions)
            + channel(correction.channel)
    }

    func faults(in snapshot: Snapshot) -> [Diagnostic] {
        snapshot.supersedes.flatMap { unknown($0, of: "snapshot", in: names.snapshots) }
    }

    func faults(in account: CostAccount) -> [Diagnostic] {
        unknown(account.contacts, of: "metric", in: names.metrics)
            + account.channels.flatMap { channel($0) }
    }

    func faults(in statements: Statements) -> [Diagnostic] {
        let metric = unknown(statements.moderation?.metric, of: "metric", in: names.metrics)
        guard statements.accessibility != nil,
            let document = record.organisation.accessibilityStatement
        else { return metric + unexplainedReasons(in: record) }
        return metric + unexplainedReasons(in: record)
            + [.twoAccessibilityStatements(at: document.position)]
    }

    /// A document that `candour.yml` names.
    func publicDocument(_ name: Located<String>?, drafts: Set<String>) -> [Diagnostic] {
        guard let name else { return [] }
        let drafts = drafts.map { $0.dropFirst("\(Public.folder)/".count).dropLast(3) }.map(
            String.init)
        let known = names.publicDocuments.subtracting(drafts)
        guard !known.contains(name.value) else { return [] }
        return [
            .unknownID(
                name.value, of: "public document", known: known.sorted(),
                at: name.position)
        ]
    }
}
