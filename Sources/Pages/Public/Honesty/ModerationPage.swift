import Disclosure
import Model
import Mustache

/// How often something was hidden or removed, for which reasons, and how to appeal.
struct ModerationPage: PageContent {
    let frame: Frame
    let statement: ModerationStatement
    let figures: PublicFigures
    let metric: Metric
    let terms: LinkView?

    static let template = "public/honesty/moderation"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "sentence": .text,
        "chart": .optional(.markup),
        "table": .optional(.markup),
        "has_table": .flag,
        "reasons": .list(FactView.shape),
        "has_never": .flag,
        "never": .texts,
        "appeal": .text,
        "facts": .list(FactView.shape),
        "terms": .optional(.record(LinkView.shape)),
        "metric_address": .text,
        "data_address": .text,
    ]
    private static let page = PublicAddresses.moderation

    init?(_ record: PublishedRecord) {
        guard let statement = record.statements.moderation,
            let metric = record.metrics[statement.metric.value]
        else { return nil }
        self.statement = statement
        self.metric = metric
        figures = PublicFigures(record: record)
        terms = PublicAddresses.termsLink(record, on: ModerationPage.page)
        frame = PublicFrame(record: record).frame(
            "What we hide or remove", at: ModerationPage.page, in: .honesty,
            description: "How often we hid or removed a comment, why, and how to appeal.")
    }

    var record: TemplateRecord {
        let table = table
        return TemplateRecord(
            ModerationPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .text(ModerationPage.sentence(metric, figures)),
                .markup(ifPresent: chart),
                .markup(ifPresent: table),
                .flag(table != nil),
                .list(statement.reasons.map { FactView($0.title, [$0.meaning]) }),
                .flag(!statement.neverRemoved.isEmpty),
                .texts(statement.neverRemoved),
                .text(statement.appeal),
                .list(facts),
                .record(ifPresent: terms?.record),
                .text(PublicAddresses.metric(metric.id).relative(to: ModerationPage.page)),
                .text(download),
            ])
    }

    /// Of the newest edition's period, or of the newest quarter with a figure.
    static func sentence(_ metric: Metric, _ figures: PublicFigures) -> String {
        let key = SeriesKey(metric: metric.id)
        let newest = figures.series(key, .quarter).last { $0.figure != nil }?.period
        let edition = figures.record.editions.last?.period
        let told = edition.flatMap { figures.figure(key, $0) == nil ? nil : $0 } ?? newest
        guard let period = told else { return "Nothing has been counted yet." }
        let before = period.previous(yearStart: figures.yearStart)
        return FigureSentence(metric: metric, among: figures.metrics)
            .headline(
                figures.figure(key, period), in: period, before: figures.figure(key, before),
                figures.record.change(of: key, period, since: before)?.verdict)
    }

    private var quarters: [(period: Period, figure: ShownFigure?)] {
        figures.series(SeriesKey(metric: metric.id), .quarter)
    }

    private var download: String {
        PublicAddresses.data(metric.id).relative(to: ModerationPage.page)
    }

    private var chart: [UInt8]? {
        let line = FigureLine(
            name: metric.title, key: SeriesKey(metric: metric.id), points: quarters)
        let series = FigureSeries(
            metric: metric, figures: figures, lines: [line], id: "fig1", data: .file(download))
        guard line.points.contains(where: { $0.figure != nil }), let block = series.block else {
            return nil
        }
        var html = HTML()
        block.write(into: &html)
        return html.bytes
    }

    /// A row for each reason, a column for each of the last five quarters.
    private var table: [UInt8]? {
        let periods = quarters.suffix(5).map(\.period)
        guard !periods.isEmpty, !statement.reasons.isEmpty else { return nil }
        let rows = statement.reasons.map { reason in
            FigureTable.Row(
                head: reason.title,
                cells: periods.map { period in
                    let key = SeriesKey(metric: metric.id, group: reason.group)
                    return FigureTable.Cell(figures.figure(key, period), metric)
                })
        }
        var html = HTML()
        FigureTable(
            id: "reasons", caption: "\(metric.title) by reason and quarter", corner: "Reason",
            columns: periods.map {
                (Dates.english.shortPeriod($0, yearStart: figures.yearStart), true)
            }, rows: rows
        ).write(into: &html)
        return html.bytes
    }

    private var facts: [FactView] {
        let days = statement.appealDays.map {
            "Within \(Numerals.english.counted($0, "working day", "working days"))"
        }
        return [
            FactView("Who decides", statement.decidedBy),
            FactView("When you hear from us", days),
            FactView("How long we keep a record", statement.kept),
            FactView("How we count", metric.method),
        ].compactMap { $0 }
    }
}
