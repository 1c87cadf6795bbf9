import Model

/// Who delivers what: the channels and the groups of each metric, with the first day of each.
struct Reporting: Sendable {
    /// By metric and group, on no channel; a key without a group holds the channels of all groups.
    private var channels: [SeriesKey: [ChannelID: Day]] = [:]
    /// By metric and channel.
    private var groups: [SeriesKey: [GroupName: Day]] = [:]
    private let parts: [MetricID: [MetricID]]

    init(_ index: ObservationIndex, metrics: [MetricID: Metric]) {
        parts = metrics.mapValues { $0.formula?.isQuotient == false ? $0.components : [] }
        for key in index.keys {
            guard let place = index.places(of: key).first else { continue }
            let day = index.observation(at: place).first
            if let channel = key.channel {
                for own in [key.on(nil), key.on(nil).in(nil)] {
                    channels[own, default: [:]].keepEarlier(day, of: channel)
                }
            }
            if let group = key.group {
                groups[key.in(nil), default: [:]].keepEarlier(day, of: group)
            }
        }
    }

    /// The channels that report each of the metrics, in order, with the first day on which all were.
    func channels(
        of metrics: [MetricID], _ group: GroupName?
    ) -> [(channel: ChannelID, first: Day)] {
        var shared: [ChannelID: Day]?
        for metric in metrics {
            let own = channels(of: metric, group)
            shared =
                shared.map { earlier in
                    var both: [ChannelID: Day] = [:]
                    for (channel, day) in earlier {
                        if let other = own[channel] { both[channel] = max(day, other) }
                    }
                    return both
                } ?? own
        }
        return (shared ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Those that report the metric itself, or all of what it is the sum of.
    private func channels(of metric: MetricID, _ group: GroupName?) -> [ChannelID: Day] {
        let own = channels[SeriesKey(metric: metric, group: group)] ?? [:]
        guard let parts = parts[metric], !parts.isEmpty else { return own }
        let summed = channels(of: parts, group).map { ($0.channel, $0.first) }
        return own.merging(summed) { min($0, $1) }
    }

    /// The groups of a metric on a channel, in order.
    func groups(of key: SeriesKey) -> [(group: GroupName, first: Day)] {
        (groups[key.in(nil)] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Dictionary where Value == Day {
    fileprivate mutating func keepEarlier(_ day: Day, of key: Key) {
        self[key] = Swift.min(day, self[key] ?? day)
    }
}

extension SeriesKey {
    /// The same of another metric.
    func of(_ metric: MetricID) -> SeriesKey {
        SeriesKey(metric: metric, channel: channel, group: group)
    }

    /// The same on another channel, or on all.
    func on(_ channel: ChannelID?) -> SeriesKey {
        SeriesKey(metric: metric, channel: channel, group: group)
    }

    /// The same in another group, or for everyone.
    func `in`(_ group: GroupName?) -> SeriesKey {
        SeriesKey(metric: metric, channel: channel, group: group)
    }
}
