import Model

/// Days and periods in the words of a language. Source: domain rule 9.
struct Dates: Sendable {
    let vocabulary: Vocabulary

    static let english = Dates(vocabulary: .english)

    /// `5 October 2026`.
    func day(_ day: Day) -> String { vocabulary.day(day.date) }

    /// `September 2026`.
    func month(of day: Day) -> String {
        let (year, month, _) = day.date
        return "\(vocabulary.months[month - 1]) \(year)"
    }

    /// `Sep 2026`, for an axis.
    func shortMonth(of day: Day) -> String {
        let (year, month, _) = day.date
        return "\(vocabulary.shortMonths[month - 1]) \(year)"
    }

    /// `April to June 2025`, `1 to 14 April 2025`, `29 December 2025 to 4 January 2026`.
    func period(_ period: Period) -> String {
        switch period.grain {
        case .day: return day(period.first)
        case .month: return month(of: period.first)
        case .quarter, .financialQuarter, .year, .financialYear: return months(period)
        case .week, .interval: return range(period.first, period.last)
        }
    }

    private func months(_ period: Period) -> String {
        let words = vocabulary.having(.range)
        let (first, last) = (period.first.date, period.last.date)
        let start = words.months[first.month - 1]
        return words.say(
            .range, first.year == last.year ? start : "\(start) \(first.year)",
            "\(words.monthsAfterTo[last.month - 1]) \(last.year)")
    }

    /// Between two days, both included: what both share is said once.
    func range(_ first: Day, _ last: Day) -> String {
        let words = vocabulary.having(.range)
        let (start, end) = (first.date, last.date)
        let from: String
        if start.year != end.year {
            from = words.day(start)
        } else if start.month != end.month {
            from = "\(start.day) \(words.months[start.month - 1])"
        } else {
            from = "\(start.day)"
        }
        return words.say(.range, from, words.day(end))
    }

    /// The same, short enough for an axis or a column's head: `Jul to Sep 2026`, `2025-26`.
    func shortPeriod(_ period: Period, yearStart: YearStart) -> String {
        switch period.grain {
        case .month: return shortMonth(of: period.first)
        case .quarter, .financialQuarter:
            let words = vocabulary.having(.range)
            let (first, last) = (period.first.date, period.last.date)
            return words.say(
                .range, words.shortMonths[first.month - 1],
                "\(words.shortMonths[last.month - 1]) \(last.year)")
        case .day, .week, .year, .financialYear, .interval:
            return period.code(yearStart: yearStart)
        }
    }

    /// "month", "quarter", "financial year".
    func name(of grain: Period.Grain) -> String {
        vocabulary.say(grain.phrase, after: Decimal(1))
    }

    /// "months", "quarters", as they stand after a number.
    func name(of grain: Period.Grain, after number: Int) -> String {
        vocabulary.say(grain.phrase, after: Decimal(number))
    }
}

extension Vocabulary {
    fileprivate func day(_ date: (year: Int, month: Int, day: Int)) -> String {
        "\(date.day) \(months[date.month - 1]) \(date.year)"
    }
}

extension Period.Grain {
    fileprivate var phrase: Vocabulary.Phrase {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter, .financialQuarter: .quarter
        case .year: .calendarYear
        case .financialYear: .financialYear
        case .interval: .period
        }
    }
}
