import Diagnostics
import Model

// Totals to date and what happened in a period never reconcile: a metric is one or the other, and so is everything that
// it is worked out from. Source: domain rule 1.3.

/// Metrics that one snapshot delivers as they accrue and another as totals to date.
func mixedBases(of snapshots: [Snapshot]) -> [Diagnostic] {
    let supersession = Supersession(snapshots)
    var first: [MetricID: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (number, snapshot) in snapshots.enumerated() {
        for metric in Set(snapshot.keys.map(\.metric)).sorted() {
            guard let other = first[metric] else {
                first[metric] = number
                continue
            }
            let (one, two) = (Int32(other), Int32(number))
            guard snapshots[other].basis != snapshot.basis, !supersession.holds(one, over: two),
                !supersession.holds(two, over: one)
            else { continue }
            diagnostics.append(.mixedBases(metric, snapshots[other], snapshot))
        }
    }
    return diagnostics
}

/// Metrics that are worked out from counts of both bases. A stock is a reading, and has none.
func mixedBases(in metrics: Set<MetricID>, _ record: Record) -> [Diagnostic] {
    var newest: [MetricID: Snapshot] = [:]
    for snapshot in record.snapshots {
        for metric in Set(snapshot.keys.map(\.metric)) { newest[metric] = snapshot }
    }
    return metrics.sorted().compactMap { id in
        let counts = (record.metrics[id]?.components ?? []).filter { part in
            record.metrics[part]?.kind == .flow || record.metrics[part]?.kind == .unique
        }
        let delivered = counts.compactMap { part in newest[part].map { (part, $0) } }
        guard let one = delivered.first,
            let other = delivered.first(where: { $0.1.basis != one.1.basis })
        else { return nil }
        return .mixedBases(of: id, one, other)
    }
}
