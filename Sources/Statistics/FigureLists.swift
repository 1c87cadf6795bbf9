package import Model

extension Findings {
    /// Everything that figures can be about: what was delivered, what follows from it, and all channels and all
    /// groups together.
    ///
    /// Of the built-in metrics that are worked out from others only those that the organisation uses.
    package var keys: [SeriesKey] { keys(of: usedMetrics) }

    /// The same with every metric that can be worked out, used or not.
    package var allKeys: [SeriesKey] { keys(of: Set(record.metrics.keys)) }

    /// Those that stand in a plan, in a definition of the organisation's own, among what was delivered, or beneath another,
    /// and all that are always computed.
    var usedMetrics: Set<MetricID> {
        let measured = Set(record.plans.flatMap(\.measures).compactMap(\.metric?.value))
        var open = record.metrics.values.filter {
            !$0.isOnDemand || $0.position != nil || measured.contains($0.id)
                || !index.keys(of: $0.id).isEmpty
        }.map(\.id)
        var used: Set<MetricID> = []
        while let next = open.popLast() {
            if used.insert(next).inserted { open += record.metrics[next]?.components ?? [] }
        }
        return used
    }

    private func keys(of metrics: Set<MetricID>) -> [SeriesKey] {
        var keys = Set(index.keys)
        for metric in ResponseTime.allCases where !responses.isEmpty {
            keys.formUnion(responses.subjects.map { $0.of(metric.id) })
        }
        for key in keys {
            keys.insert(key.on(nil))
            keys.insert(key.in(nil))
            keys.insert(key.on(nil).in(nil))
        }
        // A ratio may rest on a sum of others: engagement on interactions, those on reactions.
        var byMetric = Dictionary(grouping: keys, by: \.metric)
        var open = record.metrics.values.filter {
            !$0.components.isEmpty && metrics.contains($0.id)
        }
        while true {
            let ready = open.filter { $0.components.allSatisfy { byMetric[$0] != nil } }
            guard !ready.isEmpty else { return keys.sorted() }
            for metric in ready {
                let own = (byMetric[metric.components[0]] ?? []).map { $0.of(metric.id) }
                keys.formUnion(own)
                byMetric[metric.id, default: []] += own
            }
            open.removeAll { metric in ready.contains { $0.id == metric.id } }
        }
    }

    /// The figures of a key in periods of one grain, in order: from the first to the last in which anything was
    /// delivered, with `nil` for those in which nothing was.
    package func series(_ key: SeriesKey, _ grain: Period.Grain) -> [(Period, Figure?)] {
        guard let span = span(of: key), let subject = subject(key) else { return [] }
        var period = Period.of(grain, around: span.first, yearStart: yearStart)
        var result: [(Period, Figure?)] = []
        while period.first <= span.last {
            result.append((period, figure(subject, period)))
            period = .of(grain, around: period.last.adding(days: 1), yearStart: yearStart)
        }
        while let last = result.last, last.1 == nil { result.removeLast() }
        return Array(result.drop { $0.1 == nil })
    }

    /// From the first day anything was delivered of what a key rests on, to the last.
    func span(of key: SeriesKey) -> (first: Day, last: Day)? {
        var span: (first: Day, last: Day)?
        for metric in basis(of: key.metric) {
            for (own, first, last) in index.spans(of: metric)
            where (key.group == nil || own.group == key.group)
                && (key.channel == nil || own.channel == key.channel)
            {
                span = span.map { (min($0.first, first), max($0.last, last)) } ?? (first, last)
            }
        }
        return span
    }

    /// The metrics whose observations a metric rests on, itself among them.
    func basis(of id: MetricID) -> Set<MetricID> {
        var basis: Set<MetricID> = []
        var open = [id]
        while let next = open.popLast() {
            if ResponseTime(next) != nil { open.append("enquiries") }
            guard basis.insert(next).inserted, let metric = record.metrics[next] else { continue }
            open += metric.components
        }
        return basis
    }
}
