package import Disclosure
import Formats
package import Model

/// The ledger of an edition: every published figure as it stands, what its metric means, what its measures promise.
///
/// Made from published figures alone: of what is withheld in one, the marker stands here.
package struct LedgerFile: Sendable {
    static let header = [
        "record", "metric", "channel", "group", "grain", "period", "value", "numerator",
        "denominator", "marker", "status", "source", "text",
    ]

    private let record: PublishedRecord
    /// What was published under this edition's name before.
    private let earlier: Ledger?

    package init(_ edition: EditionID, of record: PublishedRecord) {
        self.record = record
        earlier = record.revisions.ledgers.first { $0.edition == edition }
    }

    /// Below `content/`.
    package static func path(of edition: EditionID) -> String { "editions/\(edition).ledger.csv" }

    /// What was published under its name before stays as it was published; the rest is as it stands now.
    package var bytes: [UInt8] {
        let present = record.ledger
        var head = CSVText()
        head.add(row: LedgerFile.header)
        var rows = FigureRows(yearStart: record.yearStart)
        for key in Set(present.keys).union(earlier?.keys ?? []).sorted() {
            rows.begin(key, after: "figure")
            add(key, present.rows(of: key), to: &rows)
        }
        return head.bytes + rows.bytes + definitions(present.definitions) + targets(present.targets)
    }

    private func add(
        _ key: SeriesKey, _ present: ArraySlice<Ledger.Row>, to rows: inout FigureRows
    ) {
        var old = earlier?.rows(of: key) ?? []
        for row in present {
            while let first = old.first, first.period < row.period {
                keep(first, in: &rows)
                old = old.dropFirst()
            }
            if let first = old.first, first.period == row.period {
                old = old.dropFirst()
                // Where nothing was said, there is nothing to keep.
                if first.replacement != .notAvailable {
                    keep(first, in: &rows)
                    continue
                }
            }
            add(row, of: key, to: &rows)
        }
        for row in old { keep(row, in: &rows) }
    }

    private func keep(_ row: Ledger.Row, in rows: inout FigureRows) {
        guard let earlier else { return }
        rows.add(line: earlier.bytes[row.bytes])
    }

    private func add(_ row: Ledger.Row, of key: SeriesKey, to rows: inout FigureRows) {
        rows.beginRow()
        rows.add(plain: row.period.grain.name)
        rows.separate()
        rows.add(row.period)
        rows.separate()
        rows.add(row.value)
        rows.separate()
        rows.add(row.share)
        rows.separate()
        rows.add(row.markers)
        rows.separate()
        let figure = record.figures.figure(key, row.period)
        rows.add(statusOf: figure?.markers ?? row.markers)
        rows.separate()
        rows.add(plain: places(of: figure?.sources ?? []).joined(separator: "; "))
        rows.separate()
        rows.endRow()
    }

    private func definitions(_ definitions: [Ledger.Definition]) -> [UInt8] {
        var text = CSVText()
        for definition in definitions {
            let blanks = [String](repeating: "", count: LedgerFile.header.count - 3)
            text.add(row: ["definition", definition.metric.text] + blanks + [definition.text])
        }
        return text.bytes
    }

    private func targets(_ targets: [Ledger.Target]) -> [UInt8] {
        var text = CSVText()
        for target in targets {
            let key = target.key
            text.add(row: [
                "target", key.metric.text, key.channel?.text ?? "", key.group?.text ?? "",
                target.part.rawValue, target.date.description, target.value.description, "", "",
                "", "", "", target.measure,
            ])
        }
        return text.bytes
    }
}
