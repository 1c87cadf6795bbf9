import Diagnostics
import Disclosure
import Formats
import Model
package import Statistics

/// What is otherwise in one edition than in another, or now, as the public sees them.
package struct ChangeListing: Sendable {
    package enum Format: String, CaseIterable, Sendable { case text, csv, json }

    private let rows: [ChangeRow]

    /// `nil` where one of the two has no ledger. `now` names what is published now.
    package init?(from old: String, to new: String, in findings: Findings) {
        let record = disclosure(of: findings).value
        let ledger = { (name: String) in
            name == "now"
                ? record.ledger
                : record.revisions.ledgers.first { $0.edition == EditionID(name) }
        }
        guard let old = ledger(old), let new = ledger(new) else { return nil }
        let changes = editionChanges(from: old, to: new, in: record)
        rows = ChangeRow.all(of: changes, record.yearStart)
    }

    /// The names that can be compared.
    package static func names(in findings: Findings) -> [String] {
        findings.record.ledgers.compactMap { $0.edition?.text } + ["now"]
    }

    package func bytes(_ format: Format) -> [UInt8] {
        switch format {
        case .text: Array(text.utf8)
        case .csv: csv
        case .json: json
        }
    }

    private var csv: [UInt8] {
        var text = CSVText()
        text.add(row: ChangeRow.header)
        for row in rows { row.add(to: &text) }
        return text.bytes
    }

    private var json: [UInt8] {
        JSON.list(
            rows.map { row in
                .object(
                    zip(ChangeRow.header, row.cells).map {
                        JSON.Member($0, $1.isEmpty ? .null : .text($1))
                    })
            }
        ).bytes(.indented)
    }

    /// A line each; of what is new only how many there are.
    private var text: String {
        let told = rows.filter { $0.change != "new" }
        let added = rows.count - told.count
        let last = added == 0 ? "" : "\(added) \(added == 1 ? "figure is" : "figures are") new\n"
        if rows.isEmpty { return "nothing changed\n" }
        return told.map { row in
            let name = [
                row.key.metric.text, row.key.channel?.text, row.key.group?.text, row.period,
            ]
            .compactMap { $0?.isEmpty == true ? nil : $0 }.joined(separator: "/")
            let new = row.new.isEmpty ? "gone" : row.new
            let reason = row.reason.isEmpty ? "" : " (\(row.reason))"
            return "\(row.change) \(name): \(row.old) -> \(new)\(reason)\n"
        }.joined() + last
    }
}
