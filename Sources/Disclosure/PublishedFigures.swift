package import Model
import Statistics

/// The one table that everything public is made from: pages, charts, their descriptions, data files.
///
/// What is not in it is not published, and what is withheld in it is withheld everywhere.
package struct PublishedFigures: Sendable {
    private let figures: [FigurePlace: PublishedFigure]
    private let series: [SeriesKey: [Period.Grain: [Period]]]
    /// In order: by metric, all channels before each, everyone before each group.
    package let keys: [SeriesKey]
    package let threshold: Int

    fileprivate init(
        figures: [FigurePlace: PublishedFigure], series: [SeriesKey: [Period.Grain: [Period]]],
        keys: [SeriesKey], threshold: Int
    ) {
        self.figures = figures
        self.series = series
        self.keys = keys
        self.threshold = threshold
    }
}

extension PublishedFigures {
    /// The grains that are published.
    package static let grains: [Period.Grain] = [.month, .quarter, .year, .financialYear]

    /// `nil` where nothing was delivered, or the grain is not published.
    package func figure(_ key: SeriesKey, _ period: Period) -> PublishedFigure? {
        figures[FigurePlace(key: key, period: period)]
    }

    /// The periods of a grain from the first to the last with a figure, and `nil` where there is none.
    package func series(
        _ key: SeriesKey, _ grain: Period.Grain
    ) -> [(period: Period, figure: PublishedFigure?)] {
        (series[key]?[grain] ?? []).map { ($0, figure(key, $0)) }
    }

    /// Of a metric on a channel, or on all: for everyone and for each group.
    package func keys(of metric: MetricID) -> [SeriesKey] { keys.filter { $0.metric == metric } }

    /// How many are withheld.
    package var withheldCount: Int {
        figures.values.count { figure in
            if case .withheld = figure.value { true } else { false }
        }
    }
}

/// The table of what may be seen of all findings.
func publishedFigures(of findings: Findings) -> PublishedFigures {
    let keys = findings.keys
    var figures: [FigurePlace: Figure] = [:]
    var series: [SeriesKey: [Period.Grain: [Period]]] = [:]
    for key in keys {
        for grain in PublishedFigures.grains {
            let own = findings.series(key, grain)
            guard !own.isEmpty else { continue }
            series[key, default: [:]][grain] = own.map(\.0)
            for case (let period, let figure?) in own {
                figures[FigurePlace(key: key, period: period)] = figure
            }
        }
    }
    let metrics = findings.record.metrics
    let smallest = findings.record.organisation.threshold
    var withheld = smallFigures(among: figures, metrics: metrics, smallest: smallest)
    if !withheld.isEmpty {
        let lines = publishedLines(
            among: figures, metrics: metrics, yearStart: findings.yearStart)
        withholdComplements(of: lines, among: figures, metrics: metrics, in: &withheld)
    }
    return PublishedFigures(
        figures: Dictionary(
            uniqueKeysWithValues: figures.map { place, figure in
                let isWithheld = withheld.contains(place)
                return (place, published(figure, isWithheld: isWithheld, smallest: smallest))
            }),
        series: series, keys: keys.filter { series[$0] != nil }, threshold: smallest)
}
