import Model
import Statistics

/// Counts about people rounded to the nearest 5, 1 to 7 withheld and zeros kept; rates from the rounded counts, totals
/// from the true total. Subtraction gives no exact number, but for a few sums whose parts are all rounded the same way:
/// there one number more is withheld.
///
/// Source: NHS Digital, hospital data since 2018 (domain rule 5.2).
struct Rounding {
    static let smallest = 8

    private(set) var figures: [FigurePlace: Figure]
    private(set) var withheld: [FigurePlace: Suppression.Reason] = [:]

    init(
        of figures: [FigurePlace: Figure], metrics: [MetricID: Metric], yearStart: YearStart
    ) {
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
        let reading = CountReading(
            figures, metrics: metrics, yearStart: yearStart, smallest: Rounding.smallest)
        withholdTelling(CountTable(reading))
        for place in WorkedOut(reading).withheld(beside: Set(withheld.keys)) {
            withheld[place] = .rateOfWithheld
        }
        var all = Set(withheld.keys)
        withholdResponseTimes(
            among: figures, metrics: metrics, smallest: Rounding.smallest, in: &all)
        for place in all where withheld[place] == nil { withheld[place] = .fewRecords }
    }

    /// Withholds the total, or the largest part, of a sum that tells a small count in spite of rounding.
    private mutating func withholdTelling(_ table: CountTable) {
        var isDone = false
        while !isDone {
            isDone = true
            var changed: Set<Int> = []
            let bounds = RoundedBounds(table) { [withheld] in withheld[$0] != nil }
            for (cell, sums) in bounds.told where changed.isDisjoint(with: sums) {
                guard let other = printed(in: sums, table) else { continue }
                let protected = table.cells[cell].name.place
                for place in table.cells[other].printing.map({ table.places[$0] })
                where withheld[place] == nil { withheld[place] = .protects(protected) }
                changed.formUnion(table.cells[other].sums)
                isDone = false
            }
        }
    }

    private func printed(in sums: [Int], _ table: CountTable) -> Int? {
        for sum in sums {
            let parts = table.sums[sum].parts.sorted {
                table.cells[$0].room > table.cells[$1].room
            }
            let members = [table.sums[sum].total] + parts
            if let found = members.first(where: { isPrinted($0, table) }) { return found }
        }
        return nil
    }

    private func isPrinted(_ cell: Int, _ table: CountTable) -> Bool {
        !table.cells[cell].isFixed
            && table.cells[cell].printing.contains { withheld[table.places[$0]] == nil }
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
