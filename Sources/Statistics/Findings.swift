package import Model

/// Everything that can be computed from a record: figures by what they are about and when.
///
/// A figure is made when it is asked for; the same question always has the same answer.
package struct Findings: Sendable {
    package let record: Record
    let index: ObservationIndex
    let reporting: Reporting
    private let channels: [ChannelID: Channel]

    package var yearStart: YearStart { record.organisation.yearStart }

    /// The newest day on which something was collected or published: the day the report speaks from.
    package let asOf: Day

    init(_ record: Record, asOf: Day?) {
        self.record = record
        index = ObservationIndex(record.snapshots)
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
        guard let metric = record.metrics[key.metric] else { return nil }
        if let place = index.exact(key, period) {
            let aggregate = Aggregate(value: index.value(at: place), places: [place])
            return figure(key, period, metric, aggregate)
        }
        var found: Figure?
        for way in Way.allCases where found?.hasNumber != true {
            let other = figure(key, period, metric, by: way)
            if found == nil || other?.hasNumber == true { found = other }
        }
        return found
    }

    private enum Way: CaseIterable { case parts, formula, channels, groups }

    private func figure(
        _ key: SeriesKey, _ period: Period, _ metric: Metric, by way: Way
    ) -> Figure? {
        switch way {
        case .parts: overTime(key, period, metric)
        case .formula: computed(key, period, metric)
        case .channels: overChannels(key, period, metric)
        case .groups: overGroups(key, period, metric)
        }
    }

    /// From observations within the period.
    private func overTime(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        let aggregate: Aggregate? =
            switch metric.kind {
            case .flow: index.sum(key, period, required: required(key, period))
            case .stock: index.last(key, period)
            case .ratio: shareSum(key, period)
            case .unique, .quantile, .index: nil
            }
        return aggregate.flatMap { figure(key, period, metric, $0) }
    }

    /// Shares are added, values without one never are.
    private func shareSum(_ key: SeriesKey, _ period: Period) -> Aggregate? {
        guard let sum = index.sum(key, period, required: required(key, period)) else { return nil }
        guard case .share = sum.value else {
            return Aggregate(value: .missing(.notAvailable), places: sum.places)
        }
        return sum
    }

    /// The part of a period in which the channel was open; all of it, where it was not.
    private func required(_ key: SeriesKey, _ period: Period) -> Period {
        guard let channel = key.channel.flatMap({ channels[$0] }) else { return period }
        let first = max(period.first, channel.opened ?? period.first)
        let last = min(period.last, channel.closed ?? period.last)
        return Period.interval(first, last) ?? period
    }

    private func computed(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        if let numerator = metric.numerator, let denominator = metric.denominator {
            return ratio(key, period, metric, numerator, of: denominator)
        }
        guard !metric.parts.isEmpty else { return nil }
        // Over all channels a part that one of them keeps to itself would be missing from the sum.
        if key.channel == nil, !reporting.channels(of: [key.metric], key.group).isEmpty {
            return nil
        }
        return total(of: metric.parts.map { key.of($0) }, as: key, period, metric)
    }

    /// The sum of numerators over that of denominators; `[z]` over zero.
    ///
    /// Over all channels only those that report both count: a denominator without its numerator would lower the
    /// ratio, and the other way round raise it.
    private func ratio(
        _ key: SeriesKey, _ period: Period, _ metric: Metric, _ numerator: MetricID,
        of denominator: MetricID
    ) -> Figure? {
        let both = [numerator, denominator]
        let shared = key.channel == nil ? open(both, key.group, period, metric.kind) : []
        let isDelivered = both.contains { !index.places(of: key.of($0)).isEmpty }
        let sides = both.map { side in
            shared.isEmpty || isDelivered
                ? figure(key.of(side), period)
                : total(of: shared.map { key.of(side).on($0) }, as: key.of(side), period, metric)
        }
        let found = sides.compactMap { $0 }
        guard !found.isEmpty else { return nil }
        guard case .number(let above)? = sides[0]?.value, case .number(let below)? = sides[1]?.value
        else { return combined(found, as: key, period, metric, .missing(.notAvailable)) }
        let value: Figure.Value =
            below.isZero ? .missing(.notApplicable) : .share(Share(above, of: below))
        return combined(found, as: key, period, metric, value)
    }
}

extension Findings {
    /// All channels that report the metric, together; `nil` for what is never added.
    private func overChannels(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        guard key.channel == nil, metric.isAdded else { return nil }
        let open = open([key.metric], key.group, period, metric.kind)
        return total(of: open.map { key.on($0) }, as: key, period, metric)
    }

    /// Everyone, where only groups were delivered: their sum. A group counts from when it is first delivered.
    private func overGroups(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        guard key.group == nil, metric.isAdded else { return nil }
        let groups = reporting.groups(of: key).filter { $0.first <= period.last }
        return total(of: groups.map { key.in($0.group) }, as: key, period, metric)
    }

    /// The channels that report all of those metrics and were open in the period; of a stock, on its last day.
    private func open(
        _ metrics: [MetricID], _ group: GroupName?, _ period: Period, _ kind: Metric.Kind
    ) -> [ChannelID] {
        let day = kind == .stock ? period.last : period.first
        return reporting.channels(of: metrics, group).filter { channel, first in
            first <= period.last && (channels[channel]?.closed.map { $0 >= day } ?? true)
        }
        .map(\.channel)
    }

    /// The sum of other figures of the same period; `[x]` where one of them is missing, `nil` where all are.
    private func total(
        of keys: [SeriesKey], as key: SeriesKey, _ period: Period, _ metric: Metric
    ) -> Figure? {
        let figures = keys.map { figure($0, period) }
        let parts = figures.compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        var total = RunningTotal()
        for figure in figures { total.add(figure?.value ?? .missing(.notAvailable)) }
        return combined(parts, as: key, period, metric, total.value)
    }

    private func combined(
        _ parts: [Figure], as key: SeriesKey, _ period: Period, _ metric: Metric,
        _ value: Figure.Value
    ) -> Figure {
        var markers = Set(parts.flatMap(\.markers))
        if metric.breaks(in: period) { markers.insert(.breakInSeries) }
        return Figure(
            key: key, period: period, value: value,
            markers: Marker.allCases.filter { markers.contains($0) },
            sources: parts.flatMap(\.sources), remarks: distinct(parts.flatMap(\.remarks)))
    }

    private func figure(
        _ key: SeriesKey, _ period: Period, _ metric: Metric, _ aggregate: Aggregate
    ) -> Figure {
        Figure(
            key: key, period: period, value: aggregate.value,
            markers: index.markers(of: aggregate, period, metric),
            sources: index.sources(aggregate), remarks: index.remarks(aggregate))
    }
}

extension Metric {
    /// Whether its numbers add up over channels and groups: stocks as accounts, ratios by both of their sides.
    fileprivate var isAdded: Bool {
        switch kind {
        case .flow, .stock, .ratio: true
        case .unique, .quantile, .index: false
        }
    }
}

/// Each once, in the order of their first.
private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
}
