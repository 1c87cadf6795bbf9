import Model
import Parallel
import Statistics

/// Every figure of the grains that are published, before anything is withheld.
struct FoundFigures {
    let series: [SeriesKey: [Period.Grain: [(Period, Figure?)]]]
    let figures: [FigurePlace: Figure]

    init(_ findings: Findings) {
        let keys = findings.keys
        series = Dictionary(
            uniqueKeysWithValues: zip(keys, parallelMap(keys) { everySeries(of: $0, findings) }))
        var figures: [FigurePlace: Figure] = [:]
        figures.reserveCapacity(
            series.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } })
        for (key, grains) in series {
            for case (let period, let figure?) in grains.values.joined() {
                figures[FigurePlace(key: key, period: period)] = figure
            }
        }
        self.figures = figures
    }
}

/// The figures of a key in all grains that are published; none of a grain in which nothing was delivered.
private func everySeries(
    of key: SeriesKey, _ findings: Findings
) -> [Period.Grain: [(Period, Figure?)]] {
    var series: [Period.Grain: [(Period, Figure?)]] = [:]
    for grain in PublishedFigures.grains {
        let own = findings.series(key, grain)
        if !own.isEmpty { series[grain] = own }
    }
    return series
}

extension FoundFigures {
    /// The places whose number an edition published as it is now: readers know it, withheld or not.
    func publishedBefore(_ findings: Findings) -> Set<FigurePlace> {
        var known: Set<FigurePlace> = []
        for ledger in findings.record.ledgers {
            for key in ledger.keys {
                guard let metric = findings.record.metrics[key.metric] else { continue }
                for row in ledger.rows(of: key) where row.replacement == nil {
                    let place = FigurePlace(key: key, period: row.period)
                    guard let figure = figures[place] else { continue }
                    var isSame = figure.printed(by: metric) == row.value
                    if case .share(let share) = figure.value { isSame = share == row.share }
                    if isSame { known.insert(place) }
                }
            }
        }
        return known
    }
}
