import Model
import Testing

/// Dates on which clocks change: GOV.UK, "When do the clocks change?"; New Zealand, "Daylight saving dates".
@Suite struct ClockTimesTests {
    private func time(_ day: String, _ minute: Int, _ zone: ClockTime.Zone) throws -> ClockTime {
        ClockTime(day: try #require(Day(day)), minute: minute, zone: zone)
    }

    @Test(arguments: [
        ("2026-03-29", 0, 0), ("2026-03-29", 120, 60), ("2026-07-07", 1140, 60),
        ("2026-10-25", 60, 60), ("2026-10-25", 120, 0), ("2026-11-10", 1140, 0),
        ("2025-03-30", 120, 60), ("2025-10-26", 180, 0),
    ])
    func londonKeepsSummerTimeFromMarchToOctober(_ day: String, _ minute: Int, _ offset: Int) throws
    {
        #expect(try time(day, minute, .london).offset == offset)
    }

    @Test(arguments: [
        ("2026-04-05", 60, 780), ("2026-04-05", 200, 720), ("2026-07-07", 1140, 720),
        ("2026-09-27", 60, 720), ("2026-09-27", 200, 780), ("2026-12-24", 600, 780),
    ])
    func aucklandKeepsSummerTimeFromSeptemberToApril(
        _ day: String, _ minute: Int, _ offset: Int
    ) throws {
        #expect(try time(day, minute, .auckland).offset == offset)
    }

    @Test func anEveningInAucklandIsAMorningInGreenwich() throws {
        let utc = try time("2026-11-10", 19 * 60, .auckland).utc
        #expect(utc.day == Day("2026-11-10"))
        #expect(utc.minute == 6 * 60)
        let earlier = try time("2026-11-10", 8 * 60, .auckland).utc
        #expect(earlier.day == Day("2026-11-09"))
        #expect(earlier.minute == 19 * 60)
    }

    @Test func anHourBeforeMidnightEndsOnTheNextDay() throws {
        let end = try time("2026-12-31", 23 * 60 + 30, .london).adding(minutes: 60)
        #expect(end == ClockTime(day: try #require(Day("2027-01-01")), minute: 30, zone: .london))
    }

    @Test(arguments: [
        ("2026-11-10", 1, "2026-12-08"), ("2026-11-10", 2, "2027-01-12"),
        ("2026-10-30", 1, "2026-11-27"), ("2026-12-31", 1, "2027-01-28"),
    ])
    func aMonthlyChatKeepsItsWeekdayOfTheMonth(_ day: String, _ months: Int, _ later: String) throws
    {
        #expect(try #require(Day(day)).sameWeekday(monthsLater: months) == Day(later))
    }

    @Test(arguments: ["AberwenBins", "Bws26", "Ŵyth"])
    func aTagIsLettersAndDigits(_ text: String) { #expect(Tag(text)?.text == text) }

    @Test(arguments: ["#AberwenBins", "Aberwen Bins", "bin-day", "2026", ""])
    func anythingElseIsNoTag(_ text: String) { #expect(Tag(text) == nil) }

    @Test(
        arguments: [
            ("replies", "replies", nil, nil), ("replies/page", "replies", "page", nil),
            ("replies/2026-Q1", "replies", nil, "2026-Q1"),
            ("replies/page/2026-01", "replies", "page", "2026-01"),
        ] as [(String, String, String?, String?)])
    func aFigureIsNamedByMetricChannelAndPeriod(
        _ text: String, _ metric: String, _ channel: String?, _ period: String?
    ) throws {
        let address = try #require(FigureAddress(text, yearStart: .april))
        #expect(address.metric.text == metric)
        #expect(address.channel?.text == channel)
        #expect(address.period?.code(yearStart: .april) == period)
    }

    @Test(arguments: ["", "a/b/c", "a//2026", "A b/2026", "a/b/2026/c"])
    func anythingElseIsNoFigure(_ text: String) {
        #expect(FigureAddress(text, yearStart: .april) == nil)
    }
}
