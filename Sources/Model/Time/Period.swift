/// A stretch of days that a number is about; both ends belong to it.
package struct Period: Hashable, Sendable {
    package enum Grain: UInt8, Hashable, Sendable, CaseIterable {
        case day, week, month, quarter, financialQuarter, year, financialYear, interval
    }

    package let grain: Grain
    package let first: Day
    package let last: Day

    init(_ grain: Grain, _ first: Day, _ last: Day) {
        self.grain = grain
        self.first = first
        self.last = last
    }

    package var days: Int { Int(last.number - first.number) + 1 }

    package func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }
}

extension Period: Comparable {
    /// By their ends, then the shorter first: a month stands before the quarter that it closes.
    package static func < (one: Period, other: Period) -> Bool {
        if one.last != other.last { return one.last < other.last }
        if one.first != other.first { return one.first > other.first }
        return one.grain.rawValue < other.grain.rawValue
    }
}

/// The month a financial year begins with: April in the United Kingdom, July in New Zealand.
/// Source: domain rule 9.
package enum YearStart: Int, Hashable, Sendable {
    case january = 1
    case april = 4
    case july = 7
}

extension Period {
    package static func day(_ day: Day) -> Period { Period(.day, day, day) }

    /// From a first to a last day; `nil` where it would end before it begins.
    package static func interval(_ first: Day, _ last: Day) -> Period? {
        first <= last ? Period(.interval, first, last) : nil
    }

    /// The same; of a whole month, quarter, year, week or a single day it is that, as its code is.
    package static func stretch(_ first: Day, _ last: Day, yearStart: YearStart) -> Period? {
        let grains: [Grain] = [.day, .week, .month, .quarter, .year, .financialYear]
        return grains.lazy.map { Period.of($0, around: first, yearStart: yearStart) }
            .first { $0.first == first && $0.last == last } ?? .interval(first, last)
    }

    /// The period of that grain in which the day falls; an interval has none of its own and gives the day.
    package static func of(_ grain: Grain, around day: Day, yearStart: YearStart) -> Period {
        let (year, month, _) = day.date
        switch grain {
        case .day, .interval: return .day(day)
        case .week:
            let monday = day.adding(days: 1 - day.weekday)
            return Period(.week, monday, monday.adding(days: 6))
        case .month: return months(.month, from: (year, month), count: 1)
        case .quarter: return months(.quarter, from: (year, month - (month - 1) % 3), count: 3)
        case .year: return months(.year, from: (year, 1), count: 12)
        case .financialQuarter:
            return months(.financialQuarter, from: (year, month - (month - 1) % 3), count: 3)
        case .financialYear:
            let first = yearStart.rawValue
            return months(
                .financialYear, from: (month >= first ? year : year - 1, first), count: 12)
        }
    }

    private static func months(
        _ grain: Grain, from start: (year: Int, month: Int), count: Int
    ) -> Period {
        let first = Day(reckoned: start.year, start.month, 1)
        return Period(grain, first, first.adding(months: count).adding(days: -1))
    }

    /// The period of the same kind that ends the day before this one begins; an interval has one of the same length.
    package func previous(yearStart: YearStart) -> Period {
        let eve = first.adding(days: -1)
        guard grain == .interval else { return .of(grain, around: eve, yearStart: yearStart) }
        return Period(.interval, eve.adding(days: 1 - days), eve)
    }

    /// The same part of the year before: the same dates, month, quarter or year; of a week the one that begins 52 weeks
    /// earlier.
    package func oneYearBefore(yearStart: YearStart) -> Period {
        switch grain {
        case .week: Period(.week, first.adding(days: -364), last.adding(days: -364))
        case .interval:
            Period(.interval, first.adding(months: -12), last.adding(months: -12))
        case .day, .month, .quarter, .financialQuarter, .year, .financialYear:
            .of(grain, around: first.adding(months: -12), yearStart: yearStart)
        }
    }
}
