import Disclosure
import Model

extension PublishedRecord {
    /// The period that a plan's page tells of: of its newest edition; before there is one, of each series the newest
    /// that is over and has a number, a quarter before a month that ends with it. Of one without a number it
    /// is the plan's own.
    func newestPeriod(of key: SeriesKey?, in plan: PublishedPlan) -> Period {
        if let edition = editions.last(where: { $0.plan.value == plan.id }) {
            return edition.period
        }
        guard let key else { return plan.period }
        let figures = PublicFigures(record: self)
        let grains: [Period.Grain] = [
            .financialQuarter, .quarter, .month, .week, .financialYear, .year,
        ]
        let newest = grains.compactMap { grain in
            figures.series(key, grain).last { $0.figure.map(isSettled) ?? false }?.period
        }
        let last = newest.map(\.last).max()
        return newest.first { $0.last == last } ?? plan.period
    }

    /// Of when the figures are, in the caption of their table.
    func newestPeriodWords(of plan: PublishedPlan) -> String {
        editions.last { $0.plan.value == plan.id }.map { Dates.english.period($0.period) }
            ?? "each with its newest figure"
    }

    private func isSettled(_ figure: ShownFigure) -> Bool {
        figure.printed != nil && !figure.isSoFar
    }
}
