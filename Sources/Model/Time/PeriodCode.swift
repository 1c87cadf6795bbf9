extension Period {
    /// The period that a code names; `nil` where it names none.
    ///
    /// `2025-04-01` a day, `2025-W14` an ISO week, `2025-04` a month, `2025-Q2` a calendar quarter, `2025` a
    /// calendar year, `2025-26` a financial year (also `1999-2000`), `2025-26 Q1` a financial quarter.
    /// `2025-04` to `2025-12` are months, never financial years: a financial year's second part follows its first.
    package static func code(_ text: some StringProtocol, yearStart: YearStart) -> Period? {
        let bytes = Array(text.utf8)
        if bytes.count == 10, bytes[7] == 45 { return Day(text).map { .day($0) } }
        guard bytes.count >= 4, let year = wholeNumber(bytes[0..<4]), year > 0 else { return nil }
        if bytes.count == 4 { return whole(.year, year, month: 1, yearStart) }
        guard bytes[4] == 45 else { return nil }
        let rest = bytes[5...]
        switch (rest.count, rest.first) {
        case (3, 87): return week(rest.dropFirst(), in: year)
        case (2, 81): return quarter(rest.dropFirst(), year, from: .january, .quarter)
        case (2, _): return month(rest, year) ?? financialYear(rest, year, yearStart)
        case (4, _): return financialYear(rest, year, yearStart)
        case (5, _) where rest.dropFirst(2).prefix(2).elementsEqual([32, 81]):
            guard yearStart != .january, financialYear(rest.prefix(2), year, yearStart) != nil
            else { return nil }
            return quarter(rest.dropFirst(4), year, from: yearStart, .financialQuarter)
        default: return nil
        }
    }

    private static func whole(
        _ grain: Grain, _ year: Int, month: Int, _ yearStart: YearStart
    ) -> Period? {
        Day(year: year, month: month, day: 1).map { .of(grain, around: $0, yearStart: yearStart) }
    }

    private static func month(_ digits: ArraySlice<UInt8>, _ year: Int) -> Period? {
        guard let month = wholeNumber(digits) else { return nil }
        return whole(.month, year, month: month, .january)
    }

    private static func week(_ digits: ArraySlice<UInt8>, in year: Int) -> Period? {
        guard let number = wholeNumber(digits), (1...53).contains(number),
            let january4 = Day(year: year, month: 1, day: 4)
        else { return nil }
        let monday = january4.adding(days: 1 - january4.weekday + 7 * (number - 1))
        // The week belongs to the year its Thursday falls in: ISO 8601.
        guard monday.adding(days: 3).year == year else { return nil }
        return .of(.week, around: monday, yearStart: .january)
    }

    private static func quarter(
        _ digits: ArraySlice<UInt8>, _ year: Int, from start: YearStart, _ grain: Grain
    ) -> Period? {
        guard let number = wholeNumber(digits), (1...4).contains(number),
            let first = Day(year: year, month: start.rawValue, day: 1)
        else { return nil }
        return .of(grain, around: first.adding(months: 3 * (number - 1)), yearStart: start)
    }

    private static func financialYear(
        _ digits: ArraySlice<UInt8>, _ year: Int, _ yearStart: YearStart
    ) -> Period? {
        guard yearStart != .january, let end = wholeNumber(digits) else { return nil }
        let isNext = digits.count == 4 ? end == year + 1 : end == (year + 1) % 100 && end != 0
        return isNext
            ? whole(.financialYear, year, month: yearStart.rawValue, yearStart) : nil
    }
}

extension Period {
    /// The code that names it; an interval is `2025-04-01/2025-04-14`.
    package func code(yearStart: YearStart) -> String {
        let (year, month, _) = first.date
        switch grain {
        case .day: return first.description
        case .week:
            let thursday = first.adding(days: 3)
            let january1 = Day(year: thursday.year, month: 1, day: 1) ?? thursday
            return "\(thursday.year)-W\(padded(Int(thursday.number - january1.number) / 7 + 1, 2))"
        case .month: return "\(padded(year, 4))-\(padded(month, 2))"
        case .quarter: return "\(padded(year, 4))-Q\((month - 1) / 3 + 1)"
        case .year: return padded(year, 4)
        case .financialYear: return financialYearCode(year)
        case .financialQuarter:
            let start = month >= yearStart.rawValue ? year : year - 1
            let number = ((month - yearStart.rawValue + 12) % 12) / 3 + 1
            return "\(financialYearCode(start)) Q\(number)"
        case .interval: return "\(first)/\(last)"
        }
    }

    private func financialYearCode(_ year: Int) -> String {
        let end = (year + 1) % 100
        return end == 0 ? "\(year)-\(year + 1)" : "\(year)-\(padded(end, 2))"
    }
}
