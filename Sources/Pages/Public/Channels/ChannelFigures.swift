import Disclosure
import Model

/// What the figures say of one channel, in one period.
struct ChannelFigures {
    let channel: ChannelID
    let figures: PublicFigures
    let page: Address<Public>
    let period: Period

    init(
        _ channel: ChannelID, of record: PublishedRecord, on page: Address<Public>,
        in period: Period
    ) {
        self.channel = channel
        self.page = page
        self.period = period
        figures = PublicFigures(record: record)
    }

    private var keys: [SeriesKey] {
        figures.keys.filter { $0.channel == channel && $0.group == nil }
    }

    func figure(_ metric: MetricID) -> ShownFigure? {
        figures.figure(SeriesKey(metric: metric, channel: channel), period)
    }

    /// Its number, or that nothing is recorded.
    func recorded(_ metric: MetricID) -> FigureTable.Cell {
        guard let known = figures.metrics[metric], let figure = figure(metric) else {
            return .words("not recorded")
        }
        return FigureTable.Cell(figure, known)
    }

    /// The newest reading of a stock, with its month.
    func latest(_ metric: MetricID) -> ShownFigure? {
        figures.series(SeriesKey(metric: metric, channel: channel), .month)
            .last { $0.figure?.printed != nil }?.figure
    }

    /// A row for each metric: this period, the one before, and the change.
    var table: [UInt8]? {
        let previous = period.previous(yearStart: figures.yearStart)
        let rows = keys.compactMap { row($0, previous) }.sorted { $0.head < $1.head }
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

    private func row(_ key: SeriesKey, _ previous: Period) -> FigureTable.Row? {
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

    /// How quickly it answers, or else how many follow it.
    private var main: (key: SeriesKey, metric: Metric)? {
        let wanted: [MetricID] = ["answered-within-target", "response-rate", "followers"]
        let key = wanted.lazy.compactMap { id in keys.first { $0.metric == id } }.first
        guard let key, let metric = figures.metrics[key.metric] else { return nil }
        return (key, metric)
    }

    /// What the chart is about.
    var heading: String { main?.key.metric == "followers" ? "Followers" : "How we answer" }

    /// The same of a channel that is closed.
    var pastHeading: String { heading == "Followers" ? heading : "How we answered" }

    var sentence: String? {
        guard let (key, metric) = main, let figure = figures.figure(key, period) else {
            return nil
        }
        let previous = period.previous(yearStart: figures.yearStart)
        return FigureSentence(metric: metric, among: figures.metrics)
            .headline(
                figure, in: period, before: figures.figure(key, previous),
                figures.record.change(of: key, period, since: previous)?.verdict)
    }

    var chart: [UInt8]? {
        guard let (key, metric) = main else { return nil }
        let line = FigureLine(
            name: metric.title, key: key, points: figures.series(key, .month))
        let series = FigureSeries(
            metric: metric, figures: figures, lines: [line], id: "fig1",
            data: .file(PublicAddresses.data(metric.id).relative(to: page)))
        guard line.points.contains(where: { $0.figure != nil }), let block = series.block else {
            return nil
        }
        var html = HTML()
        block.write(into: &html)
        return html.bytes
    }
}
