import Disclosure
import Model
import Mustache

/// How enquiries of a period were answered, channel by channel: those without an answer stay in the count.
struct ResponseView: Sendable {
    let sentence: String?
    let table: [UInt8]
    /// How long people waited, where only few channels record it.
    let waits: [String]
    let links: [LinkView]

    static let shape: TemplateShape = [
        "sentence": .optional(.text), "table": .markup, "waits": .texts,
        "links": .list(LinkView.shape),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            ResponseView.shape,
            [
                .text(ifPresent: sentence), .markup(table), .texts(waits), .list(links),
            ])
    }

    /// `nil` where no enquiries of the period are published.
    init?(in period: Period, of record: PublishedRecord, on page: Address<Public>) {
        let rows = ResponseRows(period: period, record: record, page: page)
        guard !rows.channels.isEmpty else { return nil }
        sentence = rows.sentence
        table = rows.table
        waits = rows.waits
        let main: MetricID = "answered-within-target"
        let isMeasured = !record.figures.keys(of: main).isEmpty
        links =
            (isMeasured
                ? [
                    LinkView(
                        title: "How this has changed over time",
                        address: PublicAddresses.metric(main).relative(to: page))
                ] : [])
            + [
                LinkView(
                    title: "All channels, and what each promises",
                    address: PublicAddresses.channels.relative(to: page))
            ]
    }
}

/// The rows of one period.
private struct ResponseRows {
    let period: Period
    let record: PublishedRecord
    let page: Address<Public>

    private var figures: PublicFigures { PublicFigures(record: record) }

    /// Those that enquiries came by.
    var channels: [ChannelID] {
        record.figures.keys(of: "enquiries").compactMap { key in
            key.group == nil && figures.figure(key, period) != nil ? key.channel : nil
        }
    }

    /// How many were answered in time, or else how many were answered.
    var sentence: String? {
        let keys = ["answered-within-target", "response-rate"].map { SeriesKey(metric: $0) }
        guard let key = keys.first(where: { figures.figure($0, period) != nil }),
            let metric = figures.metrics[key.metric], let figure = figures.figure(key, period)
        else { return nil }
        let previous = period.previous(yearStart: record.yearStart)
        return FigureSentence(metric: metric, among: figures.metrics)
            .headline(
                figure, in: period, before: figures.figure(key, previous),
                record.change(of: key, period, since: previous)?.verdict)
    }

    /// Whether any channel is measured against a time.
    private var hasTarget: Bool {
        channels.contains { figure("answered-within-target", $0) != nil }
    }

    /// What only records of single enquiries tell. How long the oldest has waited stands where we fell short.
    private static let times: [ResponseTime] = [.median, .ninetiethPercentile]

    /// Those that have a column: more than half of all channels have them.
    private var columns: [ResponseTime] {
        ResponseRows.times.filter { time in
            2 * channels.count { figure(time.id, $0) != nil } > channels.count
        }
    }

    /// What has no column in a sentence for each channel that has it, and which have not.
    var waits: [String] {
        let few = ResponseRows.times.filter { !columns.contains($0) }
        let told = channels.compactMap { channel -> (ChannelID, String)? in
            let parts = few.compactMap { wait($0, channel) }
            return parts.isEmpty
                ? nil
                : (
                    channel,
                    "\(figures.channelTitle(channel)): \(Numerals.english.list(parts))."
                )
        }
        guard !told.isEmpty else { return [] }
        let others = channels.filter { channel in !told.contains { $0.0 == channel } }
            .map { figures.channelTitle($0) }
        let rest =
            others.isEmpty
            ? []
            : ["How long people wait is not recorded for \(Numerals.english.list(others))."]
        return told.map(\.1) + rest
    }

    private func wait(_ time: ResponseTime, _ channel: ChannelID) -> String? {
        guard let metric = figures.metrics[time.id], let figure = figure(time.id, channel),
            let words = FigureWords(metric: metric).exact(figure)
        else { return nil }
        let what = time.columnTitle.lowercasedFirst
        return figure.value == .notReached
            ? "\(what) cannot be said, because too many were not answered" : "\(what) \(words)"
    }

    private func figure(_ metric: MetricID, _ channel: ChannelID?) -> ShownFigure? {
        figures.figure(SeriesKey(metric: metric, channel: channel), period)
    }

    var table: [UInt8] {
        let times = columns
        var rows = channels.map { channel in
            FigureTable.Row(
                head: figures.channelTitle(channel),
                address: PublicAddresses.channel(channel).relative(to: page),
                cells: cells(channel, times))
        }
        if rows.count > 1 { rows.append(.init(head: "All channels", cells: cells(nil, times))) }
        var html = HTML()
        FigureTable(
            id: "response", caption: "Enquiries of \(Dates.english.period(period))",
            corner: "Channel",
            columns: [
                ("Received", true), ("Answered", true),
            ] + (hasTarget ? [("Answered in time", true)] : []) + [("Not answered", true)]
                + times.map { ($0.columnTitle, false) }, rows: rows,
            download: PublicAddresses.data.relative(to: page)
        ).write(into: &html)
        return html.bytes
    }

    private func cells(_ channel: ChannelID?, _ times: [ResponseTime]) -> [FigureTable.Cell] {
        let counts: [MetricID] = ["enquiries", "answered"]
        return (hasTarget ? counts + ["answered-within-target"] : counts).map { cell($0, channel) }
            + [Unanswered(channel, in: period, figures).cell]
            + times.map { time in
                figure(time.id, channel) == nil ? .words("not recorded") : cell(time.id, channel)
            }
    }

    private func cell(_ metric: MetricID, _ channel: ChannelID?) -> FigureTable.Cell {
        guard let known = figures.metrics[metric] else { return .blank }
        return FigureTable.Cell(figure(metric, channel), known)
    }
}

extension ResponseTime {
    fileprivate var columnTitle: String {
        switch self {
        case .median: "Half were answered within"
        case .ninetiethPercentile: "Nine in ten were answered within"
        case .oldest: "Oldest without an answer"
        }
    }
}
