import Model
import Statistics

/// Counts about people rounded to the nearest 5, 1 to 7 withheld and zeros kept; rates from the rounded counts, totals
/// from the true total. Nothing else has to be withheld: subtraction gives no exact number.
///
/// Source: NHS Digital, hospital data since 2018 (domain rule 5.2).
struct Rounding {
    static let smallest = 8

    private(set) var figures: [FigurePlace: Figure]
    private(set) var withheld: [FigurePlace: Suppression.Reason] = [:]

    init(of figures: [FigurePlace: Figure], metrics: [MetricID: Metric]) {
        self.figures = figures
        for (place, figure) in figures {
            let metric = metrics[place.key.metric]
            guard metric?.isAboutPeople ?? true else { continue }
            switch figure.value {
            case .number(let number) where metric?.countsPeople ?? true:
                if isSmall(number, smallest: Rounding.smallest) {
                    withheld[place] = .belowThreshold
                }
                self.figures[place] = figure.with(
                    .number(number.roundedToFive), remarks: figure.remarks)
            case .number where metric?.kind == .ratio: withheld[place] = .withoutCounts
            case .share(let share):
                withheld[place] = reason(to: share)
                let rounded = Share(
                    share.numerator.roundedToFive, of: share.denominator.roundedToFive)
                self.figures[place] = figure.with(.share(rounded), remarks: figure.remarks)
            case .between(let low, let high):
                // A bracket of rounded parts, and of none that is withheld.
                if isSmall(figure.leastPart ?? low, smallest: Rounding.smallest)
                    || isSmall(low, smallest: Rounding.smallest)
                {
                    withheld[place] = .belowThreshold
                }
                self.figures[place] = figure.with(
                    .between(low: low.roundedToFive, high: high.roundedToFive),
                    remarks: figure.remarks)
            case .number, .missing, .notReached: break
            }
        }
        var all = Set(withheld.keys)
        withholdResponseTimes(
            among: figures, metrics: metrics, smallest: Rounding.smallest, in: &all)
        for place in all where withheld[place] == nil { withheld[place] = .fewRecords }
    }

    private func reason(to share: Share) -> Suppression.Reason? {
        if share.denominator < Decimal(fewestCases) { return .denominatorBelowTen }
        return isSmall(share.numerator, smallest: Rounding.smallest) ? .rateOfWithheld : nil
    }
}

extension Decimal {
    /// The nearest multiple of 5, half away from zero.
    var roundedToFive: Decimal {
        guard let fives = Decimal.quotient(self, Decimal(5), places: 0)?.whole else { return self }
        let (number, isTooLarge) = fives.multipliedReportingOverflow(by: 5)
        return isTooLarge ? self : Decimal(number)
    }
}
