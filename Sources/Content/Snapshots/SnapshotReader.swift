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
        var scanner = start(of: bytes)
        if let layout = manifest.enquiries {
            var reader = EnquiryReader(snapshot.path, manifest, layout, register)
            let read = reader.read(bytes, from: scanner)
            faults = reader.faults
            snapshot.enquiries = read?.log
            snapshot.columns = read.map { [$0.column] } ?? []
            return
        }
        guard let (layout, width) = readHeader(bytes, &scanner) else { return }
        snapshot.columns = layout.values.map(\.name)
        let parts = parts(of: bytes, from: scanner)
        if parts.count > 1 {
            let empty = self
            let read = parallelMap(parts, inRunsOf: 1) { part in
                var reader = empty
                reader.readRows(of: bytes, part, layout, width: width)
                return reader
            }
            // What is wrong is listed in order, and counted, by one reader.
            if read.allSatisfy(\.faults.isEmpty) { return join(read) }
        }
        let whole = TextPart(scanner: scanner, end: bytes.count)
        readRows(of: bytes, whole, layout, width: width)
        join([self])
    }

    /// What each column is, and how many there are; `nil`, reported, where it cannot be told.
    private mutating func readHeader(
        _ bytes: [UInt8], _ scanner: inout CSVScanner
    ) -> (SnapshotLayout, width: Int)? {
        let text = bytes.span
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

    private mutating func readRows(
        of bytes: [UInt8], _ part: TextPart, _ layout: SnapshotLayout, width: Int
    ) {
        let text = bytes.span.extracting(0..<part.end)
        var scanner = part.scanner
        var row = CSVRecord()
        snapshot.observations.reserveCapacity((part.end - scanner.offset) / 40)
        var plain = PlainRows(
            layout, width: width, delimiter: scanner.delimiter, fixedPeriod: periods.fixed)
        while true {
            plain?.read(text, from: &scanner, into: &snapshot.observations)
            guard scanner.read(&row, of: text) else { return }
            for fault in row.faults { report(fault) }
            let count = snapshot.observations.count
            if !row.fields.isEmpty { readRow(row, text, layout, width: width) }
            if snapshot.observations.count > count, let last = snapshot.observations.last {
                plain?.learn(row, last, text)
            }
        }
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
