import Formats
import Model

/// Reads rows that hold nothing but a period, a key and a number that is not negative: most of a large native file.
///
/// Any other row is left to the reader of all rows, and so is the first with a period or a key that is new;
/// what that made of its cells is remembered. Every byte it passes over is a digit, a delimiter, a line's end or a cell
/// that has been read before.
struct PlainRows {
    private let delimiter: UInt8
    private let width: Int
    private let value: Int
    private let period: Int?
    private let keyColumns: [Int]
    private let blankColumns: [Int]
    private let fixedPeriod: Period?
    private let walk: RowWalk?
    private var keys = CellMemory<Int32>()
    private var periods = CellMemory<Period>()

    /// `nil` for a layout with more than one value in a row, or with other words than none for "no reading".
    init?(_ layout: SnapshotLayout, width: Int, delimiter: UInt8, fixedPeriod: Period?) {
        guard layout.values.count == 1, let column = layout.values.first, column.key == nil,
            column.cell < width, column.missing == [[]], layout.period != nil || fixedPeriod != nil
        else { return nil }
        self.delimiter = delimiter
        self.width = width
        self.fixedPeriod = fixedPeriod
        value = column.cell
        period = layout.period
        let keyColumns = [layout.metric, layout.channel, layout.group].compactMap { $0 }.sorted()
        self.keyColumns = keyColumns
        let read = Set(keyColumns + [column.cell] + [layout.period].compactMap { $0 })
        blankColumns = (0..<width).filter { !read.contains($0) }
        walk = RowWalk(
            width: width, delimiter: delimiter, period: layout.period, keys: keyColumns,
            value: column.cell)
    }

    /// Remembers what a row's cells were found to mean.
    mutating func learn(_ row: CSVRecord, _ observation: Observation, _ text: Span<UInt8>) {
        let fields = row.fields
        guard fields.count == width, fields.allSatisfy({ $0.quoting == .none }) else { return }
        text.withUnsafeBytes { bytes in
            let key = keyColumns.map { fields[$0].start..<fields[$0].end }
            keys.remember(observation.key, for: CellRanges(key), in: bytes)
            guard let period else { return }
            let cell = fields[period].start..<fields[period].end
            periods.remember(observation.period, for: CellRanges([cell]), in: bytes)
        }
    }

    /// Adds what the next rows say, up to the first that is not plain or begins at `end` or later, and moves the scanner
    /// behind them.
    mutating func read(
        _ text: Span<UInt8>, until end: Int, from scanner: inout CSVScanner,
        into daily: inout [DailyReadingsBuilder], _ listed: inout [Observation]
    ) {
        let reader = WordReader(delimiter, fields: width)
        var (offset, line) = (scanner.offset, scanner.line)
        text.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: width + 1) { ends in
                daily.withUnsafeMutableBufferPointer { daily in
                    while offset < end {
                        let row: Reading
                        if let guess = unsafe guess(bytes, from: offset) {
                            row = guess
                        } else if let next = unsafe reader.readRow(bytes, from: offset, ends),
                            let known = unsafe known(bytes, ends, next: next)
                        {
                            row = known
                        } else {
                            break
                        }
                        unsafe keep(row, line: Int32(clamping: line), in: daily, &listed)
                        offset = row.next
                        line += 1
                    }
                }
            }
        }
        scanner = CSVScanner(delimiter: delimiter, offset: offset, line: line)
    }

    /// What a row says, and where the next begins.
    private struct Reading {
        let key: Int32
        let period: Period
        let value: Int64
        let next: Int
    }

    @inline(__always)
    private func keep(
        _ row: Reading, line: Int32, in daily: UnsafeMutableBufferPointer<DailyReadingsBuilder>,
        _ listed: inout [Observation]
    ) {
        let key = Int(row.key)
        if row.period.grain == .day, key < daily.count,
            unsafe daily[key].append(row.value, on: row.period.first, line: line)
        {
            return
        }
        listed.append(
            Observation(
                key: row.key, period: row.period, value: Decimal(row.value, scale: 0),
                line: line))
    }

    /// The row, if its period and its key are those that follow the last ones in the order in which they came before.
    @inline(__always)
    private mutating func guess(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Reading? {
        guard let walk else { return nil }
        var place = start
        var (key, period, value) = (Int32(-1), fixedPeriod, Int64(-1))
        for step in walk.steps {
            switch step {
            case .period:
                guard let (end, known) = unsafe periods.guess(from: place, in: bytes) else {
                    return nil
                }
                (place, period) = (end, known)
            case .key:
                guard let (end, known) = unsafe keys.guess(from: place, in: bytes) else {
                    return nil
                }
                (place, key) = (end, known)
            case .value:
                guard let (end, number) = unsafe shortNumber(bytes, from: place) else { return nil }
                (place, value) = (end, number)
            case .delimiters(let count):
                guard place &+ count < bytes.count else { return nil }
                for _ in 0..<count {
                    if unsafe bytes[place] != delimiter { return nil }
                    place &+= 1
                }
            }
        }
        guard let period, let next = unsafe afterLineEnd(bytes, at: place) else { return nil }
        return Reading(key: key, period: period, value: value, next: next)
    }

    /// `ends` holds the row's start, and then for each field the place after its end and delimiter.
    @inline(__always)
    private mutating func known(
        _ bytes: UnsafeRawBufferPointer, _ ends: UnsafeMutableBufferPointer<Int>, next: Int
    ) -> Reading? {
        for column in blankColumns where unsafe ends[column + 1] - ends[column] != 1 { return nil }
        guard let number = unsafe plainNumber(bytes, cell(value, ends)) else { return nil }
        var read = fixedPeriod
        if let period {
            read = unsafe periods.value(of: CellRanges(cell(period, ends)), in: bytes)
        }
        guard let read else { return nil }
        var cells = CellRanges()
        for column in keyColumns { unsafe cells.append(cell(column, ends)) }
        guard let key = unsafe keys.value(of: cells, in: bytes) else { return nil }
        return Reading(key: key, period: read, value: number, next: next)
    }

    @inline(__always)
    private func cell(_ column: Int, _ ends: UnsafeMutableBufferPointer<Int>) -> Range<Int> {
        unsafe Range(uncheckedBounds: (ends[column], ends[column + 1] - 1))
    }
}

/// The way along a row whose key stands in neighbouring columns: what comes after what.
private struct RowWalk {
    enum Step {
        case period, key, value
        /// With empty cells in between.
        case delimiters(Int)
    }

    let steps: [Step]

    /// `nil` where the key's columns are not neighbours, or there are none.
    init?(width: Int, delimiter: UInt8, period: Int?, keys: [Int], value: Int) {
        guard let first = keys.first, let last = keys.last, last - first == keys.count - 1 else {
            return nil
        }
        var steps: [Step] = []
        for column in 0..<width {
            if keys.contains(column), column != first { continue }
            if column > 0 { steps.addDelimiter() }
            switch column {
            case first: steps.append(.key)
            case period: steps.append(.period)
            case value: steps.append(.value)
            default: break
            }
        }
        self.steps = steps
    }
}

extension [RowWalk.Step] {
    fileprivate mutating func addDelimiter() {
        if case .delimiters(let count)? = last {
            self[self.count - 1] = .delimiters(count + 1)
        } else {
            append(.delimiters(1))
        }
    }
}
