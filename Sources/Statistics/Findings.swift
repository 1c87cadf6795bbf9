package import Model

/// Everything that can be computed from a record: figures by what they are about and when.
///
/// A figure is made when it is asked for; the same question always has the same answer.
package struct Findings: Sendable {
    package let record: Record
    let index: ObservationIndex
    /// The channels that ever delivered a metric, with the first day they did.
    private let reporting: [MetricID: [ChannelID: Day]]
    private let groups: [MetricID: Set<GroupName>]
    private let channels: [ChannelID: Channel]

    package var yearStart: YearStart { record.organisation.yearStart }

    /// The newest day on which something was collected or published: the day the report speaks from.
    package let asOf: Day

    init(_ record: Record, asOf: Day?) {
        self.record = record
        index = ObservationIndex(record.snapshots)
        channels = Dictionary(record.channels.map { ($0.id, $0) }) { first, _ in first }
        var reporting: [MetricID: [ChannelID: Day]] = [:]
        var groups: [MetricID: Set<GroupName>] = [:]
        for key in index.keys {
            let places = index.places(of: key)
            guard let first = places.first else { continue }
            let day = index.observation(at: first).period.first
            if let channel = key.channel {
                let earlier = reporting[key.metric]?[channel] ?? day
                reporting[key.metric, default: [:]][channel] = min(day, earlier)
            }
            if let group = key.group { groups[key.metric, default: []].insert(group) }
        }
        self.reporting = reporting
        self.groups = groups
        let newest = record.snapshots.map { $0.published ?? $0.collected }.max()
        let edition = record.editions.map(\.published).max()
        self.asOf = asOf ?? [newest, edition].compactMap { $0 }.max() ?? Day(number: 0)
    }
}

extension Findings {
    /// The figure; `nil` where nothing is known of the metric, or nothing was delivered in the period.
    package func figure(_ key: SeriesKey, _ period: Period) -> Figure? {
        guard let metric = record.metrics[key.metric] else { return nil }
        return figure(key, period, metric)
    }

    private func figure(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        if let numerator = metric.numerator, let denominator = metric.denominator,
            index.places(of: key).isEmpty
        {
            return ratio(key, period, numerator, denominator)
        }
        if !metric.parts.isEmpty, index.places(of: key).isEmpty {
            let keys = metric.parts.map {
                SeriesKey(metric: $0, channel: key.channel, group: key.group)
            }
            return total(of: keys, as: key, period)
        }
        if !index.places(of: key).isEmpty { return observed(key, period, metric) }
        if key.channel == nil, let all = overChannels(key, period, metric) { return all }
        return key.group == nil ? overGroups(key, period, metric) : nil
    }

    private func observed(_ key: SeriesKey, _ period: Period, _ metric: Metric) -> Figure? {
        if let place = index.exact(key, period) {
            let aggregate = Aggregate(value: index.value(at: place), places: [place])
            return figure(key, period, metric, aggregate)
        }
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

    /// Sums of numerators over sums of denominators; `[z]` over zero.
    private func ratio(
        _ key: SeriesKey, _ period: Period, _ numerator: MetricID, _ denominator: MetricID
    ) -> Figure? {
        func part(_ metric: MetricID) -> Figure? {
            figure(SeriesKey(metric: metric, channel: key.channel, group: key.group), period)
        }
        let (top, bottom) = (part(numerator), part(denominator))
        guard top != nil || bottom != nil else { return nil }
        let parts = [top, bottom].compactMap { $0 }
        return combined(parts, as: key, period) {
            guard case .number(let above)? = top?.value, case .number(let below)? = bottom?.value
            else { return .missing(.notAvailable) }
            return below.isZero ? .missing(.notApplicable) : .share(Share(above, of: below))
        }
    }
}

extension Findings {
    /// All channels that report the metric, together; `nil` for what is never added.
    private func overChannels(
        _ key: SeriesKey, _ period: Period, _ metric: Metric
    ) -> Figure? {
        switch metric.kind {
        case .flow, .stock, .ratio: break
        case .unique, .quantile, .index: return nil
        }
        let open = (reporting[key.metric] ?? [:]).filter { channel, first in
            let closed = channels[channel]?.closed
            return first <= period.last && (closed.map { $0 >= period.first } ?? true)
        }
        let keys = open.keys.sorted().map {
            SeriesKey(metric: key.metric, channel: $0, group: key.group)
        }
        return total(of: keys, as: key, period)
    }

    /// Everyone, where only groups were delivered: their sum; `nil` for what is never added.
    private func overGroups(
        _ key: SeriesKey, _ period: Period, _ metric: Metric
    ) -> Figure? {
        guard metric.kind == .flow || metric.kind == .ratio else { return nil }
        let keys = (groups[key.metric] ?? []).sorted()
            .map { SeriesKey(metric: key.metric, channel: key.channel, group: $0) }
            .filter { !index.places(of: $0).isEmpty }
        return total(of: keys, as: key, period)
    }

    /// The sum of other figures of the same period; `[x]` where one of them is missing.
    private func total(of keys: [SeriesKey], as key: SeriesKey, _ period: Period) -> Figure? {
        let figures = keys.map { figure($0, period) }
        let parts = figures.compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        return combined(parts, as: key, period) {
            parts.count == keys.count ? added(parts) : .missing(.notAvailable)
        }
    }

    private func added(_ figures: [Figure]) -> Figure.Value {
        var sum = Decimal.zero
        var shares = Share(.zero, of: .zero)
        var isShare = false
        for figure in figures {
            switch figure.value {
            case .number(let number):
                guard let next = sum.adding(number) else { return .missing(.notAvailable) }
                sum = next
            case .share(let share):
                guard let top = shares.numerator.adding(share.numerator),
                    let bottom = shares.denominator.adding(share.denominator)
                else { return .missing(.notAvailable) }
                shares = Share(top, of: bottom)
                isShare = true
            case .missing: return .missing(.notAvailable)
            }
        }
        return isShare ? .share(shares) : .number(sum)
    }

    private func combined(
        _ parts: [Figure], as key: SeriesKey, _ period: Period, _ value: () -> Figure.Value
    ) -> Figure {
        let markers = Set(parts.flatMap(\.markers))
        return Figure(
            key: key, period: period, value: value(),
            markers: Marker.allCases.filter { markers.contains($0) },
            sources: parts.flatMap(\.sources), remarks: distinct(parts.flatMap(\.remarks)))
    }

    private func figure(
        _ key: SeriesKey, _ period: Period, _ metric: Metric, _ aggregate: Aggregate
    ) -> Figure {
        Figure(
            key: key, period: period, value: aggregate.value,
            markers: markers(of: aggregate, period, metric), sources: index.sources(aggregate),
            remarks: index.remarks(aggregate))
    }

    private func markers(
        of aggregate: Aggregate, _ period: Period, _ metric: Metric
    ) -> [Marker] {
        var markers: Set<Marker> = []
        for place in aggregate.places {
            if let own = index.observation(at: place).marker, !own.replacesValue {
                markers.insert(own)
            }
            let snapshot = index.snapshots[Int(place.snapshot)]
            switch snapshot.status {
            case .provisional: markers.insert(.provisional)
            case .revised: markers.insert(.revised)
            case .final: break
            }
            if !snapshot.isComplete || period.last > snapshot.collected {
                markers.insert(.provisional)
            }
        }
        if metric.breaks.contains(where: { period.first <= $0.date && $0.date <= period.last }) {
            markers.insert(.breakInSeries)
        }
        return Marker.allCases.filter { markers.contains($0) }
    }
}

/// Each once, in the order of their first.
private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
}
