import Diagnostics
import Model
import YAML

/// What a manifest says of the words in a file's cells.
struct RowNames: Sendable {
    /// Columns whose cells name what a row is about, and what those names are here.
    struct Cells: Sendable {
        let columns: [Located<String>]
        let renames: [String: String]

        func name(_ cell: String) -> String { renames[cell] ?? cell }
    }

    /// A row that is passed over, and why.
    struct IgnoredRow: Sendable {
        let line: Int?
        let column: Located<String>?
        let cell: String?
        let position: SourcePosition
    }

    enum Duplicates: String, Sendable, CaseIterable { case first, last }

    var channel: Cells?
    var group: Cells?
    /// Names of totals that stand among the rows of their parts.
    var totalChannel: String?
    var totalGroup: String?
    var ignoredRows: [IgnoredRow] = []
    /// Which of several rows with the same cells holds; `nil` where there are none.
    var duplicates: Duplicates?
    var plausible: [Snapshot.Plausible] = []

    /// Whether rows have to be read one after another, each of them.
    var needsEveryRow: Bool {
        channel != nil || group != nil || duplicates != nil || !ignoredRows.isEmpty
    }

    /// The key with its totals taken for what they are.
    func settled(_ key: SeriesKey) -> SeriesKey {
        let isChannel = totalChannel != nil && key.channel?.text == totalChannel
        let isGroup = totalGroup != nil && key.group?.text == totalGroup
        return SeriesKey(
            metric: key.metric, channel: isChannel ? nil : key.channel,
            group: isGroup ? nil : key.group)
    }

    /// Whether the word is a total's that the manifest does not name.
    static func isTotal(_ name: String) -> Bool {
        ["total", "totals", "all", "grand total", "overall"].contains(name.lowercased())
    }
}

extension YAMLMapping {
    mutating func rowNames(yearStart: YearStart) -> RowNames {
        var names = RowNames()
        _ = mapping("totals") { totals -> Bool? in
            names.totalChannel = totals.text("channel")
            names.totalGroup = totals.text("group")
            return nil
        }
        names.ignoredRows = list("ignore_rows") { row in
            let place = row.valuePosition(of: "column")
            let line = row.wholeNumber("line", in: 1...Int(Int32.max))
            let column = row.text("column").map { Located($0, at: place) }
            let cell = row.scalar("equals")?.text
            guard row.requiredText("reason") != nil else { return nil }
            if line == nil { row.require("column") }
            if column != nil { row.require("equals") }
            return RowNames.IgnoredRow(
                line: line, column: column, cell: cell, position: row.position)
        }
        names.duplicates = mapping("duplicates") { row in
            row.require("keep")
            _ = row.requiredText("reason")
            return row.choice("keep", RowNames.Duplicates.self)
        }
        names.plausible = list("plausible") { row in
            let line = row.wholeNumber("line", in: 1...Int(Int32.max))
            let period = row.period("period", yearStart: yearStart)
            if line == nil, !row.has("period") { row.require("line") }
            return row.requiredText("reason").map {
                Snapshot.Plausible(line: line, period: period, reason: $0)
            }
        }
        return names
    }

    /// The columns under a key that is a mapping; `nil` where it is a name, or is left out.
    mutating func rowCells(_ key: String) -> RowNames.Cells? {
        guard let node = node(key), case .mapping = node.content else { return nil }
        return mapping(key) { mapping in
            let columns =
                mapping.has("columns")
                ? mapping.cells("columns")
                : [mapping.requiredText("column")].compactMap { $0 }
                    .map { Located($0, at: mapping.valuePosition(of: "column")) }
            var renames: [String: String] = [:]
            _ = mapping.mapping("rename") { map -> Bool? in
                for cell in map.allKeys { renames[cell] = map.scalar(cell)?.text }
                return nil
            }
            return RowNames.Cells(columns: columns, renames: renames)
        }
    }
}
