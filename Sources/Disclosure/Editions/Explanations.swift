import Model

/// Which correction explains a change.
struct Explanations {
    private let corrections: [PublishedCorrection]
    /// For each metric, those it is computed from, itself among them.
    private let basis: [MetricID: Set<MetricID>]

    init(_ corrections: [PublishedCorrection], metrics: [MetricID: Metric]) {
        self.corrections = corrections
        basis = corrections.isEmpty ? [:] : metrics.mapValues { $0.basis(in: metrics) }
    }

    /// The one that says the most about a figure of that edition; all of them are `used`.
    func explanation(
        of key: SeriesKey, _ period: Period, in edition: EditionID?, used: inout Set<String>
    ) -> PublishedCorrection? {
        if corrections.isEmpty { return nil }
        let fitting = corrections.filter {
            $0.edition == edition && covers($0, key) && $0.covers(period)
        }
        used.formUnion(fitting.map(\.id))
        return fitting.first { $0.metric == key.metric && $0.channel == key.channel }
            ?? fitting.first { $0.metric == key.metric } ?? fitting.first
    }

    /// A correction of a number explains what is computed from it, and the sums it is part of.
    private func covers(_ correction: PublishedCorrection, _ key: SeriesKey) -> Bool {
        let own = basis[key.metric] ?? [key.metric]
        return own.contains(correction.metric)
            && (correction.channel == nil || key.channel == nil
                || correction.channel == key.channel)
            && (correction.group == nil || key.group == nil || correction.group == key.group)
    }
}

extension PublishedCorrection {
    /// Its own period, and those that it is a part of; of an interval, all that it touches.
    fileprivate func covers(_ period: Period) -> Bool {
        periods.contains { own in
            own.grain == .interval
                ? own.first <= period.last && period.first <= own.last : period.contains(own)
        }
    }
}

extension Metric {
    fileprivate func basis(in metrics: [MetricID: Metric]) -> Set<MetricID> {
        var basis: Set<MetricID> = []
        var open = [id]
        while let next = open.popLast() {
            if basis.insert(next).inserted { open += metrics[next]?.components ?? [] }
        }
        return basis
    }
}
