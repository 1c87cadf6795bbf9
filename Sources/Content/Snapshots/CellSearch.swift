package import Diagnostics
import Formats

/// Diagnostics that know the row and number of a cell, at the cell itself.
///
/// An observation keeps its row alone, so that millions of them stay small: the few cells that somebody is told of are
/// looked up again in the file's text. Where it cannot be read, the row has to do.
package func placedAtCells(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
    let paths = Set(diagnostics.filter { $0.cell != nil }.map(\.position.path))
    guard !paths.isEmpty else { return diagnostics }
    let named = files.filter { paths.contains($0.path) }
    let searches = Dictionary(named.map { ($0.path, CellSearch($0)) }) { one, _ in one }
    return diagnostics.map { diagnostic in
        guard let cell = diagnostic.cell, let search = searches[diagnostic.position.path],
            let column = search.column(of: cell, line: diagnostic.position.line)
        else { return diagnostic }
        var placed = diagnostic
        placed.cell = nil
        placed.position = SourcePosition(
            path: diagnostic.position.path, line: diagnostic.position.line, column: column)
        return placed
    }
}

/// A file's text, and where its lines begin.
private struct CellSearch {
    private let text: [UInt8]
    private let lines: [Int]

    init(_ file: SourceFile) {
        guard case .text(let text) = DecodedText(file.bytes) else {
            (text, lines) = ([], [])
            return
        }
        self.text = text
        lines = lineStarts(of: text)
    }

    /// Where the cell of the row on that line begins; `nil` where there is none, or it begins on another line.
    func column(of cell: CellPlace, line: Int) -> Int? {
        guard lines.indices.contains(line - 1) else { return nil }
        var scanner = CSVScanner(delimiter: cell.delimiter, offset: lines[line - 1], line: line)
        var row = CSVRecord()
        guard scanner.read(&row, of: text.span), row.fields.indices.contains(cell.field),
            row.fields[cell.field].line == line
        else { return nil }
        return row.fields[cell.field].column(in: text.span)
    }
}

/// As a CSV scanner counts them: LF, CRLF or CR ends one.
private func lineStarts(of text: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in text.enumerated() {
        let isLast =
            byte == 0x0D ? offset + 1 == text.count || text[offset + 1] != 0x0A : byte == 0x0A
        if isLast { starts.append(offset + 1) }
    }
    return starts
}
