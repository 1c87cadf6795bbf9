import Disclosure
import Model
import Mustache
import Statistics

/// A measure at the end of a period: its card on the front page, its row in a table.
struct MeasureView: Sendable {
    let measure: PublishedMeasure
    let metric: Metric
    let title: String
    /// The metric's page, from this one; `nil` on that page.
    let address: String?
    let figure: ShownFigure?
    let before: ShownFigure?
    let progress: Progress?
    let status: StatusWords
    private let period: Period
    private let yearStart: YearStart

    /// `nil` where the measure's metric could not be read: that is reported elsewhere.
    init?(
        _ measure: PublishedMeasure, in period: Period, _ record: PublishedRecord,
        on page: Address<Public>
    ) {
        guard let metric = record.metrics[measure.key.metric] else { return nil }
        let figures = PublicFigures(record: record)
        self.measure = measure
        self.metric = metric
        self.period = period
        yearStart = record.yearStart
        let channel = measure.key.channel.map { figures.channelTitle($0) }
        title = [metric.title, channel].compactMap { $0 }.joined(separator: ", ")
        let own = PublicAddresses.metric(metric.id)
        address = own == page ? nil : own.relative(to: page)
        figure = figures.figure(measure.key, period)
        before = figures.figure(measure.key, period.previous(yearStart: record.yearStart))
        progress = record.progress(of: measure, in: period)
        status = StatusWords(progress, measure, metric)
    }

    static let shape: TemplateShape = [
        "title": .text,
        "address": .optional(.text),
        "value": .optional(.text),
        "marker": .optional(.markup),
        "sentence": .text,
        "change": .optional(.text),
        "style": .text,
        "status": .optional(.text),
        "inputs": .optional(.text),
        "owner": .optional(.text),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            MeasureView.shape,
            [
                .text(title),
                .text(ifPresent: address),
                .text(ifPresent: number),
                .markup(ifPresent: marker),
                .text(sentence),
                .text(ifPresent: change),
                .text(status.style),
                .text(ifPresent: measure.target == nil ? nil : status.line),
                .text(ifPresent: inputs),
                .text(ifPresent: measure.owner),
            ])
    }

    /// What the status was worked out from.
    var inputs: String? { StatusWords.inputs(progress, measure, metric) }

    private var words: FigureWords { FigureWords(metric: metric) }
    private var number: String? { figure.flatMap { words.headline($0) } }

    private var marker: [UInt8]? {
        guard case .absent(let marker)? = figure?.value else { return nil }
        var html = HTML()
        html.write(marker)
        return html.bytes
    }

    /// What the number is, without saying it again.
    private var sentence: String {
        guard let figure else { return "There is no figure for \(Dates.period(period)) yet." }
        let sentence = FigureSentence(metric: metric, yearStart: yearStart)
        guard number != nil else { return sentence.absence(figure).capitalisedFirst }
        return sentence.caption(figure, in: period)
    }

    private var change: String? {
        guard let figure else { return nil }
        return FigureSentence(metric: metric, yearStart: yearStart).change(figure, before)
    }

    /// For the table of a plan or an edition.
    var row: FigureTable.Row {
        let baseline = measure.baseline.map { words.amount($0.value) }
        let goal: String? =
            switch measure.target?.goal {
            case .value(let value)?: words.amount(value)
            case .range(let low, let high)?: "\(words.amount(low)) to \(words.amount(high))"
            case nil: nil
            }
        return FigureTable.Row(
            head: title, address: address,
            cells: [
                baseline.map { .number($0) } ?? .blank, FigureTable.Cell(figure, metric),
                goal.map { .number($0) } ?? .blank,
                .words(measure.target.map { Dates.month(of: $0.date) } ?? ""),
                .words(status.word),
            ])
    }

    /// The measures of a plan in one table.
    static func table(_ measures: [MeasureView], id: String, caption: String) -> [UInt8] {
        var html = HTML()
        FigureTable(
            id: id, caption: caption, corner: "Measure",
            columns: [
                ("Baseline", true), ("Now", true), ("Target", true), ("By", false),
                ("Status", false),
            ], rows: measures.map(\.row)
        ).write(into: &html)
        return html.bytes
    }
}
