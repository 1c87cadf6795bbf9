import Diagnostics
import Disclosure
import Formats
import Model
import Pages

/// `data/revisions.csv`: every figure that an edition said otherwise, what a metric's definition was, where a target
/// stood. Nothing where no edition has a ledger.
func revisionFiles(of record: PublishedRecord) -> [SiteFile] {
    let steps = record.revisions.steps
    if steps.isEmpty { return [] }
    let yearStart = record.yearStart
    return [
        SiteFile(path: "data/revisions.csv") {
            var text = CSVText()
            text.add(row: ChangeRow.header)
            for step in steps {
                for row in ChangeRow.told(of: step, yearStart) { row.add(to: &text) }
            }
            return Diagnosed(text.bytes)
        }
    ]
}

/// A change, as programs read it.
struct ChangeRow {
    static let header = DataColumn.revisions.map(\.name)

    /// The edition that said it first; empty of what is new.
    let edition: String
    let change: String
    let key: SeriesKey
    let grain: String
    let period: String
    let old: String
    let new: String
    let reason: String
    /// correction or revision; empty where nobody explained it.
    let kind: String

    /// Figures first, then definitions, then targets.
    static func all(of changes: EditionChanges, _ yearStart: YearStart) -> [ChangeRow] {
        changes.figures.map { ChangeRow($0, yearStart) }
            + changes.definitions.map { ChangeRow($0, in: changes) }
            + changes.targets.map { ChangeRow($0, in: changes) }
    }

    /// Those that a reader has to know of: neither what is new nor a year that went on.
    static func told(of changes: EditionChanges, _ yearStart: YearStart) -> [ChangeRow] {
        changes.changedFigures.map { ChangeRow($0, yearStart) }
            + changes.definitions.map { ChangeRow($0, in: changes) }
            + changes.targets.map { ChangeRow($0, in: changes) }
    }

    private init(_ change: FigureChange, _ yearStart: YearStart) {
        edition = change.edition?.text ?? ""
        self.change = change.kind.rawValue
        key = change.key
        grain = change.period.grain.name
        period = change.period.code(yearStart: yearStart)
        old = change.old?.stated ?? ""
        new = change.new?.stated ?? ""
        let isScheduled = change.kind == .revised && change.correction == nil
        let expected = change.wasOpen ? "The period was not over." : "It was provisional."
        reason = change.correction?.reason ?? (isScheduled ? expected : "")
        kind = change.correction?.kind.rawValue ?? (isScheduled ? "revision" : "")
    }

    private init(_ change: DefinitionChange, in changes: EditionChanges) {
        edition = changes.from?.text ?? ""
        self.change = "definition"
        key = SeriesKey(metric: change.metric)
        (grain, period) = ("", "")
        (old, new) = (change.old, change.new ?? "")
        (reason, kind) = ("", "")
    }

    private init(_ change: TargetChange, in changes: EditionChanges) {
        edition = changes.from?.text ?? ""
        self.change = "target"
        key = change.old.key
        grain = change.old.part.rawValue
        period = change.old.measure
        old = change.old.stated
        new = change.new?.stated ?? ""
        reason = change.approvedBy.map { "Plan approved by \($0)." } ?? ""
        kind = ""
    }

    var cells: [String] {
        [
            edition, change, key.metric.text, key.channel?.text ?? "", key.group?.text ?? "",
            grain, period, old, new, reason, kind,
        ]
    }

    func add(to text: inout CSVText) {
        for cell in cells { text.add(freeText: cell) }
        text.endRow()
    }
}

extension Ledger.Row {
    /// The number, or the marker in its place.
    fileprivate var stated: String {
        if let value { return value.description }
        return replacement?.bracketed ?? ""
    }
}

extension Ledger.Target {
    /// `90 by 2027-03-31`.
    fileprivate var stated: String { "\(value) by \(date)" }
}
