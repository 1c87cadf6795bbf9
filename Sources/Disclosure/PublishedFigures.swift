package import Model
import Parallel
import Statistics

/// The one table that everything public is made from: pages, charts, their descriptions, data files.
///
/// What is not in it is not published, and what is withheld in it is withheld everywhere.
package struct PublishedFigures: Sendable {
    private var figures: [FigurePlace: PublishedFigure]
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
        // A financial quarter is the calendar quarter of the same days.
        let days: Period =
            period.grain == .financialQuarter
            ? .of(.quarter, around: period.first, yearStart: .january) : period
        return figures[FigurePlace(key: key, period: days)]
    }

    /// The periods of a grain from the first to the last with a figure, and `nil` where there is none.
    package func series(
        _ key: SeriesKey, _ grain: Period.Grain
    ) -> [(period: Period, figure: PublishedFigure?)] {
        (series[key]?[grain] ?? []).map { ($0, figure(key, $0)) }
    }

    /// Of a metric on a channel, or on all: for everyone and for each group.
    package func keys(of metric: MetricID) -> [SeriesKey] { keys.filter { $0.metric == metric } }

    /// The same, with a marker beside some of them.
    func marking(_ places: Set<FigurePlace>, _ marker: Marker) -> PublishedFigures {
        var marked = self
        for place in places { marked.figures[place] = marked.figures[place]?.marked(marker) }
        return marked
    }

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
    let series = Dictionary(
        uniqueKeysWithValues: zip(keys, parallelMap(keys) { everySeries(of: $0, findings) }))
    var figures: [FigurePlace: Figure] = [:]
    figures.reserveCapacity(
        series.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } })
    for (key, grains) in series {
        for case (let period, let figure?) in grains.values.joined() {
            figures[FigurePlace(key: key, period: period)] = figure
        }
    }
    let metrics = findings.record.metrics
    let smallest = findings.record.organisation.threshold
    var withheld = smallFigures(among: figures, metrics: metrics, smallest: smallest)
    let lines = publishedLines(among: figures, metrics: metrics, yearStart: findings.yearStart)
    withholdComplements(
        of: lines, among: figures, metrics: metrics, smallest: smallest, in: &withheld)
    withholdBrackets(of: lines, among: figures, in: &withheld)
    withholdResponseTimes(among: figures, metrics: metrics, smallest: smallest, in: &withheld)
    // A total takes over what was said of its parts.
    let unsaid = Set(withheld.flatMap { figures[$0]?.remarks ?? [] })
    return PublishedFigures(
        figures: Dictionary(
            uniqueKeysWithValues: figures.map { place, figure in
                let isWithheld = withheld.contains(place)
                let said = figure.saying { !unsaid.contains($0) }
                let shown = published(said, isWithheld: isWithheld, smallest: smallest)
                let isMarked = !isWithheld && figure.isUnreliable(by: metrics[place.key.metric])
                return (place, isMarked ? shown.marked(.lowReliability) : shown)
            }),
        series: series.mapValues { $0.mapValues { $0.map(\.0) } },
        keys: keys.filter { series[$0]?.isEmpty == false }, threshold: smallest)
}

/// A bracket tells of each of its parts: with one of them withheld it is withheld too. Nothing is computed from it.
private func withholdBrackets(
    of lines: [Line], among figures: [FigurePlace: Figure], in withheld: inout Set<FigurePlace>
) {
    for line in lines {
        guard case .between? = figures[line.total]?.value,
            line.parts.contains(where: {
                withheld.contains($0) || figures[$0]?.value == .missing(.confidential)
            })
        else { continue }
        withheld.insert(line.total)
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

extension Figure {
    /// The same with those of its remarks alone.
    fileprivate func saying(_ isSaid: (String) -> Bool) -> Figure {
        if remarks.allSatisfy(isSaid) { return self }
        return Figure(
            key: key, period: period, value: value, markers: markers, sources: sources,
            remarks: remarks.filter(isSaid))
    }
}
