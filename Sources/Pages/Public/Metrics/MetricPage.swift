import Disclosure
import Model
import Mustache

/// A metric: its newest figure in a sentence, its course over time, by channel and by group, what it is and where it
/// comes from.
struct MetricPage: PageContent {
    let frame: Frame
    let metric: Metric
    let figures: PublicFigures
    let page: Address<Public>
    /// What the page speaks of: the newest edition's period, or the newest quarter with a figure.
    let period: Period
    let measures: [MeasureView]
    /// The objectives whose measures use it.
    let serves: [LinkView]

    static let template = "public/metrics/metric"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "sentence": .text,
        "definition": .text,
        "has_measures": .flag,
        "measures": .list(MeasureView.shape),
        "has_serves": .flag,
        "serves": .list(LinkView.shape),
        "over_time": .optional(.markup),
        "longer": .optional(.markup),
        "by_channel": .optional(.markup),
        "by_group": .optional(.markup),
        "facts": .list(FactView.shape),
        "has_caveats": .flag,
        "caveats": .texts,
        "download": .text,
    ]

    init(_ metric: Metric, of record: PublishedRecord, at page: Address<Public>) {
        self.metric = metric
        self.page = page
        let figures = PublicFigures(record: record)
        self.figures = figures
        frame = PublicFrame(record: record).frame(
            metric.title, at: page, in: .figures, description: metric.definition)
        let own = figures.keys.filter { $0.metric == metric.id }
        let speaksOf =
            MetricPage.period(of: own, in: record.editions.last?.period, figures)
            ?? .of(.quarter, around: record.asOf, yearStart: record.yearStart)
        period = speaksOf
        measures = record.plans.flatMap(\.measures).filter { $0.key?.metric == metric.id }
            .compactMap { MeasureView($0, in: speaksOf, record, on: page) }
        serves = ServedObjectives(record: record, page: page).links(of: metric.id)
    }

    /// The edition's, where there is a figure for it; else the newest quarter with one.
    private static func period(
        of keys: [SeriesKey], in edition: Period?, _ figures: PublicFigures
    ) -> Period? {
        if let edition, keys.contains(where: { figures.figure($0, edition) != nil }) {
            return edition
        }
        return keys.compactMap { figures.series($0, .quarter).last?.period }.max() ?? edition
    }

    var record: TemplateRecord {
        TemplateRecord(
            MetricPage.shape,
            [
                .record(frame.record),
                .text(metric.title),
                .text(sentence),
                .text(metric.definition),
                .flag(!measures.isEmpty),
                .list(measures.map(\.record)),
                .flag(!serves.isEmpty),
                .list(serves),
                .markup(ifPresent: overTime),
                .markup(ifPresent: longer),
                .markup(ifPresent: byChannel),
                .markup(ifPresent: byGroup),
                .list(facts),
                .flag(!metric.caveats.isEmpty),
                .texts(metric.caveats),
                .text(download),
            ])
    }

    private var own: [SeriesKey] { figures.keys.filter { $0.metric == metric.id } }
    private var download: String { PublicAddresses.data(metric.id).relative(to: page) }
    private var yearStart: YearStart { figures.yearStart }

    /// Everyone on all channels, or what comes nearest to it: a channel with a number before one without.
    private var main: SeriesKey? {
        let whole = own.filter { $0.group == nil }
        let all = whole.first { $0.channel == nil }
        // Over all channels a unique count may be no more than a bracket, and a ratio on it nothing at all.
        let isNumber = all.map { figures.figure($0, period)?.printed != nil } ?? false
        return (isNumber || metric.kind != .unique ? all : nil)
            ?? whole.first { figures.figure($0, period)?.printed != nil } ?? whole.first
            ?? own.first
    }

    private var sentence: String {
        guard let main else { return "No figure is published yet." }
        let previous = period.previous(yearStart: yearStart)
        let text = FigureSentence(metric: metric, among: figures.metrics)
            .headline(
                figures.figure(main, period), in: period, before: figures.figure(main, previous),
                figures.record.change(of: main, period, since: previous)?.verdict)
        return main.channel.map { "\(figures.channelTitle($0)): \(text.lowercasedFirst)" } ?? text
    }

    private var overTime: [UInt8]? {
        guard let block = block(lines, caption: "\(metric.title) by month", id: "fig1") else {
            return nil
        }
        return block
    }

    /// The months of all channels together, or of up to four channels where they are never added.
    private var lines: [FigureChart.Line] {
        guard let main else { return [] }
        if main.channel == nil {
            return [FigureChart.Line(name: metric.title, points: figures.series(main, .month))]
        }
        let channels = own.filter { $0.group == nil && $0.channel != nil }.prefix(4)
        return channels.map { key in
            FigureChart.Line(
                name: key.channel.map { figures.channelTitle($0) } ?? "",
                points: figures.series(key, .month))
        }.filter { !$0.points.isEmpty }.aligned
    }

    private func block(
        _ lines: [FigureChart.Line], caption: String, id: String
    ) -> [UInt8]? {
        guard lines.contains(where: { !$0.points.isEmpty }) else { return nil }
        var html = HTML()
        FigureBlock(
            metric: metric, figures: figures, lines: lines, caption: caption, id: id,
            target: lines.count == 1 ? target : nil, download: download
        ).write(into: &html)
        return html.bytes
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
        for (grain, id) in [(Period.Grain.quarter, "quarters"), (.financialYear, "years")] {
            let points = figures.series(main, grain)
            guard points.contains(where: { $0.figure?.printed != nil }) else { continue }
            let name = grain == .quarter ? "quarter" : "financial year"
            SeriesTable(metric: metric, points: points, metrics: figures.metrics)
                .table(id: id, caption: "\(metric.title) by \(name)\(channel)", download: nil)
                .write(into: &html)
        }
        return html.bytes.isEmpty ? nil : html.bytes
    }

    private var byChannel: [UInt8]? {
        let keys = own.filter { $0.group == nil && $0.channel != nil }
        return breakdown(keys, id: "channels", corner: "Channel", what: "channel") { key in
            let title = key.channel.map { figures.channelTitle($0) } ?? ""
            let address = key.channel.map { PublicAddresses.channel($0).relative(to: page) }
            return (title, address)
        }
    }

    private var byGroup: [UInt8]? {
        let all = own.filter { $0.group != nil && $0.channel == nil }
        let keys = all.isEmpty ? own.filter { $0.group != nil } : all
        return breakdown(keys, id: "groups", corner: "Group", what: "group") { key in
            let channel = key.channel.map { ", \(figures.channelTitle($0))" } ?? ""
            return ((key.group?.text.asWords ?? "") + channel, nil)
        }
    }

    /// A row for each key, over the last five quarters, those left out in which there is nothing.
    private func breakdown(
        _ keys: [SeriesKey], id: String, corner: String, what: String,
        _ head: (SeriesKey) -> (String, String?)
    ) -> [UInt8]? {
        let quarters = lastQuarters.filter { quarter in
            keys.contains { figures.figure($0, quarter) != nil }
        }
        let rows = keys.compactMap { key -> FigureTable.Row? in
            let own = quarters.map { figures.figure(key, $0) }
            guard own.contains(where: { $0 != nil }) else { return nil }
            let (title, address) = head(key)
            let cells = zip(quarters, own).map { quarter, figure in
                figure == nil
                    ? absence(on: key.channel, in: quarter) : FigureTable.Cell(figure, metric)
            }
            return FigureTable.Row(head: title, address: address, cells: cells)
        }
        guard !rows.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: id, caption: "\(metric.title) by \(what) and quarter", corner: corner,
            columns: quarters.map { (Dates.english.shortPeriod($0, yearStart: yearStart), true) },
            rows: rows
        ).write(into: &html)
        return html.bytes
    }

    private func absence(on id: ChannelID?, in period: Period) -> FigureTable.Cell {
        let channel = figures.record.channels.first { $0.id == id }
        if let closed = channel?.closed, closed < period.first { return .words("closed") }
        if let opened = channel?.opened, period.last < opened { return .words("not open yet") }
        return .blank
    }

    private var lastQuarters: [Period] {
        var quarters: [Period] = []
        var quarter = Period.of(.quarter, around: period.last, yearStart: yearStart)
        for _ in 0..<5 {
            quarters.insert(quarter, at: 0)
            quarter = quarter.previous(yearStart: yearStart)
        }
        return quarters
    }

    private var facts: [FactView] {
        let figure = main.flatMap { figures.figure($0, period) }
        let provenance = figure.map { Provenance(figure: $0) }
        let sources = [metric.source].compactMap { $0 } + (provenance?.origins ?? [])
        return [
            FactView("How it is worked out", formula),
            FactView("Method", metric.method),
            sources.isEmpty ? nil : FactView("Source", distinct(sources)),
            provenance.map { FactView("The rows it was made from", $0.cells) },
            FactView("Collected", provenance?.collected.map { Dates.english.day($0) }),
            FactView("Collected by", metric.collector),
            FactView("How often", metric.frequency?.capitalisedFirst),
            FactView("Is it changing", variation),
            steps.map { FactView("The usual range starts anew", $0) },
            breaks.map { FactView("Counted differently", $0) },
            FactView("Which way is better", metric.direction.words.capitalisedFirst),
            FactView("What kind of figure it is", metric.level.words),
            FactView("What it does not tell", metric.notMeaning),
            metric.isAboutPeople
                ? FactView(
                    "Protected",
                    "A count below \(figures.organisation.threshold) is withheld. So is a percentage with such a count behind it."
                ) : nil,
        ].compactMap { $0 }
    }

    private var variation: String? {
        guard let main, let series = figures.record.process(of: main) else { return nil }
        return VariationWords(series: series)
            .line(metric: metric, grain: figures.record.processGrain(of: main))
    }

    /// The known changes from which the usual range is worked out anew.
    private var steps: [String]? {
        let own = measures.first { $0.measure.key == main }?.measure.stepChanges ?? []
        let texts = own.map { "From \(Dates.english.day($0.date)): \($0.reason)" }
        return texts.isEmpty ? nil : texts
    }

    private var breaks: [String]? {
        let texts = metric.breaks.map { "From \(Dates.english.day($0.date)): \($0.reason)" }
        return texts.isEmpty ? nil : texts
    }

    private var formula: String? {
        func title(_ id: MetricID) -> String { figures.metrics[id]?.title ?? id.text }
        if let numerator = metric.numerator, let denominator = metric.denominator {
            return "\(title(numerator)), divided by \(title(denominator).lowercasedFirst)"
        }
        guard metric.parts.isEmpty else {
            return metric.parts.map(title).joined(separator: ", ") + ", added up"
        }
        if metric.formula == nil, metric.kind == .stock, metric.unit == .count,
            !metric.isAboutPeople
        {
            return "The last reading of a period. Over all channels their sum: accounts, not people"
        }
        return metric.formula?.text
    }
}
