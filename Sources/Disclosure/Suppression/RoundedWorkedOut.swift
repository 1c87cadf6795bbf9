import Model
import Statistics

/// Numbers that are worked out of counts of people and count none themselves, as a cost per enquiry, where counts are
/// rounded: they follow from the rounded counts, or where these are not simply added up they are not printed. Exact,
/// they would tell the exact count.
struct RoundedWorkedOut {
    let metrics: [MetricID: Metric]

    /// The formulas of such numbers. Those about people are rounded as all others are.
    var telling: [MetricID: Formula] {
        metrics.values.reduce(into: [:]) { found, metric in
            guard let formula = metric.formula, !metric.isAboutPeople || !metric.countsPeople,
                !(metric.isAboutPeople && metric.isSumOrQuotient),
                isTelling(formula.metrics)
            else { return }
            found[metric.id] = formula
        }
    }

    /// As it may be printed; `nil` where it may not.
    func value(of exact: Figure.Value, by formula: Formula) -> Figure.Value? {
        switch exact {
        case .number(let number):
            formula.isQuotient ? nil : side(number, formula.terms).map { .number($0) }
        case .share(let share):
            side(share.numerator, formula.terms).flatMap { top in
                side(share.denominator, formula.divisor).map { .share(Share(top, of: $0)) }
            }
        case .between, .missing, .notReached: exact
        }
    }

    private func side(_ exact: Decimal, _ terms: [Formula.Term]) -> Decimal? {
        let metrics = terms.flatMap { [$0.metric, $0.multiplier].compactMap { $0 } }
        if !isTelling(metrics) { return exact }
        guard terms.allSatisfy(\.isPlain), !isSmall(exact, smallest: Rounding.smallest) else {
            return nil
        }
        return exact.roundedToFive
    }

    private func isTelling(_ ids: [MetricID]) -> Bool {
        ids.contains { id in
            metrics[id]?.reaches({ $0.isAboutPeople && $0.countsPeople }, in: metrics) ?? false
        }
    }
}
