package import Model

/// Everything that can be computed from a record: figures by what they are about and when.
///
/// A figure is made when it is asked for; the same question always has the same answer.
package final class Findings: Sendable {
    package let record: Record
    let index: ObservationIndex
    let reporting: Reporting
    let responses: ResponseTimes
    let channels: [ChannelID: Channel]
    private let subjects: [SeriesKey: Subject]

    package let yearStart: YearStart

    /// The newest day on which something was collected or published: the day the report speaks from.
    package let asOf: Day

    init(_ record: Record, asOf: Day?) {
        self.record = record
        yearStart = record.organisation.yearStart
        index = ObservationIndex(record.snapshots.map { $0.countingEnquiries() })
        responses = ResponseTimes(index)
        reporting = Reporting(index, metrics: record.metrics)
        channels = Dictionary(record.channels.map { ($0.id, $0) }) { first, _ in first }
        subjects = deliveredSubjects(
            SubjectMaking(
                index: index, reporting: reporting, metrics: record.metrics, channels: channels))
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

    /// `nil` where nothing is known of the metric.
    func subject(_ key: SeriesKey) -> Subject? {
        if let subject = subjects[key] { return subject }
        let making = SubjectMaking(
            index: index, reporting: reporting, metrics: record.metrics, channels: channels)
        return making.subject(key, among: subjects)
    }

    func figure(_ subject: Subject, _ period: Period) -> Figure? {
        let exact =
            subject.stretches.isEmpty
            ? index.exact(subject.places, period)
            : index.days.exact(subject.stretches, period)
        if let place = exact {
            let aggregate = Aggregate(value: index.value(at: place), selection: Selection(place))
            return figure(subject, period, aggregate)
        }
        if let response = responseTime(subject, period) { return response }
        var found = overTime(subject, period)
        for way in [Way.formula, .channels, .groups] where found?.hasNumber != true {
            let other = figure(subject, period, by: way)
            if found == nil || other?.hasNumber == true { found = other }
        }
        return found
    }

    private enum Way { case formula, channels, groups }

    private func figure(_ subject: Subject, _ period: Period, by way: Way) -> Figure? {
        switch way {
        case .formula: computed(subject.key, period, subject.metric)
        case .channels: over(subject.channelParts, subject, period)
        case .groups: over(subject.groupParts, subject, period)
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
                    ? unadded(places, period) : sum(subject, period, required: required)
            case .stock: index.last(places, period)
            case .ratio: shareSum(places, period, required: required)
            case .unique, .quantile, .index: nil
            }
        return aggregate.map { withPartial(figure(subject, period, $0), of: $0, subject, required) }
    }

    private func sum(_ subject: Subject, _ period: Period, required: Period) -> Aggregate? {
        subject.stretches.isEmpty
            ? index.sum(subject.places, period, required: required)
            : index.sumOfDays(subject.stretches, period, required: required)
    }

    /// The sum of days, without all that a figure has; `nil` where that is not what the figure is.
    private func sumOfDays(
        _ subject: Subject, _ period: Period
    ) -> (value: Figure.Value, markers: [Marker])? {
        guard !subject.stretches.isEmpty, subject.metric.kind == .flow, !subject.isLifetime,
            index.days.exact(subject.stretches, period) == nil,
            let sum = index.sumOfDays(
                subject.stretches, period, required: required(subject.channel, period)),
            case .number = sum.value
        else { return nil }
        return (sum.value, index.markers(of: sum, period, subject.metric))
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
    func required(_ channel: Channel?, _ period: Period) -> Period {
        guard let channel else { return period }
        let first = max(period.first, channel.opened ?? period.first)
        let last = min(period.last, channel.closed ?? period.last)
        return Period.interval(first, last) ?? period
    }
}

extension Findings {
    /// All channels that report the metric, or all groups where only groups were delivered, together. A part counts from
    /// when it is first delivered, a channel until it closes.
    private func over(_ parts: [Subject.Part], _ subject: Subject, _ period: Period) -> Figure? {
        if parts.isEmpty { return nil }
        let day = subject.metric.kind == .stock ? period.last : period.first
        if subject.metric.kind == .unique {
            let keys = parts.filter { $0.isOpen(day, in: period) }.map(\.subject.key)
            return bracket(of: keys, as: subject.key, period, subject.metric)
        }
        var sum = PartSum()
        for part in parts where part.isOpen(day, in: period) {
            if let days = sumOfDays(part.subject, period) {
                sum.add(days.value, days.markers)
            } else {
                sum.add(figure(part.subject, period))
            }
        }
        guard sum.hasParts else { return nil }
        var whole = Figure(
            key: subject.key, period: period, value: sum.value(of: subject.metric.kind),
            markers: sum.markers.with(.breakInSeries, if: subject.metric.breaks(in: period)).list,
            provenance: .parts(
                parts.filter { $0.isOpen(day, in: period) }.map(\.subject), period, self))
        if !whole.hasNumber, subject.metric.tellsPartialTotals {
            let open = parts.filter { $0.isOpen(day, in: period) }
            whole.partial = partialTotal(
                of: open.map { ($0.subject.key, figure($0.subject, period)) }, as: subject.key)
        }
        return whole
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
        var markers = MarkerSet()
        for part in parts { markers.formUnion(part.markers) }
        return Figure(
            key: key, period: period, value: value,
            markers: markers.with(.breakInSeries, if: metric.breaks(in: period)).list,
            provenance: .all(parts.map(\.provenance)))
    }

    func figure(_ subject: Subject, _ period: Period, _ aggregate: Aggregate) -> Figure {
        Figure(
            key: subject.key, period: period, value: aggregate.value,
            markers: index.markers(of: aggregate, period, subject.metric),
            provenance: .cells(aggregate.selection, of: self))
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
