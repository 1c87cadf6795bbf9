import Diagnostics
import Model
import Statistics

extension PublishedFigures {
    /// A baseline as the public may see it; `nil` where it could tell a number that is withheld.
    ///
    /// It is a number like any other: a small one about people is no more published than its month is, and none of a day
    /// in a period whose figure is withheld, which it may be.
    func published(
        _ baseline: Measure.Baseline, of key: SeriesKey?, _ metric: Metric?
    ) -> Measure.Baseline? {
        if let key, isWithheld(key, on: baseline.date) { return nil }
        let countsPeople = metric.map { $0.isAboutPeople && $0.countsPeople } ?? true
        guard countsPeople else { return baseline }
        if isSmall(baseline.value, smallest: threshold) { return nil }
        return isRounded
            ? Measure.Baseline(value: baseline.value.roundedToFive, date: baseline.date) : baseline
    }

    /// A warning for each baseline that is not published, and with it no progress.
    func baselineDiagnostics(of record: Record) -> [Diagnostic] {
        record.plans.flatMap(\.measures).compactMap { measure in
            let metric = measure.metric.flatMap { record.metrics[$0.value] }
            guard let baseline = measure.baseline,
                published(baseline, of: measure.key, metric) == nil
            else { return nil }
            return .baselineWithheld(
                measure.id, at: measure.baselinePosition ?? measure.position)
        }
    }

    /// Whether a figure of any period around the day is withheld.
    private func isWithheld(_ key: SeriesKey, on day: Day) -> Bool {
        PublishedFigures.grains.contains { grain in
            series(key, grain).contains { period, figure in
                guard case .withheld? = figure?.value else { return false }
                return period.first <= day && day <= period.last
            }
        }
    }
}
