import Formats
import Model

/// Reads periods from cells; remembers the last one, since neighbouring rows often share it.
struct PeriodCells {
    /// Where the manifest gives all rows one period.
    let fixed: Period?
    /// How the cells are written, as the manifest says it.
    let pattern: String?
    private let source: Manifest.PeriodSource
    private let yearStart: YearStart
    private var last: (start: Int, end: Int, period: Period)?

    init(_ source: Manifest.PeriodSource, yearStart: YearStart) {
        self.source = source
        self.yearStart = yearStart
        switch source {
        case .fixed(let period): (fixed, pattern) = (period, nil)
        case .native: (fixed, pattern) = (nil, nil)
        case .column(_, let patterns):
            fixed = nil
            pattern = patterns.isEmpty ? nil : patterns.map(\.text).joined(separator: " or ")
        }
    }

    /// `nil` where the cell names no period.
    mutating func period(_ field: CSVField, _ text: Span<UInt8>) -> Period? {
        if let last, isSame(field, last.start, last.end, text) { return last.period }
        // A slip of a year would make a series of a hundred thousand empty months.
        guard let period = read(field, text), (1900...2199).contains(period.first.year) else {
            return nil
        }
        last = (field.start, field.end, period)
        return period
    }

    private func isSame(
        _ field: CSVField, _ start: Int, _ end: Int, _ text: Span<UInt8>
    ) -> Bool {
        guard field.end - field.start == end - start else { return false }
        for index in 0..<(end - start) where text[start + index] != text[field.start + index] {
            return false
        }
        return true
    }

    private func read(_ field: CSVField, _ text: Span<UInt8>) -> Period? {
        let cell = text.extracting(field.start..<field.end)
        if case .column(_, let patterns) = source, !patterns.isEmpty {
            for pattern in patterns {
                if let period = pattern.period(cell, yearStart: yearStart) { return period }
            }
            return nil
        }
        if let day = isoDay(cell) { return .day(day) }
        return Period.code(field.text(in: text), yearStart: yearStart)
    }
}

/// `2026-09-30`, without a detour through text.
func isoDay(_ cell: Span<UInt8>) -> Day? {
    guard cell.count == 10, cell[4] == 45, cell[7] == 45 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
        var number = 0
        for index in range {
            guard cell[index] >= 48, cell[index] <= 57 else { return nil }
            number = number * 10 + Int(cell[index] - 48)
        }
        return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
        return nil
    }
    return Day(year: year, month: month, day: day)
}
