package import Model

/// Everything that can be computed from a record: figures by what they are about and when.
///
/// A figure is made when it is asked for; the same question always has the same answer.
package struct Findings: Sendable {
    package let record: Record
    let index: ObservationIndex
    private let reference: IndexReference
    let reporting: Reporting
    let responses: ResponseTimes
    private let channels: [ChannelID: Channel]

    package var yearStart: YearStart { record.organisation.yearStart }

    /// The newest day on which something was collected or published: the day the report speaks from.
    package let asOf: Day

    init(_ record: Record, asOf: Day?) {
        self.record = record
        index = ObservationIndex(record.snapshots.map { $0.countingEnquiries() })
        responses = ResponseTimes(index)
        reference = .to(index)
        reporting = Reporting(index, metrics: record.metrics)
        channels = Dictionary(record.channels.map { ($0.id, $0) }) { first, _ in first }
        let newest = record.snapshots.map { $0.published ?? $0.collected }.max()
        let edition = record.editions.map(\.published).max()
        self.asOf = asOf ?? [newest, edition].compactMap { $0 }.max() ?? Day(number: 0)
    }
}

extension Findings {
    /// The figure; `nil` where nothing is known of the metric, or nothing was delivered in the period.
    ///
    /// What was delivered for exactly this period stands. Else the first of these that gives a number: what was
    /// delivered for parts of it, the formula, all channels together, all groups together.
    package func figure(_ key: SeriesKey, _ period: Period) -> Figure? {
        subject(key).flatMap { figure($0, period) }
    }

    /// What figures can be about, with everything that is the same in all periods.
    struct Subject {
        let key: SeriesKey
        let metric: Metric
        /// Empty where nothing was delivered.
        let places: Range<ObservationIndex.Place>
        let channel: Channel?
        /// Whether it holds totals to date, which go on growing and do not add up over periods.
        let isLifetime: Bool
        /// What is worked out from records of single enquiries.
        let time: ResponseTime?
    }

    /// `nil` where nothing is known of the metric.
    func subject(_ key: SeriesKey) -> Subject? {
        record.metrics[key.metric].map { metric in
            let places = index.places(of: key)
            return Subject(
                key: key, metric: metric, places: places,
                channel: key.channel.flatMap { channels[$0] },
                isLifetime: places.first.map { index.snapshot(of: $0).basis == .lifetime } ?? false,
                time: responses.isEmpty ? nil : ResponseTime(key.metric)
            )
        }
    }

    func figure(_ subject: Subject, _ period: Period) -> Figure? {
        if let place = index.exact(subject.places, period) {
            let aggregate = Aggregate(value: index.value(at: place), selection: Selection(place))
            return figure(subject, period, aggregate)
        }
        if let response = responseTime(subject, period) { return response }
        var found = overTime(subject, period)
        for way in [Way.formula, .channels, .groups] where found?.hasNumber != true {
            let other = figure(subject.key, period, subject.metric, by: way)
            if found == nil || other?.hasNumber == true { found = other }
        }
        return found
    }

    private enum Way { case formula, channels, groups }

    private func figure(
        _ key: SeriesKey, _ period: Period, _ metric: Metric, by way: Way
    ) -> Figure? {
        switch way {
        case .formula: computed(key, period, metric)
        case .channels: overChannels(key, period, metric)
        case .groups: overGroups(key, period, metric)
        }
    }

    /// From observations within the period.
    private func overTime(_ subject: Subject, _ period: Period) -> Figure? {
        let places = subject.places
        let required = required(subject.channel, period)
        if subject.metric.kind == .unique {
            return bracketOverTime(subject, period, required: required)
        }
        let aggregate: Aggregate? =
            switch subject.metric.kind {
            case .flow:
                subject.isLifetime
                    ? unadded(places, period) : index.sum(places, period, required: required)
            case .stock: index.last(places, period)
            case .ratio: shareSum(places, period, required: required)
            case .unique, .quantile, .index: nil
            }
        return aggregate.map { withPartial(figure(subject, period, $0), of: $0, subject, required) }
    }

    /// Totals to date of several periods: never their sum.
    private func unadded(
        _ places: Range<ObservationIndex.Place>, _ period: Period
    ) -> Aggregate? {
        index.sum(places, period, required: period).map {
            Aggregate(value: .missing(.notAvailable), selection: $0.selection)
        }
    }

    /// Shares are added, values without one never are.
    private func shareSum(
        _ places: Range<ObservationIndex.Place>, _ period: Period, required: Period
    ) -> Aggregate? {
        guard let sum = index.sum(places, period, required: required) else { return nil }
        guard case .share = sum.value else {
            return Aggregate(value: .missing(.notAvailable), selection: sum.selection)
        }
        return sum
    }

    /// The part of a period in which the channel was open; all of it, where it was not.
    private func required(_ channel: Channel?, _ period: Period) -> Period {
        guard let channel else { return period }
        let first = max(period.first, channel.opened ?? period.first)
        let last = min(period.last, channel.closed ?? period.last)
        return Period.interval(first, last) ?? period
    }
}

extension Findings {
    /// All channels that report the metric, together; `nil` for what is never added.
    private func overChannels(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        guard key.channel == nil, metric.isAdded || metric.kind == .unique else { return nil }
        let open = open([key.metric], key.group, period, metric.kind)
        if metric.kind == .unique {
            return bracket(of: open.map { key.on($0) }, as: key, period, metric)
        }
        return total(of: open.map { key.on($0) }, as: key, period, metric)
    }

    /// Everyone, where only groups were delivered: their sum. A group counts from when it is first delivered.
    private func overGroups(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        guard key.group == nil, metric.isAdded || metric.kind == .unique else { return nil }
        let groups = reporting.groups(of: key).filter { $0.first <= period.last }
        if metric.kind == .unique {
            return bracket(of: groups.map { key.in($0.group) }, as: key, period, metric)
        }
        return total(of: groups.map { key.in($0.group) }, as: key, period, metric)
    }

    /// The channels that report all of those metrics and were open in the period; of a stock, on its last day.
    func open(
        _ metrics: [MetricID], _ group: GroupName?, _ period: Period, _ kind: Metric.Kind
    ) -> [ChannelID] {
        let day = kind == .stock ? period.last : period.first
        return reporting.channels(of: metrics, group).filter { channel, first in
            first <= period.last && (channels[channel]?.closed.map { $0 >= day } ?? true)
        }
        .map(\.channel)
    }

    /// The sum of other figures of the same period; `[x]` where one of them is missing, `nil` where all are.
    func total(
        of keys: [SeriesKey], as key: SeriesKey, _ period: Period, _ metric: Metric
    ) -> Figure? {
        let figures = keys.map { figure($0, period) }
        let parts = figures.compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        var total = RunningTotal()
        for figure in figures { total.add(figure?.value ?? .missing(.notAvailable)) }
        var whole = combined(parts, as: key, period, metric, total.value)
        if !whole.hasNumber, metric.tellsPartialTotals {
            whole.partial = partialTotal(of: zip(keys, figures).map { ($0, $1) }, as: key)
        }
        return whole
    }

    func combined(
        _ parts: [Figure], as key: SeriesKey, _ period: Period, _ metric: Metric,
        _ value: Figure.Value
    ) -> Figure {
        var markers = Set(parts.flatMap(\.markers))
        if metric.breaks(in: period) { markers.insert(.breakInSeries) }
        return Figure(
            key: key, period: period, value: value,
            markers: markers.isEmpty ? [] : Marker.allCases.filter { markers.contains($0) },
            provenance: .all(parts.map(\.provenance), of: reference))
    }

    func figure(_ subject: Subject, _ period: Period, _ aggregate: Aggregate) -> Figure {
        Figure(
            key: subject.key, period: period, value: aggregate.value,
            markers: index.markers(of: aggregate, period, subject.metric),
            provenance: .cells([aggregate.selection], of: reference))
    }
}

extension Metric {
    /// Whether its numbers add up over channels and groups: stocks as accounts, ratios by both of their sides.
    var isAdded: Bool {
        switch kind {
        case .flow, .stock, .ratio: true
        case .unique, .quantile, .index: false
        }
    }
}
