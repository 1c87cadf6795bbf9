import Diagnostics
import Formats
import Model

/// Reads one data file, row by row, into a snapshot.
struct SnapshotReader {
    var snapshot: Snapshot
    var faults = CountedFaults()
    let manifest: Manifest
    let register: Register
    /// Metrics and channels that have been reported as unknown.
    var reportedIDs: Set<String> = []
    var periods: PeriodCells
    var keys = KeyTable()
    var remarks: [String: Int32] = [:]

    init(
        _ path: String, _ manifest: Manifest, _ register: Register
    ) {
        let id = SnapshotID(name(of: path))
        snapshot = Snapshot(
            id: id, path: path, manifest: manifest.position, collected: manifest.collected)
        snapshot.published = manifest.published
        snapshot.source = manifest.source
        snapshot.basis = manifest.basis
        snapshot.status = manifest.status
        snapshot.isComplete = manifest.isComplete
        snapshot.supersedes = manifest.supersedes
        self.manifest = manifest
        self.register = register
        periods = PeriodCells(manifest.period, yearStart: register.yearStart)
    }

    mutating func read(_ bytes: [UInt8]) {
        let text = bytes.span
        var scanner = start(of: bytes)
        var row = CSVRecord()
        repeat {
            guard scanner.read(&row, of: text) else {
                return faults.add(.noHeader(snapshot.path, line: scanner.line))
            }
        } while row.fields.isEmpty
        let header = row.fields.map {
            Located($0.text(in: text), at: position(line: $0.line, column: $0.column(in: text)))
        }
        let layout = SnapshotLayout.of(header, manifest)
        for fault in layout.diagnostics { faults.add(fault) }
        guard let columns = layout.value else { return }
        snapshot.columns = columns.values.map(\.name)
        snapshot.observations.reserveCapacity(bytes.count / 40)
        while scanner.read(&row, of: text) {
            for fault in row.faults { report(fault) }
            if !row.fields.isEmpty { readRow(row, text, columns, width: header.count) }
        }
        snapshot.keys = keys.keys
    }

    /// Past the lines that the manifest skips, and past a `sep=` line.
    private func start(of bytes: [UInt8]) -> CSVScanner {
        guard manifest.skippedLines > 0 else {
            let preamble = CSVPreamble(of: bytes)
            return preamble.delimiter == nil
                ? CSVScanner(delimiter: manifest.delimiter)
                : preamble.scanner(delimiter: manifest.delimiter)
        }
        var offset = 0
        for _ in 0..<manifest.skippedLines {
            offset = bytes[offset...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
        }
        return CSVScanner(
            delimiter: manifest.delimiter, offset: offset, line: manifest.skippedLines + 1)
    }

    func position(line: Int, column: Int = 1) -> SourcePosition {
        SourcePosition(path: snapshot.path, line: line, column: column)
    }

    func position(of field: CSVField, _ text: Span<UInt8>) -> SourcePosition {
        position(line: field.line, column: field.column(in: text))
    }

    private mutating func report(_ fault: CSVFault) {
        let place = position(line: fault.line, column: fault.column)
        switch fault.kind {
        case .unclosedQuote:
            faults.add(.csv("a quote is closed, and this one is not before the end", at: place))
        case .textAfterClosingQuote:
            faults.add(
                .csv("after a closing quote comes the next cell, not more of this one", at: place))
        }
    }
}
