import Formats
import Model

/// Reads rows that hold nothing but a period, a key and a number that is not negative: most of a large native file.
///
/// Any other row is left to the reader of all rows, and so is the first with a period or a key that is new;
/// what that made of its cells is remembered.
struct PlainRows {
    private let delimiter: UInt8
    private let width: Int
    private let value: Int
    private let period: Int?
    private let keyColumns: [Int]
    private let blankColumns: [Int]
    private let fixedPeriod: Period?
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
        let keyColumns = [layout.metric, layout.channel, layout.group].compactMap { $0 }
        self.keyColumns = keyColumns
        let read = Set(keyColumns + [column.cell] + [layout.period].compactMap { $0 })
        blankColumns = (0..<width).filter { !read.contains($0) }
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

    /// Adds the observations of the next rows up to the first that is not plain, and moves the scanner behind them.
    func read(
        _ text: Span<UInt8>, from scanner: inout CSVScanner,
        into observations: inout [Observation]
    ) {
        let reader = WordReader(delimiter, fields: width)
        var (offset, line) = (scanner.offset, scanner.line)
        text.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: width + 1) { ends in
                var lastPeriod: (cell: Range<Int>, period: Period)?
                while let next = unsafe reader.readRow(bytes, from: offset, ends) {
                    guard
                        let observation = unsafe observation(
                            bytes, ends, line: line, lastPeriod: &lastPeriod)
                    else { return }
                    observations.append(observation)
                    offset = next
                    line += 1
                }
            }
        }
        scanner = CSVScanner(delimiter: delimiter, offset: offset, line: line)
    }

    /// `ends` holds the row's start, and then for each field the place after its end and delimiter.
    @inline(__always)
    private func observation(
        _ bytes: UnsafeRawBufferPointer, _ ends: UnsafeMutableBufferPointer<Int>, line: Int,
        lastPeriod: inout (cell: Range<Int>, period: Period)?
    ) -> Observation? {
        for column in blankColumns where unsafe ends[column + 1] - ends[column] != 1 { return nil }
        guard let number = unsafe plainNumber(bytes, cell(value, ends)) else { return nil }
        let read: Period
        if let period {
            let cell = unsafe cell(period, ends)
            if let lastPeriod, unsafe isSame(lastPeriod.cell, cell, bytes) {
                read = lastPeriod.period
            } else {
                guard let known = unsafe periods.value(of: CellRanges(cell), in: bytes) else {
                    return nil
                }
                read = known
                lastPeriod = (cell, known)
            }
        } else if let fixedPeriod {
            read = fixedPeriod
        } else {
            return nil
        }
        var cells = CellRanges()
        for column in keyColumns { unsafe cells.append(cell(column, ends)) }
        guard let key = unsafe keys.value(of: cells, in: bytes) else { return nil }
        return Observation(key: key, period: read, value: number, line: Int32(clamping: line))
    }

    @inline(__always)
    private func cell(_ column: Int, _ ends: UnsafeMutableBufferPointer<Int>) -> Range<Int> {
        unsafe Range(uncheckedBounds: (ends[column], ends[column + 1] - 1))
    }
}

/// The number of up to 18 digits without a sign or a point; `nil` for any other spelling.
@inline(__always)
private func plainNumber(_ bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Decimal? {
    guard cell.count > 0, cell.count <= 18 else { return nil }
    var number: Int64 = 0
    for place in cell {
        let digit = unsafe bytes[place] &- 48
        if digit > 9 { return nil }
        number = number &* 10 &+ Int64(digit)
    }
    return Decimal(number, scale: 0)
}

/// Finds the ends of a row's fields, eight bytes at a time.
private struct WordReader {
    private let delimiter: UInt8
    private let delimiters: UInt64
    private let fields: Int

    init(_ delimiter: UInt8, fields: Int) {
        self.delimiter = delimiter
        delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
        self.fields = fields
    }

    /// The start of the row, then for each field the place after its delimiter; where the next row starts.
    ///
    /// `nil` where the row has another number of fields, or lies at the very end of the text.
    @inline(__always)
    func readRow(
        _ bytes: UnsafeRawBufferPointer, from start: Int, _ ends: UnsafeMutableBufferPointer<Int>
    ) -> Int? {
        unsafe ends[0] = start
        var count = 0
        var place = start
        // What is read of a row, and the sixteen bytes after it, are within the text.
        while place &+ 24 <= bytes.count {
            let word = unsafe UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            var stops =
                zeroes(word ^ delimiters) | zeroes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
                | zeroes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
            while stops != 0 {
                let stop = place &+ stops.trailingZeroBitCount / 8
                if count == fields { return nil }
                count &+= 1
                unsafe ends[count] = stop &+ 1
                let byte = unsafe bytes[stop]
                if byte != delimiter {
                    let isPair = unsafe byte == 0x0D && bytes[stop &+ 1] == 0x0A
                    return count == fields ? stop &+ (isPair ? 2 : 1) : nil
                }
                stops &= stops &- 1
            }
            place &+= 8
        }
        return nil
    }
}

/// The high bit of each byte that is zero, and of no other.
///
/// Source: Warren, Hacker's Delight (2nd edition), section 6–1.
@inline(__always)
func zeroes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
}
