import Disclosure
import Model
import Statistics

/// A figure that its readers may see: of what was published for a public page, of the findings for a staff page.
///
/// Everything that is worded, drawn or listed is made from this, so that sentence, chart, table and file agree.
struct ShownFigure: Sendable {
    enum Value: Sendable, Equatable {
        case number(Decimal)
        case share(Share)
        /// Of unique counts: from the largest part to the sum.
        case between(low: Decimal, high: Decimal)
        /// No number, and why.
        case absent(Marker)
        /// A quantile that falls on an enquiry without an answer.
        case notReached
    }

    let key: SeriesKey
    let period: Period
    let value: Value
    /// Rounded to the metric's decimals; `nil` where there is no number.
    let printed: Decimal?
    let markers: [Marker]
    let sources: [FigureSource]
    let remarks: [String]
    /// Where a number cannot stand, what can be said instead, as in the data file.
    let note: String?
    /// What there is comes to, where some is missing.
    let partial: PartialTotal?

    /// Without its cells.
    init(
        key: SeriesKey, period: Period, value: Value, printed: Decimal?, markers: [Marker]
    ) {
        self.key = key
        self.period = period
        self.value = value
        self.printed = printed
        self.markers = markers
        (sources, remarks, note, partial) = ([], [], nil, nil)
    }

    init(_ figure: PublishedFigure, _ metric: Metric) {
        key = figure.key
        period = figure.period
        printed = figure.printed(by: metric)
        switch figure.value {
        case .number(let number): value = .number(number)
        case .share(let share): value = .share(share)
        case .between(let low, let high): value = .between(low: low, high: high)
        case .missing(let marker): value = .absent(marker)
        case .notReached: value = .notReached
        case .withheld: value = .absent(.confidential)
        }
        markers = figure.markers
        sources = figure.sources
        remarks = figure.remarks
        note = figure.note(by: metric)
        partial = figure.partial
    }

    init(_ figure: Figure, _ metric: Metric) {
        key = figure.key
        period = figure.period
        printed = figure.printed(by: metric)
        switch figure.value {
        case .number(let number): value = .number(number)
        case .share(let share): value = .share(share)
        case .between(let low, let high): value = .between(low: low, high: high)
        case .missing(let marker): value = .absent(marker)
        case .notReached: value = .notReached
        }
        markers = figure.markers
        sources = figure.sources
        remarks = figure.remarks
        note = figure.note(by: metric)
        partial = figure.partial
    }

    var isProvisional: Bool { markers.contains(.provisional) }

    /// Whether all of it was collected before the period was over.
    var isSoFar: Bool {
        guard let collected = sources.map(\.collected).max() else { return false }
        return collected < period.last
    }
}

/// Where a page takes its figures from.
protocol FigureSupply: Sendable {
    var organisation: Organisation { get }
    var metrics: [MetricID: Metric] { get }
    /// In the order in which they are shown.
    var keys: [SeriesKey] { get }
    func figure(_ key: SeriesKey, _ period: Period) -> ShownFigure?
    /// From the first to the last period of that grain with a figure; `nil` for one without.
    func series(_ key: SeriesKey, _ grain: Period.Grain) -> [(period: Period, figure: ShownFigure?)]
    func channelTitle(_ id: ChannelID) -> String
    /// As a process chart, where the series of that grain has one; `nil` elsewhere.
    func process(_ key: SeriesKey, _ grain: Period.Grain) -> ProcessSeries?
    /// The known changes from which its usual range is worked out anew.
    func steps(_ key: SeriesKey) -> [Measure.StepChange]
    /// Where a metric's numbers are to be had, from a page of that path.
    func data(of metric: MetricID, from page: String) -> ChartData
}

extension FigureSupply {
    var yearStart: YearStart { organisation.yearStart }
}

/// What the public may see.
struct PublicFigures: FigureSupply {
    let record: PublishedRecord

    var organisation: Organisation { record.organisation }
    var metrics: [MetricID: Metric] { record.metrics }
    var keys: [SeriesKey] { record.figures.keys }

    func figure(_ key: SeriesKey, _ period: Period) -> ShownFigure? {
        guard let metric = record.metrics[key.metric] else { return nil }
        return record.figures.figure(key, period).map { ShownFigure($0, metric) }
    }

    func series(
        _ key: SeriesKey, _ grain: Period.Grain
    ) -> [(period: Period, figure: ShownFigure?)] {
        guard let metric = record.metrics[key.metric] else { return [] }
        return record.figures.series(key, grain).map { period, figure in
            (period, figure.map { ShownFigure($0, metric) })
        }
    }

    func channelTitle(_ id: ChannelID) -> String {
        record.channels.first { $0.id == id }?.title ?? id.text
    }

    func process(_ key: SeriesKey, _ grain: Period.Grain) -> ProcessSeries? {
        record.processGrain(of: key) == grain ? record.process(of: key) : nil
    }

    func steps(_ key: SeriesKey) -> [Measure.StepChange] {
        let newestFirst = record.plans.sorted { $0.period > $1.period }
        return newestFirst.flatMap(\.measures).first { $0.key == key }?.stepChanges ?? []
    }

    func data(of metric: MetricID, from page: String) -> ChartData {
        .file(PublicAddresses.data(metric).relative(to: Address(page)))
    }
}

/// What staff may see: the findings, before anything is withheld.
struct StaffFigures: FigureSupply {
    let findings: Findings

    var organisation: Organisation { findings.record.organisation }
    var metrics: [MetricID: Metric] { findings.record.metrics }
    var keys: [SeriesKey] { findings.keys }

    func figure(_ key: SeriesKey, _ period: Period) -> ShownFigure? {
        guard let metric = metrics[key.metric] else { return nil }
        return findings.figure(key, period).map { ShownFigure($0, metric) }
    }

    func series(
        _ key: SeriesKey, _ grain: Period.Grain
    ) -> [(period: Period, figure: ShownFigure?)] {
        guard let metric = metrics[key.metric] else { return [] }
        return findings.series(key, grain).map { period, figure in
            (period, figure.map { ShownFigure($0, metric) })
        }
    }

    func channelTitle(_ id: ChannelID) -> String {
        findings.record.channels.first { $0.id == id }?.title ?? id.text
    }

    /// Usual ranges are worked out from what is published.
    func process(_ key: SeriesKey, _ grain: Period.Grain) -> ProcessSeries? { nil }
    func steps(_ key: SeriesKey) -> [Measure.StepChange] { [] }
    func data(of metric: MetricID, from page: String) -> ChartData { .tableOnly }
}
