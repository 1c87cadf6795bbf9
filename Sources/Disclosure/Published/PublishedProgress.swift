package import Model
package import Statistics

extension PublishedRecord {
    /// Where a measure stood at the end of a period; `nil` where it has no target or no number is published: a
    /// status would tell what the number is.
    package func progress(of measure: PublishedMeasure, in period: Period) -> Progress? {
        guard let metric = metrics[measure.key.metric],
            let current = figures.figure(measure.key, period)?.printed(by: metric)
        else { return nil }
        return Progress(
            of: current, on: period.last, target: measure.target, baseline: measure.baseline,
            direction: measure.direction)
    }
}
