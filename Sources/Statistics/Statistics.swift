package import Diagnostics
package import Model

/// The second station. In comes a `Record`; out go `Findings`, which make every figure from it that is asked
/// for, and what there is to say about observations that contradict each other.
///
/// It decides nothing about who may see a figure, and words nothing.
package func findings(in record: Record, asOf: Day? = nil) -> Diagnosed<Findings> {
    let findings = Findings(record, asOf: asOf)
    return Diagnosed(
        findings,
        findings.index.diagnostics
            + impossibleShares(in: findings.index, metrics: record.metrics)
            + contradictions(in: findings) + findings.measureFaults
            + overduePromises(in: record.statements, asOf: findings.asOf)
            + takingPartFaults(in: record, on: findings.asOf)
            + staleGuidance(in: record, on: findings.asOf))
}
