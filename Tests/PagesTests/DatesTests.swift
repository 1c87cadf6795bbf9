import Model
import Testing

@testable import Pages

@Test(arguments: [
    ("2025-04-01", "1 April 2025"), ("2024-02-29", "29 February 2024"),
    ("2026-12-31", "31 December 2026"),
])
func aDayHasNoLeadingNoughtAndNoSuffix(_ code: String, _ expected: String) throws {
    #expect(Dates.english.day(try #require(Day(code))) == expected)
}

/// The labels of period codes (domain rule 9.2), and what an axis has room for.
private let periods = [
    ("2025-04", "April 2025", "Apr 2025"),
    ("2024-02", "February 2024", "Feb 2024"),
    ("2025-Q1", "January to March 2025", "Jan to Mar 2025"),
    ("2025-Q4", "October to December 2025", "Oct to Dec 2025"),
    ("2025-26", "April 2025 to March 2026", "2025-26"),
    ("1999-2000", "April 1999 to March 2000", "1999-2000"),
    ("2025-26 Q1", "April to June 2025", "Apr to Jun 2025"),
    ("2025-26 Q4", "January to March 2026", "Jan to Mar 2026"),
    ("2025-04-01", "1 April 2025", "2025-04-01"),
    ("2026-W01", "29 December 2025 to 4 January 2026", "2026-W01"),
    ("2025-W15", "7 to 13 April 2025", "2025-W15"),
    ("2025-W14", "31 March to 6 April 2025", "2025-W14"),
    ("2025", "January to December 2025", "2025"),
]

@Test(arguments: periods)
func aPeriodIsNamedByItsMonthsOrDays(
    _ code: String, _ expected: String, _ short: String
) throws {
    let period = try #require(Period.code(code, yearStart: .april))
    #expect(Dates.english.period(period) == expected)
    #expect(Dates.english.shortPeriod(period, yearStart: .april) == short)
}

@Test(arguments: [
    ("2025-12-29", "2026-01-04", "29 December 2025 to 4 January 2026"),
    ("2025-04-01", "2025-04-14", "1 to 14 April 2025"),
    ("2025-04-01", "2025-06-30", "1 April to 30 June 2025"),
])
func anIntervalSaysNothingTwice(_ first: String, _ last: String, _ expected: String) throws {
    let days = try [first, last].map { try #require(Day($0)) }
    let period = try #require(Period.interval(days[0], days[1]))
    #expect(Dates.english.period(period) == expected)
}
