/// A CSV text as a header and rows of cells; empty lines are left out.
///
/// For files of a size that people edit. Of a large one `CSVScanner` reads row after row.
package struct CSVTable: Hashable, Sendable {
    /// The first row; empty of an empty text.
    package let header: [CSVCell]
    /// As long as they are, which need not be as long as the header.
    package let rows: [CSVRow]
    package let faults: [CSVFault]

    /// From where the scanner stands: after a preamble, say.
    package init(_ bytes: [UInt8], from scanner: CSVScanner = CSVScanner()) {
        self.init(readings(of: bytes.span, from: scanner)[...])
    }

    /// One table for each run of lines without an empty one between: some exports stack several in a file.
    package static func blocks(
        of bytes: [UInt8], from scanner: CSVScanner = CSVScanner()
    ) -> [CSVTable] {
        readings(of: bytes.span, from: scanner).split { $0.row.cells.isEmpty }.map(CSVTable.init)
    }

    private init(_ readings: ArraySlice<Reading>) {
        let rows = readings.lazy.map(\.row).filter { !$0.cells.isEmpty }
        header = rows.first?.cells ?? []
        self.rows = Array(rows.dropFirst())
        faults = readings.flatMap(\.faults)
    }
}

package struct CSVRow: Hashable, Sendable {
    /// On which it begins, from 1.
    package let line: Int
    package let cells: [CSVCell]
}

package struct CSVCell: Hashable, Sendable {
    package let text: String
    /// In quotes, so that an empty one was meant to be empty.
    package let isQuoted: Bool
    /// On which it begins, from 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
}

private struct Reading {
    let row: CSVRow
    let faults: [CSVFault]
}

private func readings(of bytes: Span<UInt8>, from start: CSVScanner) -> [Reading] {
    var scanner = start
    var record = CSVRecord()
    var readings: [Reading] = []
    while scanner.read(&record, of: bytes) {
        let row = CSVRow(line: record.line, cells: cells(of: record, in: bytes))
        readings.append(Reading(row: row, faults: record.faults))
    }
    return readings
}

private func cells(of record: CSVRecord, in bytes: Span<UInt8>) -> [CSVCell] {
    var cells: [CSVCell] = []
    cells.reserveCapacity(record.fields.count)
    for field in record.fields {
        cells.append(
            CSVCell(
                text: field.text(in: bytes), isQuoted: field.quoting != .none, line: field.line,
                column: field.column(in: bytes)))
    }
    return cells
}
