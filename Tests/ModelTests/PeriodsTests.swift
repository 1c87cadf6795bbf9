import Model
import Testing

/// Dates and the periods they fall in.
/// Source: computed independently of this code, from the rules of domain section 9.
private let dates = """
    2025-03-31,1,2024-25,2024-04-01,2025-03-31,4,2024-25,2024-07-01,2025-06-30,3,2025-W14,2025-03-31,2025-04-06
    2025-04-01,2,2025-26,2025-04-01,2026-03-31,1,2024-25,2024-07-01,2025-06-30,4,2025-W14,2025-03-31,2025-04-06
    2025-06-30,2,2025-26,2025-04-01,2026-03-31,1,2024-25,2024-07-01,2025-06-30,4,2025-W27,2025-06-30,2025-07-06
    2025-07-01,3,2025-26,2025-04-01,2026-03-31,2,2025-26,2025-07-01,2026-06-30,1,2025-W27,2025-06-30,2025-07-06
    2025-09-30,3,2025-26,2025-04-01,2026-03-31,2,2025-26,2025-07-01,2026-06-30,1,2025-W40,2025-09-29,2025-10-05
    2025-10-01,4,2025-26,2025-04-01,2026-03-31,3,2025-26,2025-07-01,2026-06-30,2,2025-W40,2025-09-29,2025-10-05
    2025-12-31,4,2025-26,2025-04-01,2026-03-31,3,2025-26,2025-07-01,2026-06-30,2,2026-W01,2025-12-29,2026-01-04
    2026-01-01,1,2025-26,2025-04-01,2026-03-31,4,2025-26,2025-07-01,2026-06-30,3,2026-W01,2025-12-29,2026-01-04
    """.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }

@Suite struct PeriodsTests {
    @Test(arguments: dates)
    func aDayFallsIntoItsPeriods(_ row: [String]) throws {
        let day = try #require(Day(row[0]))
        let quarter = Period.of(.quarter, around: day, yearStart: .april)
        #expect(quarter.code(yearStart: .april) == "\(day.year)-Q\(row[1])")
        for (start, column) in [(YearStart.april, 2), (.july, 6)] {
            let year = Period.of(.financialYear, around: day, yearStart: start)
            let own = [year.code(yearStart: start), year.first.description, year.last.description]
            #expect(own == Array(row[column...column + 2]))
            let quarter = Period.of(.financialQuarter, around: day, yearStart: start)
            #expect(quarter.code(yearStart: start) == "\(row[column]) Q\(row[column + 3])")
        }
        let week = Period.of(.week, around: day, yearStart: .april)
        let own = [week.code(yearStart: .april), week.first.description, week.last.description]
        #expect(own == Array(row[10...12]))
    }

    /// Source: domain section 9, codes of periods.
    @Test(arguments: [
        ("2025-04", "2025-04-01", "2025-04-30"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q1", "2025-01-01", "2025-03-31"), ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-26", "2025-04-01", "2026-03-31"), ("1999-2000", "1999-04-01", "2000-03-31"),
        ("2025-26 Q1", "2025-04-01", "2025-06-30"), ("2025-26 Q4", "2026-01-01", "2026-03-31"),
        ("2025", "2025-01-01", "2025-12-31"), ("2025-W01", "2024-12-30", "2025-01-05"),
        ("2020-W53", "2020-12-28", "2021-01-03"), ("2024-02-29", "2024-02-29", "2024-02-29"),
        // A month comes before a financial year: 2011-12 is December.
        ("2011-12", "2011-12-01", "2011-12-31"), ("2012-13", "2012-04-01", "2013-03-31"),
    ])
    func aCodeNamesAPeriodAndIsItsName(_ code: String, _ first: String, _ last: String) throws {
        let period = try #require(Period.code(code, yearStart: .april))
        #expect([period.first.description, period.last.description] == [first, last])
        #expect(period.code(yearStart: .april) == code)
    }

    @Test(arguments: [
        "", "25", "2025-", "2025-00", "2025-13", "2025-27", "2025-25", "2025-24", "2025-2027",
        "2025-Q0", "2025-Q5", "2025-q1", "2025-W00", "2025-W53", "2025-W1", "2025-02-29", "0000",
        "2025-26 Q0", "2025-26 Q5", "2025-26Q1", "2025-04 Q1", "2025/04", " 2025", "２０２５",
    ])
    func anythingElseNamesNone(_ code: String) {
        #expect(Period.code(code, yearStart: .april) == nil)
    }

    @Test func aYearThatBeginsInJanuaryHasNoFinancialOne() {
        #expect(Period.code("2025-26", yearStart: .january) == nil)
    }

    @Test func theLastYearThatCanBeWrittenEnds() throws {
        let day = try #require(Day("9999-12-31"))
        for grain in Period.Grain.allCases {
            let period = Period.of(grain, around: day, yearStart: .april)
            #expect(period.first <= day && day <= period.last)
            let next = Period.of(
                grain, around: period.last.adding(days: 1), yearStart: .april)
            #expect(next.first > period.last)
        }
        #expect(Day("0001-01-01")?.adding(months: -1).date.year == 0)
    }

    @Test func everyDayOfFourCenturiesComesBack() throws {
        let first = try #require(Day("1800-01-01"))
        var weekday = first.weekday
        for number in 0..<146_097 {
            let day = first.adding(days: number)
            let (year, month, date) = day.date
            #expect(Day(year: year, month: month, day: date) == day)
            #expect(day.weekday == weekday)
            weekday = weekday % 7 + 1
        }
        #expect(first.weekday == 3)
    }

    @Test(arguments: [
        ("2024-02-29", 12, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -13, "2022-12-15"),
    ])
    func monthsLaterIsTheSameDateOrTheMonthsLast(
        _ day: String, _ months: Int, _ later: String
    ) {
        #expect(Day(day)?.adding(months: months).description == later)
    }

    @Test(arguments: [
        ("2026-Q1", "2025-Q4", "2025-Q1"), ("2026-03", "2026-02", "2025-03"),
        ("2025-26", "2024-25", "2024-25"), ("2026-W01", "2025-W52", "2025-W01"),
        ("2024-02-29", "2024-02-28", "2023-02-28"), ("2025-26 Q1", "2024-25 Q4", "2024-25 Q1"),
    ])
    func aPeriodHasOneBeforeAndOneAYearBefore(
        _ code: String, _ before: String, _ year: String
    ) throws {
        let period = try #require(Period.code(code, yearStart: .april))
        #expect(period.previous(yearStart: .april).code(yearStart: .april) == before)
        #expect(period.oneYearBefore(yearStart: .april).code(yearStart: .april) == year)
    }

    @Test(arguments: [
        ("2026-04-01", "2026-06-30", "2026-Q2"), ("2026-04-01", "2026-04-30", "2026-04"),
        ("2026-04-01", "2027-03-31", "2026-27"), ("2026-01-01", "2026-12-31", "2026"),
        ("2026-04-06", "2026-04-12", "2026-W15"), ("2026-04-06", "2026-04-06", "2026-04-06"),
        ("2026-04-01", "2026-06-29", "2026-04-01/2026-06-29"),
        ("2026-05-01", "2026-07-31", "2026-05-01/2026-07-31"),
    ])
    func twoEndsNameThePeriodWhoseEndsTheyAre(
        _ first: String, _ last: String, _ code: String
    ) throws {
        let days = try [first, last].map { try #require(Day($0)) }
        let period = Period.stretch(days[0], days[1], yearStart: .april)
        #expect(period?.code(yearStart: .april) == code)
        #expect(Period.stretch(days[1].adding(days: 1), days[0], yearStart: .april) == nil)
    }

    @Test func anIntervalHasOneBeforeOfItsLength() throws {
        let first = try #require(Day("2026-04-01"))
        let interval = try #require(Period.interval(first, first.adding(days: 13)))
        let codes = [
            interval.previous(yearStart: .april), interval.oneYearBefore(yearStart: .april),
        ].map { $0.code(yearStart: .april) }
        #expect(codes == ["2026-03-18/2026-03-31", "2025-04-01/2025-04-14"])
        #expect(Period.interval(first, first.adding(days: -1)) == nil)
    }
}
