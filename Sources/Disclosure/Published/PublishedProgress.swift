package import Model
package import Statistics

extension PublishedRecord {
    /// Where a measure stood at the end of a period; `nil` where it has no target or no number is published: a
    /// status would tell what the number is.
    package func progress(of measure: PublishedMeasure, in period: Period) -> Progress? {
        guard let key = measure.key, let metric = metrics[key.metric],
            let current = figures.figure(key, period)?.printed(by: metric)
        else { return nil }
        return Progress(
            of: current, on: period.last, target: measure.target, baseline: measure.baseline,
            direction: measure.direction)
    }

    /// The figure that a measure's standing is told by: of the newest edition of its plan, as its page tells it; else
    /// the newest that is a number or withheld, of those that end on one day the one of the shortest period.
    package func currentFigure(
        of measure: PublishedMeasure, in plan: PublishedPlan
    ) -> PublishedFigure? {
        guard let key = measure.key else { return nil }
        if let edition = editions.last(where: { $0.plan.value == plan.id }),
            let figure = figures.figure(key, edition.period), figure.isTold
        {
            return figure
        }
        return PublishedFigures.grains.compactMap { grain in
            figures.series(key, grain).last { $0.figure?.isTold ?? false }?.figure
        }
        .max { one, other in
            (one.period.last, -one.period.days) < (other.period.last, -other.period.days)
        }
    }
}

extension PublishedFigure {
    /// Whether there is a number, published or withheld.
    fileprivate var isTold: Bool {
        switch value {
        case .number, .share, .notReached, .withheld: true
        case .between: false
        case .missing(let marker): marker == .confidential
        }
    }
}
