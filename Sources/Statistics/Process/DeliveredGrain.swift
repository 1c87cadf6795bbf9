package import Model

extension Findings {
    /// The grain in which a metric was delivered: of several the finest, of what it is worked out from the coarsest;
    /// months, where it was given for days of its own choice. `nil` where nothing was delivered.
    ///
    /// Looks at the first observation of each series, not at all of them.
    package func deliveredGrain(of metric: MetricID) -> Period.Grain? {
        basis(of: metric).compactMap { id in
            index.keys(of: id).compactMap { key in
                index.places(of: key).first.map { index.observation(at: $0).period.grain }
            }
            .map { $0 == .interval ? .month : $0 == .financialQuarter ? .quarter : $0 }
            .min { $0.rawValue < $1.rawValue }
        }
        .max { $0.rawValue < $1.rawValue }
    }

    /// Whether the days and weeks of a metric tell nothing of people: neither it, nor what it is worked out from, nor
    /// what is worked out from it is about them.
    package func isWithoutPeople(_ metric: MetricID) -> Bool {
        let all = record.metrics.values
        return basis(of: metric).allSatisfy { record.metrics[$0]?.isAboutPeople == false }
            && !all.contains { $0.isAboutPeople && basis(of: $0.id).contains(metric) }
    }
}

extension Metric.Direction {
    /// Of a measure: a floor is better the higher it is kept, a range has no better side.
    package init(_ direction: Measure.Direction) {
        switch direction {
        case .increase, .maintain, .atLeast: self = .increase
        case .decrease, .atMost: self = .decrease
        case .range: self = .neutral
        }
    }
}
