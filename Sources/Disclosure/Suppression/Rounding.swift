import Diagnostics
import Model
import Statistics

/// Counts about people rounded to the nearest 5, 1 to 7 withheld and zeros kept; rates from the rounded counts, totals
/// from the true total. Nothing more is withheld: subtraction gives no exact number, but for a few sums whose parts are
/// all rounded the same way, of which the author is told.
///
/// Source: NHS Digital, hospital data since 2018 (domain rule 5.2).
struct Rounding {
    static let smallest = 8

    private(set) var figures: [FigurePlace: Figure]
    private(set) var withheld: [FigurePlace: Suppression.Reason] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(
        of figures: [FigurePlace: Figure], metrics: [MetricID: Metric], yearStart: YearStart
    ) {
        self.figures = figures
        for (place, figure) in figures {
            let metric = metrics[place.key.metric]
            if metric?.isAboutPeople ?? true { round(figure, at: place, metric) }
        }
        roundWorkedOut(metrics)
        let reading = CountReading(
            figures, metrics: metrics, yearStart: yearStart, smallest: Rounding.smallest)
        for place in WorkedOut(reading).withheld(beside: Set(withheld.keys)) {
            withheld[place] = .rateOfWithheld
        }
        var all = Set(withheld.keys)
        withholdResponseTimes(
            among: figures, metrics: metrics, smallest: Rounding.smallest, in: &all)
        for place in all where withheld[place] == nil { withheld[place] = .fewRecords }
        diagnostics = RoundedBounds(CountTable(reading), withheld: all).told.map { place in
            .toldByRounded(
                place.name(yearStart: yearStart),
                at: figures[place]?.firstRow ?? metrics[place.key.metric]?.position
                    ?? SourcePosition(path: "candour.yml"))
        }
    }

    private mutating func round(_ figure: Figure, at place: FigurePlace, _ metric: Metric?) {
        switch figure.value {
        case .number(let number) where metric?.countsPeople ?? true:
            if isSmall(number, smallest: Rounding.smallest) { withheld[place] = .belowThreshold }
            print(.number(number.roundedToFive), at: place)
        case .number where metric?.kind == .ratio: withheld[place] = .withoutCounts
        case .share(let share):
            withheld[place] = reason(to: share)
            let (top, bottom) = (share.numerator, share.denominator)
            print(.share(Share(top.roundedToFive, of: bottom.roundedToFive)), at: place)
        case .between(let low, let high):
            // A bracket of rounded parts, and of none that is withheld.
            if isSmall(figure.leastPart ?? low, smallest: Rounding.smallest)
                || isSmall(low, smallest: Rounding.smallest)
            {
                withheld[place] = .belowThreshold
            }
            print(.between(low: low.roundedToFive, high: high.roundedToFive), at: place)
        case .number, .missing, .notReached: break
        }
    }

    private mutating func roundWorkedOut(_ metrics: [MetricID: Metric]) {
        let rounding = RoundedWorkedOut(metrics: metrics)
        let telling = rounding.telling
        if telling.isEmpty { return }
        for (place, figure) in figures where withheld[place] == nil {
            guard let formula = telling[place.key.metric] else { continue }
            if let value = rounding.value(of: figure.value, by: formula) {
                print(value, at: place)
            } else {
                withheld[place] = .rateOfWithheld
            }
        }
    }

    private mutating func print(_ value: Figure.Value, at place: FigurePlace) {
        guard let figure = figures[place] else { return }
        figures[place] = figure.with(value, remarks: figure.remarks)
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
