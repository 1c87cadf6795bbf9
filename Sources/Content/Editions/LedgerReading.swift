import Diagnostics
import Formats
import Model

/// `editions/<edition>.ledger.csv`: what `candour publish` wrote. Nobody edits one, so whatever is amiss is reported.
///
/// A ledger of a large site has 300,000 lines: what lines have in common is read once.
func readLedger(_ file: SourceFile, yearStart: YearStart) -> Diagnosed<Ledger?> {
    guard case .text(let bytes) = DecodedText(file.bytes) else {
        return Diagnosed(
            nil, [.ledgerLine("is UTF-8, and this is not", at: SourcePosition(path: file.path))])
    }
    var reader = LedgerReader(file.path, bytes, yearStart: yearStart)
    reader.read()
    return Diagnosed(reader.ledger, reader.faults.all)
}

/// The columns of a ledger, in order.
private enum Column: Int, CaseIterable {
    case record, metric, channel, group, grain, period, value, numerator, denominator, marker
    case status, source, text
}

private struct LedgerReader {
    private(set) var ledger: Ledger
    private(set) var faults = CountedFaults()
    private let path: String
    private let yearStart: YearStart
    /// Of the last line: the bytes from the metric to the group.
    private var subject: Range<Int> = 0..<0
    private var key: SeriesKey?
    private var periods: [String: Period] = [:]

    init(_ path: String, _ bytes: [UInt8], yearStart: YearStart) {
        self.path = path
        self.yearStart = yearStart
        ledger = Ledger(edition: EditionID(name(of: path)), path: path, bytes: bytes)
    }

    mutating func read() {
        let bytes = ledger.bytes
        var scanner = CSVScanner()
        var record = CSVRecord()
        let names = Column.allCases.map { "\($0)" }
        guard scanner.read(&record, of: bytes.span),
            record.fields.map({ $0.text(in: bytes.span) }) == names
        else { return report("begins with \(names.joined(separator: ","))", 1) }
        var start = scanner.offset
        while scanner.read(&record, of: bytes.span) {
            readLine(record, bytes, start..<scanner.offset)
            start = scanner.offset
        }
    }

    private mutating func report(_ sentence: String, _ line: Int) {
        faults.add(.ledgerLine(sentence, at: SourcePosition(path: path, line: line)))
    }

    private mutating func readLine(
        _ record: CSVRecord, _ bytes: [UInt8], _ whole: Range<Int>
    ) {
        guard record.faults.isEmpty, record.fields.count == Column.allCases.count else {
            return report(
                "has \(Column.allCases.count) cells, and this line \(record.fields.count)",
                record.line)
        }
        let cells = LedgerCells(record: record, bytes: bytes)
        switch cells[.record] {
        case "figure": readFigure(cells, whole)
        case "definition":
            ledger.definitions.append(
                Ledger.Definition(metric: MetricID(cells[.metric]), text: cells[.text]))
        case "target": readTarget(cells)
        case let other:
            report("begins with figure, definition or target, not '\(other)'", record.line)
        }
    }

    private mutating func readFigure(_ cells: LedgerCells, _ whole: Range<Int>) {
        let line = cells.record.line
        guard let value = cells.number(.value), let above = cells.number(.numerator),
            let below = cells.number(.denominator)
        else { return report("has numbers of digits and a point", line) }
        guard let markers = cells.markers else {
            return report("has markers that there are, not '\(cells[.marker])'", line)
        }
        let code = cells[.period]
        guard let period = periods[code] ?? Period.code(code, yearStart: yearStart) else {
            return report("has a period such as 2026-09 or 2026-Q3, not '\(code)'", line)
        }
        periods[code] = period
        guard isWhole(value: value, above: above, below: below, markers) else {
            return report("has a number, or a marker in its place", line)
        }
        guard take(cells, period) else { return }
        let source = cells.record.fields[Column.source.rawValue]
        ledger.add(
            Ledger.Row(
                period: period, value: value.number, share: share(above, below), markers: markers,
                isProvisional: cells.isProvisional, line: Int32(line), bytes: whole,
                source: source.start..<source.end))
    }

    private func share(_ above: LedgerCells.Number, _ below: LedgerCells.Number) -> Share? {
        above.number.flatMap { above in below.number.map { Share(above, of: $0) } }
    }

    /// A numerator has its denominator, and a number is there unless a marker stands in its place.
    private func isWhole(
        value: LedgerCells.Number, above: LedgerCells.Number, below: LedgerCells.Number,
        _ markers: [Marker]
    ) -> Bool {
        guard (above.number == nil) == (below.number == nil) else { return false }
        let hasNumber = value.number != nil || above.number != nil
        let isReplaced = markers.contains(where: \.replacesValue)
        return hasNumber != isReplaced
    }

    /// Goes on to what the line is about; false, and a diagnostic, where that is out of order.
    private mutating func take(_ cells: LedgerCells, _ period: Period) -> Bool {
        let fields = cells.record.fields
        let own = fields[Column.metric.rawValue].start..<fields[Column.group.rawValue].end
        if isSame(own, as: subject), key != nil {
            guard let last = ledger.rows.last, last.period < period else {
                return outOfOrder(cells)
            }
            return true
        }
        let next = cells.key
        if let key, !(key < next) { return outOfOrder(cells) }
        subject = own
        key = next
        ledger.begin(next)
        return true
    }

    private func isSame(_ one: Range<Int>, as other: Range<Int>) -> Bool {
        one.count == other.count && ledger.bytes[one] == ledger.bytes[other]
    }

    private mutating func outOfOrder(_ cells: LedgerCells) -> Bool {
        faults.add(.ledgerOrder(at: SourcePosition(path: path, line: cells.record.line)))
        return false
    }

    private mutating func readTarget(_ cells: LedgerCells) {
        guard let part = Ledger.Target.Part(rawValue: cells[.grain]), let day = Day(cells[.period]),
            let value = cells.number(.value)?.number
        else {
            return report("of a target has a part, a day and a number", cells.record.line)
        }
        ledger.targets.append(
            Ledger.Target(
                measure: cells[.text], key: cells.key, part: part, value: value, date: day))
    }
}

/// A line's cells, by their columns.
private struct LedgerCells {
    /// A cell that may be empty.
    struct Number {
        let number: Decimal?
    }

    let record: CSVRecord
    let bytes: [UInt8]

    subscript(column: Column) -> String {
        record.fields[column.rawValue].text(in: bytes.span)
    }

    /// `nil` where something else stands there.
    func number(_ column: Column) -> Number? {
        let field = record.fields[column.rawValue]
        if field.isEmpty { return Number(number: nil) }
        return Decimal(ascii: bytes.span.extracting(field.start..<field.end))
            .map { Number(number: $0) }
    }

    /// By the first letter of final, provisional or revised.
    var isProvisional: Bool {
        let field = record.fields[Column.status.rawValue]
        return !field.isEmpty && bytes[field.start] == UInt8(ascii: "p")
    }

    /// `nil` where one of them is none.
    var markers: [Marker]? {
        if record.fields[Column.marker.rawValue].isEmpty { return [] }
        let words = self[.marker].split(separator: " ")
        let markers = words.compactMap { Marker(cell: $0) }
        return markers.count == words.count ? markers : nil
    }

    var key: SeriesKey {
        let (channel, group) = (self[.channel], self[.group])
        return SeriesKey(
            metric: MetricID(self[.metric]), channel: channel.isEmpty ? nil : ChannelID(channel),
            group: group.isEmpty ? nil : GroupName(group))
    }
}
