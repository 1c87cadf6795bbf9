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

    static let template = "public/metrics/metric"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "sentence": .text,
        "definition": .text,
        "has_measures": .flag,
        "measures": .list(MeasureView.shape),
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
        let lines = lines
        let series = FigureSeries(
            metric: metric, figures: figures, lines: lines, id: "fig1", data: .file(download),
            target: lines.count == 1 ? target : nil)
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
        if main.channel == nil { return [line(main)] }
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

    private var byChannel: [UInt8]? {
        let keys = own.filter { $0.group == nil && $0.channel != nil }
        return breakdown(.channel, keys) { key in
            let title = key.channel.map { figures.channelTitle($0) } ?? ""
            let address = key.channel.map { PublicAddresses.channel($0).relative(to: page) }
            return (title, address)
        }
    }

    private var byGroup: [UInt8]? {
        let all = own.filter { $0.group != nil && $0.channel == nil }
        let keys = all.isEmpty ? own.filter { $0.group != nil } : all
        return breakdown(.group, keys) { key in
            let channel = key.channel.map { ", \(figures.channelTitle($0))" } ?? ""
            return ((key.group?.text.asWords ?? "") + channel, nil)
        }
    }

    private func breakdown(
        _ part: MetricBreakdown.Part, _ keys: [SeriesKey],
        _ head: (SeriesKey) -> MetricBreakdown.Head
    ) -> [UInt8]? {
        var html = HTML()
        MetricBreakdown(
            metric: metric, figures: figures, part: part, period: period,
            rows: keys.map { ($0, head($0)) }, data: .file(download)
        ).write(into: &html)
        return html.bytes.isEmpty ? nil : html.bytes
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
