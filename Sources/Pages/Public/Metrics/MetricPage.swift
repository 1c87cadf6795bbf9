import Disclosure
import Model
import Mustache

/// A metric, on all channels or on one: its newest figure in a sentence, its course over time, by channel and by group,
/// what it is and where it comes from.
struct MetricPage: PageContent {
    let frame: Frame
    let scope: MetricScope
    let measures: [MeasureView]
    /// The objectives whose measures use it.
    let serves: [LinkView]

    static let template = "public/metrics/metric"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "dataset": .markup,
        "title": .text,
        "sentence": .text,
        "definition": .text,
        "has_targets": .flag,
        "own": .optional(.record(own)),
        "has_measures": .flag,
        "measures": .list(MeasureView.shape),
        "has_serves": .flag,
        "serves": .list(LinkView.shape),
        "over_time": .optional(.markup),
        "longer": .optional(.markup),
        "parts": .optional(.markup),
        "by_channel": .optional(.markup),
        "by_group": .optional(.markup),
        "facts": .list(FactView.shape),
        "has_caveats": .flag,
        "caveats": .texts,
        "rows_note": .optional(.text),
        "methods_address": .text,
        "downloads": .list(LinkView.shape),
    ]

    private static let own: TemplateShape = [
        "style": .text, "status": .text, "inputs": .optional(.text),
    ]

    /// Of all channels; of one of them below the metric's own page.
    init(
        _ metric: Metric, on channel: ChannelID? = nil, of record: PublishedRecord,
        at page: Address<Public>
    ) {
        let scope = MetricScope(metric, on: channel, of: record, at: page)
        self.scope = scope
        let name = channel.map { "\(metric.title): \(scope.figures.channelTitle($0))" }
        let above = channel == nil ? [] : [(metric.title, PublicAddresses.metric(metric.id))]
        frame = PublicFrame(record: record).frame(
            name ?? metric.title, at: page, in: .figures, description: metric.definition,
            below: above)
        measures = record.plans.flatMap(\.measures).filter { measure in
            measure.key?.metric == metric.id && (channel == nil || measure.key?.channel == channel)
        }.compactMap { MeasureView($0, in: scope.period, record, on: page) }
        serves = ServedObjectives(record: record, page: page).links(of: metric.id)
    }

    var record: TemplateRecord {
        let others = targets.filter { $0.measure.id != ownMeasure?.measure.id }
        return TemplateRecord(
            MetricPage.shape,
            [
                .record(frame.record),
                .markup(DatasetDescription(scope: scope, title: frame.title).bytes),
                .text(frame.title),
                .text(scope.sentence),
                .text(metric.definition),
                .flag(!targets.isEmpty),
                .record(ifPresent: ownTarget),
                .flag(!others.isEmpty),
                .list(others.map(\.record)),
                .flag(!serves.isEmpty),
                .list(serves),
                .markup(ifPresent: overTime),
                .markup(ifPresent: longer),
                .markup(ifPresent: parts),
                .markup(ifPresent: byChannel),
                .markup(ifPresent: byGroup),
                .list(MetricFacts(scope: scope, measures: measures).views),
                .flag(!metric.caveats.isEmpty),
                .texts(metric.caveats),
                .text(ifPresent: rowsNote),
                .text(PublicAddresses.methods.relative(to: page)),
                .list(downloads),
            ])
    }

    private var metric: Metric { scope.metric }
    private var figures: PublicFigures { scope.figures }
    private var page: Address<Public> { scope.page }
    private var own: [SeriesKey] { scope.keys }
    private var main: SeriesKey? { scope.main }
    private var download: String { scope.data.relative(to: page) }

    /// The measures with a target, or with a reason for none.
    private var targets: [MeasureView] { measures.filter { $0.targetLine != nil } }

    /// The measure of the figure that the page begins with: its number is not said again.
    private var ownMeasure: MeasureView? { targets.first { $0.measure.key == main } }

    private var ownTarget: TemplateRecord? {
        ownMeasure.map { view in
            TemplateRecord(
                MetricPage.own,
                [
                    .text(view.status.look), .text(view.targetLine ?? ""),
                    .text(ifPresent: view.inputs),
                ])
        }
    }

    private var overTime: [UInt8]? {
        let lines = lines
        let series = FigureSeries(
            metric: metric, figures: figures, lines: lines, id: "fig1", data: .file(download),
            target: lines.count == 1 ? target : nil)
        // One point is no course: the sentence above has it.
        if series.kind == .line, lines.first?.points.count == 1 { return nil }
        return series.block.map { block in
            var html = HTML()
            block.write(into: &html)
            return html.bytes
        }
    }

    /// The months of all channels together, or of up to four channels where they are never added; quarters of what has no
    /// months.
    private var lines: [FigureLine] {
        guard let main else { return [] }
        let grain =
            [Period.Grain.month, .quarter].first { !figures.series(main, $0).isEmpty } ?? .month
        func line(_ key: SeriesKey) -> FigureLine {
            let name = key.channel.map { figures.channelTitle($0) } ?? metric.title
            return FigureLine(name: name, key: key, points: figures.series(key, grain))
        }
        if main.channel == scope.channel { return [line(main)] }
        let channels = own.filter { $0.group == nil && $0.channel != nil }.prefix(4)
        return channels.map(line).filter { !$0.points.isEmpty }.aligned
    }

    /// Of the measure that speaks of the same figure.
    private var target: Decimal? {
        let measure = measures.first { $0.measure.key == main }?.measure
        guard case .value(let value)? = measure?.target?.goal else { return nil }
        return value
    }

    private var longer: [UInt8]? {
        guard let main else { return nil }
        let channel = main.channel.map { ", \(figures.channelTitle($0))" } ?? ""
        var html = HTML()
        let all = [(Period.Grain.quarter, "quarters"), (.financialYear, "years")]
        for (grain, id) in all where grain != lines.first?.points.first?.period.grain {
            let points = figures.series(main, grain)
            guard points.contains(where: { $0.figure?.printed != nil }) else { continue }
            let name = grain == .quarter ? "quarter" : "financial year"
            SeriesTable(metric: metric, points: points, metrics: figures.metrics)
                .table(id: id, caption: "\(metric.title) by \(name)\(channel)", download: nil)
                .write(into: &html)
        }
        return html.bytes.isEmpty ? nil : html.bytes
    }

    private var parts: [UInt8]? {
        var html = HTML()
        MetricParts(
            metric: metric, figures: figures, channel: main?.channel, period: scope.period,
            page: page
        ).write(into: &html)
        return html.bytes.isEmpty ? nil : html.bytes
    }

    /// Each channel leads to its own page of this metric, or else to the channel.
    private var byChannel: [UInt8]? {
        guard scope.channel == nil else { return nil }
        let pages = Set(figures.record.channelsWithPages(of: metric.id))
        let keys = own.filter { $0.group == nil && $0.channel != nil }
        return breakdown(.channel, keys) { key in
            guard let channel = key.channel else { return ("", nil) }
            let address =
                pages.contains(channel)
                ? PublicAddresses.series(metric.id, on: channel) : PublicAddresses.channel(channel)
            return (figures.channelTitle(channel), address.relative(to: page))
        }
    }

    private var byGroup: [UInt8]? {
        let all = own.filter { $0.group != nil && $0.channel == scope.channel }
        let keys = all.isEmpty ? own.filter { $0.group != nil } : all
        return breakdown(.group, keys) { key in
            let channel =
                key.channel == scope.channel
                ? "" : key.channel.map { ", \(figures.channelTitle($0))" } ?? ""
            return ((key.group?.text.asWords ?? "") + channel, nil)
        }
    }

    private func breakdown(
        _ part: BreakdownPart, _ keys: [SeriesKey],
        _ head: (SeriesKey) -> MetricBreakdown.Head
    ) -> [UInt8]? {
        var html = HTML()
        MetricBreakdown(
            metric: metric, figures: figures, part: part, period: scope.period,
            rows: keys.map { ($0, head($0)) }, data: .file(download)
        ).write(into: &html)
        return html.bytes.isEmpty ? nil : html.bytes
    }

    /// Where the row behind each figure is found; nothing where there is no figure.
    private var rowsNote: String? {
        guard !own.isEmpty else { return nil }
        return
            "The files below name the file and the rows behind every figure, and the JSON the column too. The data files themselves stay with us, as we received them: ask, and we show you."
    }

    private var downloads: [LinkView] {
        own.isEmpty ? [] : MetricDownloads.links(of: metric, on: scope.channel, page)
    }
}

/// The files with a metric's figures, or with those of one of its channels.
enum MetricDownloads {
    static func links(
        of metric: Metric, on channel: ChannelID? = nil, _ page: Address<Public>
    ) -> [LinkView] {
        let all = PublicAddresses.data(metric.id)
        let json = PublicAddresses.json(metric.id)
        let files =
            if let channel {
                [
                    ("These figures as CSV", PublicAddresses.data(metric.id, on: channel)),
                    ("All channels as CSV", all),
                    ("All channels as JSON, with what the figures mean", json),
                    (
                        "What each column means, for programs",
                        PublicAddresses.metadata(ofSeriesOf: metric.id)
                    ),
                ]
            } else {
                [
                    ("These figures as CSV", all),
                    ("The same as JSON", json),
                    (
                        "What each column means, for programs",
                        PublicAddresses.metadata(metric.id.text)
                    ),
                ]
            }
        return files.map { LinkView(title: $0, address: $1.relative(to: page)) }
    }
}
