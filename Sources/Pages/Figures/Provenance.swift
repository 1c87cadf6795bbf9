import Model
import Statistics

/// Where a figure comes from, down to the rows.
struct Provenance {
    let figure: ShownFigure

    /// "metrics/snapshots/enquiries.csv, rows 14 to 31, column value"; one for each file and column.
    var cells: [String] {
        let merged = Dictionary(grouping: figure.sources) { "\($0.path)\u{1F}\($0.column)" }
        return merged.values.compactMap { sources in
            guard let first = sources.first else { return nil }
            let lines = sources.flatMap(\.lines).sorted()
            if first.isOfRecords, lines.isEmpty { return "\(first.path), its single enquiries" }
            return "\(first.path), \(rows(lines)), column \(first.column)"
        }.sorted()
    }

    /// In words, each once.
    var origins: [String] { distinct(figure.sources.compactMap(\.origin)) }

    /// The newest day on which any of it was collected; `nil` without a source.
    var collected: Day? { figure.sources.map(\.collected).max() }

    private func rows(_ lines: [Int32]) -> String {
        guard let first = lines.first, let last = lines.last else { return "no row" }
        if first == last { return "row \(first)" }
        let isWhole = Int(last - first) + 1 == lines.count
        return isWhole
            ? "rows \(first) to \(last)" : "\(lines.count) rows between \(first) and \(last)"
    }
}
