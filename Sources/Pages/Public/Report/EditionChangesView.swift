import Disclosure
import Model
import Mustache

/// What is otherwise than an edition published it: how the headline measures compare, how many figures were corrected,
/// and a table of these.
struct EditionChangesView: Sendable {
    /// More stand in the data file.
    static let mostRows = 50

    let id: String
    let title: String
    let changes: EditionChanges
    let record: PublishedRecord
    let page: Address<Public>
    /// `nil` of what became of an edition.
    var headlines: HeadlineChanges?

    static let shape: TemplateShape = [
        "id": .text, "title": .text, "has_facts": .flag, "facts": .list(FactView.shape),
        "sentence": .text, "points": .texts,
        "table": .optional(.markup), "address": .text, "data_address": .text,
    ]

    var templateRecord: TemplateRecord {
        let facts = headlines?.facts ?? []
        return TemplateRecord(
            EditionChangesView.shape,
            [
                .text(id), .text(title), .flag(!facts.isEmpty), .list(facts),
                .text(sentence), .texts(points + reason),
                .markup(ifPresent: table), .text(PublicAddresses.corrections.relative(to: page)),
                .text(PublicAddresses.revisions.relative(to: page)),
            ])
    }

    /// Of an edition: against the one before, and what became of its own figures.
    static func all(
        of edition: Edition, headlines: [PublishedMeasure], in record: PublishedRecord,
        on page: Address<Public>
    ) -> [EditionChangesView] {
        let steps = record.revisions.steps
        let own = record.revisions.ledgers.firstIndex { $0.edition == edition.id }
        var views: [EditionChangesView] = []
        if let step = record.changes(in: edition) {
            let before = record.editions.first { $0.id == step.from }
            views.append(
                EditionChangesView(
                    id: "changes", title: "What changed since \(before?.title ?? "")",
                    changes: step, record: record, page: page,
                    headlines: before.map {
                        HeadlineChanges(headlines, from: $0.period, to: edition.period, record)
                    }))
        }
        if let own, steps[own].isChanged {
            views.append(
                EditionChangesView(
                    id: "corrected", title: "Changed since this edition was published",
                    changes: steps[own], record: record, page: page))
        }
        return views
    }
}

extension PublishedRecord {
    /// What an edition says otherwise than the one before it; `nil` where there is none, or nobody knows.
    func changes(in edition: Edition) -> EditionChanges? {
        let (ledgers, steps) = (revisions.ledgers, revisions.steps)
        guard let last = ledgers.last?.edition else { return nil }
        if let own = ledgers.firstIndex(where: { $0.edition == edition.id }) {
            return own == 0 ? nil : steps[own - 1]
        }
        let isNew = editions.first { $0.id == last }.map { $0.period < edition.period }
        return isNew == true ? steps.last : nil
    }
}

extension EditionChanges {
    /// How many figures of a kind, without those that every edition has anew.
    func count(_ kind: FigureChange.Kind) -> Int { figures(kind).count { !$0.isExpected } }

    fileprivate var isChanged: Bool { !changedFigures.isEmpty }
}

extension EditionChangesView {
    /// "We corrected 6 figures that were wrong." New figures are not counted: a reader learns nothing from how many.
    private var sentence: String {
        let order: [FigureChange.Kind] = [.corrected, .revised, .withdrawn, .unexplained]
        let sentences = order.compactMap { kind -> String? in
            let count = changes.count(kind)
            return count == 0 ? nil : EditionChangesView.sentence(kind, count)
        }
        let rest = changes.isChanged ? [] : ["No figure that was published before has changed."]
        return (sentences + rest).joined(separator: " ")
    }

    private static func sentence(_ kind: FigureChange.Kind, _ count: Int) -> String {
        let isOne = count == 1
        let figures = Numerals.english.counted(count, "figure", "figures")
        return switch kind {
        case .new: "\(figures.capitalisedFirst) \(isOne ? "is" : "are") new."
        case .corrected:
            "We corrected \(figures) that \(isOne ? "was" : "were") wrong."
        case .revised:
            "We updated \(figures) that \(isOne ? "was" : "were") provisional, or for which late data had been announced."
        case .withdrawn: "We withdrew \(figures)."
        case .unexplained:
            "There \(isOne ? "is" : "are") \(figures) that changed without a stated reason."
        }
    }

    /// Definitions and targets.
    private var points: [String] {
        changes.definitions.map { change in
            let name = record.metrics[change.metric]?.title ?? change.metric.text
            return change.new == nil
                ? "\(name) is no longer published."
                : "\(name) is defined in another way than before: its figures are not comparable with those of earlier editions."
        }
            + changes.targets.map { change in
                let metric = record.metrics[change.old.key.metric]
                let name = metric?.title ?? change.old.key.metric.text
                let say = { (target: Ledger.Target) in
                    let value =
                        metric.map { FigureWords(metric: $0).amount(target.value) }
                        ?? target.value.description
                    return "\(value) by \(Dates.english.day(target.date))"
                }
                let part = change.old.part.rawValue
                let approval = change.approvedBy.map { " The plan was approved by \($0)." } ?? ""
                return change.new.map {
                    "The \(part) of \(name) moved from \(say(change.old)) to \(say($0)).\(approval)"
                }
                    ?? "The \(part) of \(name), \(say(change.old)), is no longer in the plan.\(approval)"
            }
    }

    private var changed: [FigureChange] {
        let order: [FigureChange.Kind] = [.corrected, .withdrawn, .unexplained, .revised]
        return order.flatMap { changes.figures($0) }.filter { !$0.isExpected }
    }

    /// The one reason of all corrections, so that not every row of the table says it again.
    private var reason: [String] {
        let reasons = Set(changed.map { $0.correction?.reason })
        return reasons.count == 1 ? reasons.compactMap { $0 } : []
    }

    private var table: [UInt8]? {
        let all = changed
        if all.isEmpty { return nil }
        let shown = all.prefix(EditionChangesView.mostRows)
        let most =
            all.count > shown.count
            ? " (the first \(shown.count) of \(Numerals.english.whole(all.count)))" : ""
        let detail: ChangeTable.Detail = reason.isEmpty ? .numbersAndReasons : .numbers
        return ChangeTable(record: record, page: page, detail: detail)
            .html(Array(shown), id: "\(id)-table", caption: "Figures that changed\(most)")
    }
}

/// Figures as they were and as they are.
struct ChangeTable {
    enum Detail { case numbers, numbersAndReasons }

    let record: PublishedRecord
    let page: Address<Public>
    let detail: Detail

    func html(_ changes: [FigureChange], id: String, caption: String) -> [UInt8] {
        var html = HTML()
        FigureTable(
            id: id, caption: caption, corner: "Figure",
            columns: [("Period", false), ("Was", true), ("Is now", true)]
                + (detail == .numbers ? [] : [("Why", false)]),
            rows: changes.map(row)
        ).write(into: &html)
        return html.bytes
    }

    private func row(_ change: FigureChange) -> FigureTable.Row {
        let metric = record.metrics[change.key.metric]
        let address = metric.map { PublicAddresses.metric($0.id).relative(to: page) }
        return FigureTable.Row(
            head: name(of: change.key), address: address,
            cells: [
                .words(Dates.english.period(change.period)), cell(change.old, change.key, metric),
                cell(change.new, change.key, metric), .words(why(change)),
            ])
    }

    /// "Enquiries received, Phone desk".
    func name(of key: SeriesKey) -> String {
        let figures = PublicFigures(record: record)
        let metric = record.metrics[key.metric]?.title ?? key.metric.text
        return [metric, key.channel.map { figures.channelTitle($0) }, key.group?.text]
            .compactMap { $0 }.joined(separator: ", ")
    }

    private func cell(
        _ row: Ledger.Row?, _ key: SeriesKey, _ metric: Metric?
    ) -> FigureTable.Cell {
        guard let row else { return .words("not published") }
        if let marker = row.replacement { return .marker(marker) }
        guard let metric else { return .number(row.value.map { Numerals.english.plain($0) } ?? "") }
        return FigureWords(metric: metric).exact(ShownFigure(row, key, metric))
            .map { .number($0) } ?? .blank
    }

    private func why(_ change: FigureChange) -> String {
        if let correction = change.correction { return correction.reason }
        return change.kind == .revised ? "It was provisional." : "No reason is given."
    }
}

extension ShownFigure {
    /// As a ledger has it: without its cells.
    fileprivate init(_ row: Ledger.Row, _ key: SeriesKey, _ metric: Metric) {
        let number: Value =
            row.value.map { .number($0) } ?? .absent(row.replacement ?? .notAvailable)
        self.init(
            key: key, period: row.period, value: row.share.map { .share($0) } ?? number,
            printed: row.value, markers: row.replacement == nil ? row.markers : [])
    }
}
