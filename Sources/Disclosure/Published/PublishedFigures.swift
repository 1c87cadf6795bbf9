import Diagnostics
package import Model
import Statistics

/// The one table that everything public is made from: pages, charts, their descriptions, data files.
///
/// What is not in it is not published, and what is withheld in it is withheld everywhere.
package struct PublishedFigures: Sendable {
    private var figures: [FigurePlace: PublishedFigure]
    private let series: [SeriesKey: [Period.Grain: [Period]]]
    /// In order: by metric, all channels before each, everyone before each group.
    package let keys: [SeriesKey]
    /// Counts about people below this are withheld.
    package let threshold: Int
    /// Whether counts about people are rounded to the nearest 5: parts need not add up to their total then.
    package let isRounded: Bool

    fileprivate init(
        figures: [FigurePlace: PublishedFigure], series: [SeriesKey: [Period.Grain: [Period]]],
        keys: [SeriesKey], threshold: Int, isRounded: Bool
    ) {
        self.isRounded = isRounded
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

/// The table of what may be seen of all findings; and, for staff, what may not.
func publishedFigures(
    of findings: Findings, known: Set<FigurePlace>?
) -> Diagnosed<(published: PublishedFigures, withheld: [SuppressedFigure])> {
    let found = FoundFigures(findings)
    let protection = Protection(
        of: found, findings, known: known ?? found.publishedBefore(findings))
    let remarks = PublicRemarks(protection.figures, protection.withheld, findings.record.metrics)
    let published = protection.figures.map { place, figure in
        let isWithheld = protection.withheld.contains(place)
        let isAboutPeople = findings.record.metrics[place.key.metric]?.isAboutPeople ?? true
        let said =
            isAboutPeople ? figure.saying { !protection.isRounded && remarks.areSaid($0) } : figure
        let shown = Disclosure.published(
            said, isWithheld: isWithheld, isAboutPeople: isAboutPeople,
            smallest: protection.smallest)
        let isMarked =
            !isWithheld && figure.isUnreliable(by: findings.record.metrics[place.key.metric])
        return (place, isMarked ? shown.marked(.lowReliability) : shown)
    }
    let table = PublishedFigures(
        figures: Dictionary(uniqueKeysWithValues: published),
        series: found.series.mapValues { $0.mapValues { $0.map(\.0) } },
        keys: findings.keys.filter { found.series[$0]?.isEmpty == false },
        threshold: protection.smallest, isRounded: protection.isRounded)
    let withheld = protection.reasons.sorted { $0.key < $1.key }.compactMap { place, reason in
        found.figures[place].map { SuppressedFigure(place, $0, reason, findings.yearStart) }
    }
    return Diagnosed((table, withheld), protection.diagnostics)
}
