import Disclosure
import Model
import Mustache

/// An account or a route: what it is for, what it promises, and its figures.
struct ChannelPage: PageContent {
    let frame: Frame
    let channel: PublishedChannel
    let figures: PublicFigures
    let page: Address<Public>
    let period: Period
    let successor: LinkView?
    /// The objectives it serves.
    let serves: [LinkView]

    static let template = "public/channels/channel"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "purpose": .optional(.text),
        "closed": .optional(.text),
        "successor": .optional(.record(LinkView.shape)),
        "address": .optional(.text),
        "facts": .list(FactView.shape),
        "has_serves": .flag,
        "serves": .list(LinkView.shape),
        "figures": .optional(.markup),
        "sentence": .optional(.text),
        "chart": .optional(.markup),
    ]

    init(_ channel: PublishedChannel, of record: PublishedRecord, at page: Address<Public>) {
        self.channel = channel
        self.page = page
        figures = PublicFigures(record: record)
        frame = PublicFrame(record: record).frame(
            channel.title, at: page, in: .channels, description: channel.purpose)
        period =
            record.editions.last?.period
            ?? .of(.quarter, around: record.asOf, yearStart: record.yearStart)
        serves = ServedObjectives(record: record, page: page).links(of: channel.id)
        successor = channel.successor.map { [figures] id in
            LinkView(
                title: figures.channelTitle(id),
                address: PublicAddresses.channel(id).relative(to: page))
        }
    }

    var record: TemplateRecord {
        let isWeb = channel.address?.hasPrefix("http") ?? false
        return TemplateRecord(
            ChannelPage.shape,
            [
                .record(frame.record),
                .text(channel.title),
                .text(ifPresent: channel.purpose),
                .text(
                    ifPresent: channel.closed.map { "We closed it on \(Dates.english.day($0))." }),
                .record(ifPresent: successor?.record),
                .text(ifPresent: isWeb ? channel.address : nil),
                .list(facts(isWeb: isWeb)),
                .flag(!serves.isEmpty),
                .list(serves),
                .markup(ifPresent: table),
                .text(ifPresent: sentence),
                .markup(ifPresent: chart),
            ])
    }

    private func facts(isWeb: Bool) -> [FactView] {
        [
            FactView("Kind", channel.kind.words),
            FactView("How to reach it", isWeb ? nil : channel.address),
            FactView("Hours", channel.hours),
            FactView("What we promise", channel.promise),
            FactView("Run by", channel.owner),
            FactView("Open since", channel.opened.map { Dates.english.day($0) }),
            FactView("Without the internet", channel.isOnline ? nil : "Yes"),
        ].compactMap { $0 }
    }

    private var keys: [SeriesKey] {
        figures.keys.filter { $0.channel == channel.id && $0.group == nil }
    }

    /// A row for each metric: this period, the one before, and the change.
    private var table: [UInt8]? {
        let previous = period.previous(yearStart: figures.yearStart)
        let rows = keys.compactMap { key -> FigureTable.Row? in
            guard let metric = figures.metrics[key.metric] else { return nil }
            let now = figures.figure(key, period)
            let before = figures.figure(key, previous)
            guard now != nil || before != nil else { return nil }
            let verdict = figures.record.change(of: key, period, since: previous)?.verdict
            return FigureTable.Row(
                head: metric.title,
                address: PublicAddresses.metric(metric.id).relative(to: page),
                cells: [
                    FigureTable.Cell(now, metric), FigureTable.Cell(before, metric),
                    .words(FigureComparison(metric: metric).short(now, before, verdict)),
                ])
        }
        guard !rows.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: "figures", caption: "Figures of this channel", corner: "Figure",
            columns: [
                (Dates.english.period(period), true), (Dates.english.period(previous), true),
                ("Change", false),
            ], rows: rows
        ).write(into: &html)
        return html.bytes
    }

    /// How quickly it answers, or else how many follow it.
    private var main: (key: SeriesKey, metric: Metric)? {
        let wanted: [MetricID] = ["answered-within-target", "response-rate", "followers"]
        let key = wanted.lazy.compactMap { id in keys.first { $0.metric == id } }.first
        guard let key, let metric = figures.metrics[key.metric] else { return nil }
        return (key, metric)
    }

    private var sentence: String? {
        guard let (key, metric) = main, let figure = figures.figure(key, period) else {
            return nil
        }
        let previous = period.previous(yearStart: figures.yearStart)
        return FigureSentence(metric: metric, among: figures.metrics)
            .headline(
                figure, in: period, before: figures.figure(key, previous),
                figures.record.change(of: key, period, since: previous)?.verdict)
    }

    private var chart: [UInt8]? {
        guard let (key, metric) = main else { return nil }
        let points = figures.series(key, .month)
        guard points.contains(where: { $0.figure != nil }) else { return nil }
        var html = HTML()
        FigureBlock(
            metric: metric, figures: figures,
            lines: [FigureChart.Line(name: metric.title, points: points)],
            caption: "\(metric.title) by month", id: "fig1",
            download: PublicAddresses.data(metric.id).relative(to: page)
        ).write(into: &html)
        return html.bytes
    }
}

/// The register: every account and route, those that are closed last.
struct ChannelsPage: PageContent {
    let frame: Frame
    let groups: [LinkGroup]

    static let template = "public/channels/channels"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "groups": .list(LinkGroup.shape),
    ]

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.channels
        frame = PublicFrame(record: record).frame(Section.channels.title, at: page, in: .channels)
        func links(_ isListed: (PublishedChannel) -> Bool) -> [LinkView] {
            record.channels.filter(isListed).map { channel in
                LinkView(
                    title: channel.title,
                    address: PublicAddresses.channel(channel.id).relative(to: page),
                    note: channel.promise ?? channel.purpose)
            }
        }
        groups = [
            LinkGroup(title: "Online", links: links { $0.isOnline && $0.closed == nil }),
            LinkGroup(
                title: "Without the internet", links: links { !$0.isOnline && $0.closed == nil }),
            LinkGroup(title: "Closed", links: links { $0.closed != nil }),
        ].filter { !$0.links.isEmpty }
    }

    var record: TemplateRecord {
        TemplateRecord(
            ChannelsPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .list(groups.map(\.record)),
            ])
    }
}
