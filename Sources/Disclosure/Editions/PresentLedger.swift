import Model

extension Ledger {
    /// What is published now, as a ledger would say it.
    init(_ figures: PublishedFigures, metrics: [MetricID: Metric], plans: [PublishedPlan]) {
        self.init()
        for key in figures.keys {
            guard let metric = metrics[key.metric] else { continue }
            begin(key)
            for figure in figures.inOrder(key) {
                add(
                    Row(
                        period: figure.period, value: figure.printed(by: metric),
                        share: figure.share,
                        markers: figure.replacement.map { [$0] } ?? figure.markers,
                        isProvisional: figure.markers.contains(.provisional)))
            }
        }
        definitions = Set(keys.map(\.metric)).sorted().compactMap { metrics[$0] }
            .map { Definition(metric: $0.id, text: $0.inOneLine) }
        targets = plans.sorted { $0.id < $1.id }.flatMap(\.promises)
    }
}

extension PublishedFigures {
    /// Every figure of every grain, by period.
    fileprivate func inOrder(_ key: SeriesKey) -> [PublishedFigure] {
        PublishedFigures.grains.flatMap { series(key, $0).compactMap(\.figure) }
            .sorted { $0.period < $1.period }
    }
}

extension PublishedFigure {
    fileprivate var share: Share? {
        if case .share(let share) = value { share } else { nil }
    }
}

extension Metric {
    /// What its numbers mean, in a form that only changes where that does.
    fileprivate var inOneLine: String {
        let words = definition.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "kind \(kind.rawValue); unit \(unit.rawValue); "
            + "formula \(formula?.text ?? "none"); definition \(words)"
    }
}

extension PublishedPlan {
    /// Baselines and targets of its measures, in their order.
    fileprivate var promises: [Ledger.Target] {
        measures.flatMap { measure -> [Ledger.Target] in
            guard let key = measure.key else { return [] }
            let promise = { (part: Ledger.Target.Part, value: Decimal, date: Day) in
                Ledger.Target(
                    measure: "\(id)/\(measure.id)", key: key, part: part, value: value,
                    date: date)
            }
            let baseline = measure.baseline.map { [promise(.baseline, $0.value, $0.date)] } ?? []
            guard let target = measure.target else { return baseline }
            switch target.goal {
            case .value(let value): return baseline + [promise(.target, value, target.date)]
            case .milestone: return baseline
            case .range(let low, let high):
                return baseline
                    + [promise(.lowest, low, target.date), promise(.highest, high, target.date)]
            }
        }
    }
}
