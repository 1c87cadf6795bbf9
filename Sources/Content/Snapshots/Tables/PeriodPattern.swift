import Model

/// How a file writes its periods: a date in one of the period's days, a financial year, or a range of two dates.
///
/// `yyyy/yy` and `yyyy-yyyy` are a financial year. A pattern in which a field comes a second time is a range:
/// `d MMMM 'to' d MMMM yyyy`, `MMM yyyy-MMM yyyy`; a year left out of its first date is that of the second.
struct PeriodPattern: Sendable {
    private enum Form: Sendable {
        case date(DatePattern, Period.Grain)
        case financialYear(separator: [UInt8])
        case range(DatePattern, DatePattern)
    }

    let text: String
    private let form: Form

    /// `nil` for a text that is no pattern. A grain that is left out follows from the smallest field.
    init?(_ text: String, grain: Period.Grain?) {
        self.text = text
        if let separator = financialYearSeparator(text) {
            form = .financialYear(separator: separator)
        } else if let second = startOfSecondDate(text) {
            guard let first = DatePattern(String(text[..<second]), isYearOptional: true),
                let last = DatePattern(String(text[second...]))
            else { return nil }
            form = .range(first, last)
        } else {
            guard let date = DatePattern(text) else { return nil }
            form = .date(date, grain ?? date.smallest)
        }
    }

    func period(_ cell: Span<UInt8>, yearStart: YearStart) -> Period? {
        switch form {
        case .date(let date, let grain):
            date.day(cell).map { .of(grain, around: $0, yearStart: yearStart) }
        case .financialYear(let separator): financialYear(cell, separator, yearStart)
        case .range(let first, let last): range(cell, first, last)
        }
    }

    private func financialYear(
        _ cell: Span<UInt8>, _ separator: [UInt8], _ yearStart: YearStart
    ) -> Period? {
        let bytes = cell.indices.map { cell[$0] }
        let (start, rest) = (bytes.prefix(4), bytes.dropFirst(4))
        guard rest.starts(with: separator) else { return nil }
        let end = rest.dropFirst(separator.count)
        return Period.code(
            String(decoding: start + [UInt8(ascii: "-")] + end, as: UTF8.self),
            yearStart: yearStart
        ).flatMap { $0.grain == .financialYear ? $0 : nil }
            ?? ambiguousFinancialYear(start, end, yearStart)
    }

    /// `2001/02` might be a month as a code, and is a financial year here.
    private func ambiguousFinancialYear(
        _ start: ArraySlice<UInt8>, _ end: ArraySlice<UInt8>, _ yearStart: YearStart
    ) -> Period? {
        guard let year = Int(String(decoding: start, as: UTF8.self)),
            let next = Int(String(decoding: end, as: UTF8.self)), end.count == 2,
            next == (year + 1) % 100,
            let first = Day(year: year, month: yearStart.rawValue, day: 1)
        else { return nil }
        return .of(.financialYear, around: first, yearStart: yearStart)
    }

    private func range(
        _ cell: Span<UInt8>, _ first: DatePattern, _ last: DatePattern
    ) -> Period? {
        for place in cell.indices.dropFirst() {
            guard let end = last.day(cell.extracting(place..<cell.count)),
                let start = first.day(cell.extracting(0..<place), otherwise: end.year)
            else { continue }
            let lastDay: Day =
                switch last.smallest {
                case .month: end.adding(months: 1).adding(days: -1)
                case .year: end.adding(months: 12).adding(days: -1)
                default: end
                }
            return Period.interval(start, lastDay)
        }
        return nil
    }
}

/// What stands between the two years of `yyyy/yy`; `nil` of any other pattern.
private func financialYearSeparator(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: Array("yyyy".utf8)) else { return nil }
    let separator = bytes.dropFirst(4).prefix { $0 != UInt8(ascii: "y") }
    let end = bytes.dropFirst(4 + separator.count)
    guard !separator.isEmpty, [2, 4].contains(end.count),
        end.allSatisfy({ $0 == UInt8(ascii: "y") }),
        !separator.contains(where: { (65...90).contains($0) || (97...122).contains($0) })
    else { return nil }
    return Array(separator)
}

/// Where a field of a date comes a second time.
private func startOfSecondDate(_ text: String) -> String.Index? {
    var seen: Set<Character> = []
    var last: Character?
    var isQuoted = false
    for place in text.indices {
        let letter = text[place]
        if letter == "'" { isQuoted.toggle() }
        defer { last = letter }
        guard !isQuoted, "yMd".contains(letter), letter != last else { continue }
        if !seen.insert(letter).inserted { return place }
    }
    return nil
}
