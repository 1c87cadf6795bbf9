import Disclosure
import Model

/// What a page about a metric tells of: all of its series, or those of one channel; and the period it speaks of.
struct MetricScope: Sendable {
    let metric: Metric
    /// `nil`: all channels.
    let channel: ChannelID?
    let figures: PublicFigures
    let page: Address<Public>
    let keys: [SeriesKey]
    /// The newest edition's, where there is a figure for it; else the newest quarter with one.
    let period: Period

    init(
        _ metric: Metric, on channel: ChannelID? = nil, of record: PublishedRecord,
        at page: Address<Public>
    ) {
        let figures = PublicFigures(record: record)
        let keys = record.figures.keys(of: metric.id).filter {
            channel == nil || $0.channel == channel
        }
        self.metric = metric
        self.channel = channel
        self.figures = figures
        self.page = page
        self.keys = keys
        period =
            MetricScope.period(of: keys, in: record.editions.last?.period, figures)
            ?? .of(.quarter, around: record.asOf, yearStart: record.yearStart)
    }

    private static func period(
        of keys: [SeriesKey], in edition: Period?, _ figures: PublicFigures
    ) -> Period? {
        let isTold = edition.map { edition in
            keys.contains { figures.figure($0, edition) != nil }
        }
        let newest = keys.compactMap { figures.series($0, .quarter).last?.period }.max()
        let whole = isTold == true ? edition : newest ?? edition
        return whole.map { month(of: keys, in: $0, figures) ?? $0 }
    }

    /// The newest month of it with a number, where the whole of it has none because different people are never added up.
    private static func month(
        of keys: [SeriesKey], in period: Period, _ figures: PublicFigures
    ) -> Period? {
        let whole = keys.filter { $0.group == nil }
        guard let metric = keys.first.flatMap({ figures.metrics[$0.metric] }),
            metric.kind == .unique,
            whole.allSatisfy({ key in
                figures.figure(key, period).map { $0.value == .absent(.notAvailable) } ?? true
            })
        else { return nil }
        return whole.flatMap { figures.series($0, .month) }.filter { month, figure in
            figure?.printed != nil && period.first <= month.first && month.last <= period.last
        }.map(\.period).max()
    }

    /// Everyone on all channels, or what comes nearest to it: a channel with a number before one without.
    var main: SeriesKey? {
        let whole = keys.filter { $0.group == nil }
        let all = whole.first { $0.channel == channel }
        // Over all channels a unique count may be no more than a bracket, and a ratio on it nothing at all.
        let isNumber = all.map { figures.figure($0, period)?.printed != nil } ?? false
        return (isNumber || metric.kind != .unique || channel != nil ? all : nil)
            ?? whole.first { figures.figure($0, period)?.printed != nil } ?? whole.first
            ?? keys.first
    }

    /// The file with its figures.
    var data: Address<Public> {
        channel.map { PublicAddresses.data(metric.id, on: $0) } ?? PublicAddresses.data(metric.id)
    }

    /// "We answered 4,196 of 4,906 enquiries (85.5%) in July to September 2026, up from 76.8% in the previous quarter."
    var sentence: String {
        guard let main else { return "No figure is published yet." }
        let previous = period.previous(yearStart: figures.yearStart)
        let text = FigureSentence(metric: metric, among: figures.metrics)
            .headline(
                figures.figure(main, period), in: period, before: figures.figure(main, previous),
                figures.record.change(of: main, period, since: previous)?.verdict)
        guard let own = main.channel, channel == nil else { return text }
        return "\(figures.channelTitle(own)): \(text.lowercasedFirst)"
    }

}

extension PublishedRecord {
    /// So many points make a course that a page is worth.
    private static let fewestPoints = 6

    /// The channels on which a metric has a page of its own: of several, those with a course to show.
    func channelsWithPages(of metric: MetricID) -> [ChannelID] {
        let keys = figures.keys(of: metric).filter { $0.channel != nil && $0.group == nil }
        guard keys.count > 1 else { return [] }
        return keys.filter { key in
            [.month, .quarter].contains { grain in
                figures.series(key, grain).count { $0.figure != nil }
                    >= PublishedRecord.fewestPoints
            }
        }.compactMap(\.channel)
    }
}
