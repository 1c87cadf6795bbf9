import Model

/// Days and periods in English words. Source: domain rule 9.
enum Dates {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// `5 October 2026`.
    static func day(_ day: Day) -> String {
        let (year, month, number) = day.date
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// `September 2026`.
    static func month(of day: Day) -> String {
        let (year, month, _) = day.date
        return "\(months[month - 1]) \(year)"
    }

    /// `Sep 2026`, for an axis.
    static func shortMonth(of day: Day) -> String {
        let (year, month, _) = day.date
        return "\(months[month - 1].prefix(3)) \(year)"
    }

    /// `April to June 2025`, `1 to 14 April 2025`, `29 December 2025 to 4 January 2026`.
    static func period(_ period: Period) -> String {
        switch period.grain {
        case .day: return day(period.first)
        case .month: return month(of: period.first)
        case .quarter, .financialQuarter, .year, .financialYear: return months(period)
        case .week, .interval: return days(period)
        }
    }

    private static func months(_ period: Period) -> String {
        let (first, last) = (period.first.date, period.last.date)
        let start = months[first.month - 1]
        return first.year == last.year
            ? "\(start) to \(months[last.month - 1]) \(last.year)"
            : "\(start) \(first.year) to \(months[last.month - 1]) \(last.year)"
    }

    private static func days(_ period: Period) -> String {
        let (first, last) = (period.first.date, period.last.date)
        if first.year != last.year { return "\(day(period.first)) to \(day(period.last))" }
        if first.month != last.month {
            return "\(first.day) \(months[first.month - 1]) to \(day(period.last))"
        }
        return "\(first.day) to \(day(period.last))"
    }

    /// The same, short enough for an axis or a column's head: `Jul to Sep 2026`, `2025-26`.
    static func shortPeriod(_ period: Period, yearStart: YearStart) -> String {
        switch period.grain {
        case .month: return shortMonth(of: period.first)
        case .quarter, .financialQuarter:
            let (first, last) = (period.first.date, period.last.date)
            return
                "\(months[first.month - 1].prefix(3)) to \(months[last.month - 1].prefix(3)) \(last.year)"
        case .day, .week, .year, .financialYear, .interval:
            return period.code(yearStart: yearStart)
        }
    }

    /// "month", "quarter", "financial year".
    static func name(of grain: Period.Grain) -> String {
        switch grain {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .quarter, .financialQuarter: "quarter"
        case .year: "calendar year"
        case .financialYear: "financial year"
        case .interval: "period"
        }
    }
}
