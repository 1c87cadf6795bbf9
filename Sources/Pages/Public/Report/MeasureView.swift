import Disclosure
import Model
import Mustache
import Statistics

/// A measure at the end of a period: its card on the front page, its row in a table.
struct MeasureView: Sendable {
    let measure: PublishedMeasure
    /// `nil` of a milestone.
    let metric: Metric?
    let title: String
    /// The metric's page, from this one; `nil` on that page.
    let address: String?
    let figure: ShownFigure?
    let before: ShownFigure?
    private let verdict: PublishedChange.Verdict?
    let progress: Progress?
    let status: StatusWords
    private let period: Period
    /// Empty of a milestone.
    private let course: [UInt8]
    /// `nil` of a milestone.
    private let sentences: FigureSentence?

    /// `nil` where the measure's metric could not be read: that is reported elsewhere.
    init?(
        _ measure: PublishedMeasure, in period: Period, _ record: PublishedRecord,
        on page: Address<Public>
    ) {
        self.measure = measure
        self.period = period
        guard let key = measure.key else {
            guard case .milestone(let text)? = measure.target?.goal else { return nil }
            metric = nil
            title = text
            (address, figure, before, verdict, progress, sentences) = (nil, nil, nil, nil, nil, nil)
            course = []
            status = StatusWords(milestoneOf: measure, on: record.asOf)
            return
        }
        guard let metric = record.metrics[key.metric] else { return nil }
        let figures = PublicFigures(record: record)
        self.metric = metric
        sentences = FigureSentence(metric: metric, among: record.metrics)
        let channel = key.channel.map { figures.channelTitle($0) }
        title = [metric.title, channel].compactMap { $0 }.joined(separator: ", ")
        let own = PublicAddresses.metric(metric.id)
        address = own == page ? nil : own.relative(to: page)
        figure = figures.figure(key, period)
        let previous = period.previous(yearStart: record.yearStart)
        before = figures.figure(key, previous)
        course = Course(key, figures).svg
        verdict = record.change(of: key, period, since: previous)?.verdict
        progress = record.progress(of: measure, in: period)
        let isMilestone = measure.target?.milestoneStatus(done: nil, on: record.asOf) != nil
        status =
            isMilestone
            ? StatusWords(milestoneOf: measure, on: record.asOf)
            : StatusWords(progress, measure, metric)
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
        "word": .optional(.text),
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
                .text(status.look),
                .text(ifPresent: targetLine),
                .text(ifPresent: statusWord),
                .text(ifPresent: inputs),
                .text(ifPresent: measure.owner),
            ])
    }

    var targetLine: String? {
        if measure.target != nil { return status.line }
        return measure.noTargetBecause.map { "No target yet: \($0)" }
    }

    /// Without target and date; the reason, where there is no target.
    private var statusWord: String? { measure.target == nil ? targetLine : status.word }

    /// What the status was worked out from.
    var inputs: String? {
        metric.flatMap { StatusWords.inputs(progress, measure, $0) }
            ?? StatusWords.milestoneInputs(measure)
    }

    private var words: FigureWords? { metric.map { FigureWords(metric: $0) } }
    private var number: String? { figure.flatMap { words?.headline($0) } }

    private var marker: [UInt8]? {
        guard case .absent(let marker)? = figure?.value else { return nil }
        var html = HTML()
        html.write(marker)
        return html.bytes
    }

    /// What the number is, without saying it again.
    private var sentence: String {
        guard let sentences else { return "This is a task, not a number." }
        guard let figure else { return sentences.missing(in: period) }
        return number == nil
            ? sentences.absence(figure) : sentences.caption(figure, in: period)
    }

    private var change: String? {
        guard let figure, let metric else { return nil }
        return FigureComparison(metric: metric).sentence(figure, before, verdict)
    }

    /// For the table of a plan or an edition.
    var row: FigureTable.Row {
        let baseline = measure.baseline.flatMap { words?.amount($0.value) }
        let goal: String? =
            switch measure.target?.goal {
            case .value(let value)?: words?.amount(value)
            case .range(let low, let high)?:
                words.map { "\($0.amount(low)) to \($0.amount(high))" }
            case .milestone?, nil: nil
            }
        let now = metric.flatMap { metric in
            figure.map { FigureTable.Cell.drawn(course, FigureTable.Cell($0, metric)) }
        }
        return FigureTable.Row(
            head: title, address: address,
            cells: [
                .words(status.word),
                baseline.map { .number($0) } ?? .dash(noBaseline),
                now ?? .dash(isMilestone ? "a task, not a number" : "no figure yet"),
                goal.map { .number($0) } ?? .dash(noGoal),
                measure.target.map { .words(Dates.english.month(of: $0.date)) } ?? .dash("no date"),
            ])
    }

    private var isMilestone: Bool {
        if case .milestone? = measure.target?.goal { true } else { false }
    }

    /// A range, a floor or a ceiling is kept, whatever it was before.
    private var noBaseline: String {
        if isMilestone { return "not a number" }
        return measure.target == nil ? "none set" : "none needed"
    }

    private var noGoal: String { isMilestone ? "a task" : "none set" }

    /// The measures of a plan in one table.
    static func table(_ measures: [MeasureView], id: String, caption: String) -> [UInt8] {
        var html = HTML()
        FigureTable(
            id: id, caption: caption, corner: "Measure",
            columns: [
                ("Status", false), ("At the start", true), ("Now", true), ("Target", true),
                ("By", false),
            ], rows: measures.map(\.row)
        ).write(into: &html)
        return html.bytes
    }
}
