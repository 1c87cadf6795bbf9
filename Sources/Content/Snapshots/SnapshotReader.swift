import Diagnostics
import Formats
import Model
import Parallel

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
    /// By key, as it is counted in `keys`.
    var daily: [DailyReadingsBuilder] = []
    /// What the last row said.
    var last: Observation?
    var memory = TableMemory()
    var tableCells = TableCells()

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

    /// Reads all of a text in UTF-8. `isChecked` tells that it is known to be that; else each row is looked at, and
    /// false is returned, with nothing read, where one of them is not.
    mutating func read(_ text: FileBytes, isChecked: Bool) -> Bool {
        var scanner = start(of: text)
        if let layout = manifest.enquiries {
            if isChecked { readEnquiries(text, layout, from: scanner) }
            return isChecked
        }
        guard let (layout, width) = text.withSpan({ readHeader($0, &scanner) }) else { return true }
        snapshot.columns = layout.values.map(\.name)
        snapshot.cells = layout.values.map { value in
            CellPlace(
                field: value.cell < width ? value.cell : layout.numerator ?? 0,
                delimiter: manifest.delimiter)
        }
        tableCells = layout.table
        let rows = Rows(text: text, layout: layout, width: width, isChecked: isChecked)
        let parts = parts(of: text, from: scanner)
        if parts.count > 1, !manifest.names.needsEveryRow {
            let empty = self
            let read = parallelMap(parts, inRunsOf: 1) { part in
                var reader = empty
                let lines = reader.read(rows, part, isAlone: false)
                return (reader: reader, lines: lines)
            }
            // What is wrong is listed in order, and counted, by one reader.
            if read.allSatisfy({ $0.lines != nil && $0.reader.faults.isEmpty }) {
                join(read.map { ($0.reader, $0.lines ?? 0) })
                return true
            }
        }
        let whole = TextPart(scanner: scanner, end: text.count)
        guard read(rows, whole, isAlone: true) != nil else { return false }
        join([(self, 0)])
        return true
    }

    private mutating func readEnquiries(
        _ text: FileBytes, _ layout: EnquiryLayout, from start: CSVScanner
    ) {
        var reader = EnquiryReader(snapshot.path, manifest, layout, register)
        let read = text.withSpan { reader.read($0, from: start) }
        faults = reader.faults
        snapshot.enquiries = read?.log
        snapshot.columns = read.map { [$0.column] } ?? []
    }

    /// What each column is, and how many there are; `nil`, reported, where it cannot be told.
    private mutating func readHeader(
        _ text: Span<UInt8>, _ scanner: inout CSVScanner
    ) -> (SnapshotLayout, width: Int)? {
        var row = CSVRecord()
        repeat {
            guard scanner.read(&row, of: text) else {
                faults.add(.noHeader(snapshot.path, line: scanner.line))
                return nil
            }
        } while row.fields.isEmpty
        let header = row.fields.map {
            Located($0.text(in: text), at: position(line: $0.line, column: $0.column(in: text)))
        }
        let layout = SnapshotLayout.of(header, manifest)
        for fault in layout.diagnostics { faults.add(fault) }
        return layout.value.map { ($0, header.count) }
    }

    /// Past the lines that the manifest skips, and past a `sep=` line.
    private func start(of text: FileBytes) -> CSVScanner {
        guard manifest.skippedLines > 0 else {
            let preamble = CSVPreamble(of: text.prefix(65_536))
            return preamble.delimiter == nil
                ? CSVScanner(delimiter: manifest.delimiter)
                : preamble.scanner(delimiter: manifest.delimiter)
        }
        let offset = text.withSpan { text in
            (0..<manifest.skippedLines).reduce(0) { offset, _ in endOfLine(text, from: offset) }
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

    mutating func report(_ fault: CSVFault) {
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
