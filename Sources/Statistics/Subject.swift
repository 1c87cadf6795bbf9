import Model

/// What figures can be about, with everything that is the same in all periods.
final class Subject: Sendable {
    /// Of what is all channels, or everyone: one of these.
    struct Part: Sendable {
        let subject: Subject
        /// On which it was first delivered.
        let first: Day

        /// Whether it counts in a period, its channel being open on that day of it.
        @inline(__always)
        func isOpen(_ day: Day, in period: Period) -> Bool {
            first <= period.last && (subject.closed.map { $0 >= day } ?? true)
        }
    }

    let key: SeriesKey
    let metric: Metric
    /// Empty where nothing was delivered.
    let places: Range<ObservationIndex.Place>
    /// Those that hold its places, where they are of days; else empty.
    let stretches: Range<Int>
    let channel: Channel?
    let closed: Day?
    /// Whether it holds totals to date, which go on growing and do not add up over periods.
    let isLifetime: Bool
    /// In order; empty where they are never taken together.
    let channelParts: [Part]
    let groupParts: [Part]

    init(
        _ key: SeriesKey, _ metric: Metric, _ places: Range<ObservationIndex.Place>,
        stretches: Range<Int>, channel: Channel?, isLifetime: Bool, channelParts: [Part],
        groupParts: [Part]
    ) {
        self.key = key
        self.metric = metric
        self.places = places
        self.stretches = stretches
        self.channel = channel
        closed = channel?.closed
        self.isLifetime = isLifetime
        self.channelParts = channelParts
        self.groupParts = groupParts
    }
}

/// What subjects are made from.
struct SubjectMaking {
    let index: ObservationIndex
    let reporting: Reporting
    let metrics: [MetricID: Metric]
    let channels: [ChannelID: Channel]

    /// Takes its parts from those that are known, and makes the others. `nil` where nothing is known of the metric.
    func subject(_ key: SeriesKey, among known: [SeriesKey: Subject]) -> Subject? {
        guard let metric = metrics[key.metric] else { return nil }
        let places = index.places(of: key)
        let isTaken = metric.isAdded || metric.kind == .unique
        let part = { (key: SeriesKey, first: Day) -> Subject.Part? in
            (known[key] ?? subject(key, among: known)).map { .init(subject: $0, first: first) }
        }
        let channelParts =
            key.channel == nil && isTaken
            ? reporting.channels(of: [key.metric], key.group)
                .compactMap { part(key.on($0.channel), $0.first) } : []
        let groupParts =
            key.group == nil && isTaken
            ? reporting.groups(of: key).compactMap { part(key.in($0.group), $0.first) } : []
        return Subject(
            key, metric, places,
            stretches: index.isOfDays(places) ? index.days.stretches(of: places) : 0..<0,
            channel: key.channel.flatMap { channels[$0] },
            isLifetime: places.first.map { index.snapshot(of: $0).basis == .lifetime } ?? false,
            channelParts: channelParts, groupParts: groupParts)
    }
}

/// Of everything that was delivered, and of all channels and everyone together.
func deliveredSubjects(_ making: SubjectMaking) -> [SeriesKey: Subject] {
    let keys = Array(making.index.keys)
    var subjects: [SeriesKey: Subject] = [:]
    // Each after those that are its parts.
    let rounds: [[SeriesKey]] = [
        keys.filter { $0.channel != nil && $0.group != nil },
        keys.map { $0.in(nil) }.filter { $0.channel != nil }
            + keys.map { $0.on(nil) }
            .filter { $0.group != nil },
        keys.map { $0.on(nil).in(nil) },
    ]
    for key in rounds.joined() where subjects[key] == nil {
        subjects[key] = making.subject(key, among: subjects)
    }
    return subjects
}

/// The sum of figures of the same period; `[x]` as soon as one of them is missing.
struct PartSum {
    private var total = RunningTotal()
    private(set) var markers = MarkerSet()
    /// How many of them something was delivered of.
    private var count = 0

    mutating func add(_ figure: Figure?) {
        guard let figure else { return total.add(.missing(.notAvailable)) }
        add(figure.value, figure.markers)
    }

    mutating func add(_ value: Figure.Value, _ own: [Marker]) {
        count += 1
        total.add(value)
        if !own.isEmpty { markers.formUnion(own) }
    }

    var hasParts: Bool { count > 0 }

    /// What they come to; `[x]` of several rates without their counts, which are neither added nor averaged.
    func value(of kind: Metric.Kind) -> Figure.Value {
        if kind == .ratio, count > 1, case .number = total.value { return .missing(.notAvailable) }
        return total.value
    }
}
