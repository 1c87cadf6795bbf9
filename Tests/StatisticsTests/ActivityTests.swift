import Model
import Statistics
import Testing

/// When a channel last posted: what the records tell, and no more.
@Suite struct ActivityTests {
    /// Of a page, from rows of `period,value`, on 19 October 2026.
    private func activity(_ rows: String, group: String = "") throws -> Activity {
        let lines = rows.split(separator: "\n").map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[0]),facebook-main,posts,\(group),\(cells[1]),,,,\n"
        }
        let found = try findings(lines.joined(), "collected: 2026-10-19")
        return try #require(found.activity(on: "facebook-main"))
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func recordsOfDaysTellTheDay() throws {
        let activity = try activity(
            "2026-05-28,1\n2026-05-29,2\n"
                + (1...142).map { "\(Day(number: 20_602).adding(days: $0)),0\n" }.joined())
        #expect(try activity.lastPost == .day(day("2026-05-29")))
        #expect(try activity.recorded.last == day("2026-10-18"))
        #expect(activity.quietDays == 142)
        #expect(activity.standing(limit: 30) == .quiet(days: 142))
        #expect(activity.standing(limit: 142) == .active)
    }

    @Test func recordsOfMonthsTellThatItWasSomeDayOfTheMonth() throws {
        let activity = try activity("2026-06,3\n2026-07,0\n2026-08,0\n2026-09,0\n")
        #expect(activity.lastPost == Period.code("2026-06", yearStart: .april))
        #expect(activity.quietDays == 92)
        #expect(activity.mostQuietDays == 121)
        #expect(activity.standing(limit: 92) == .active)
        #expect(activity.standing(limit: 91) == .quiet(days: 92))
    }

    @Test func aShorterRecordNarrowsALongerOne() throws {
        let activity = try activity("2026-Q3,4\n2026-08,0\n2026-09,0\n")
        #expect(try activity.lastPost == .interval(day("2026-07-01"), day("2026-07-31")))
        #expect(activity.standing(limit: 30) == .quiet(days: 61))
    }

    @Test func daysWithoutARecordAreNotDaysWithoutAPost() throws {
        let early = try activity("2026-05,9\n2026-06,0\n")
        #expect(early.standing(limit: 30) == .unrecorded(days: 141))
        #expect(early.standing(limit: 29) == .quiet(days: 30))
        let gap = try activity("2026-05,9\n2026-09,0\n")
        #expect(gap.quietDays == 30)
        #expect(gap.standing(limit: 30) == .unrecorded(days: 141))
    }

    @Test func aMonthThatIsJustOverIsNotQuiet() throws {
        #expect(try activity("2026-09,9\n").standing(limit: 30) == .active)
    }

    @Test func noPostAtAllIsCountedFromTheFirstRecord() throws {
        let activity = try activity("2026-08,0\n2026-09,0\n")
        #expect(activity.lastPost == nil)
        #expect(activity.standing(limit: 30) == .quiet(days: 61))
    }

    @Test func aGroupWithoutPostsSaysNothingOfTheOthers() throws {
        let activity = try activity("2026-08,4\n2026-09,0\n", group: "events")
        #expect(activity.quietDays == 0)
        #expect(activity.lastPost == Period.code("2026-08", yearStart: .april))
    }

    @Test func nothingIsKnownWhereNoPostsAreRecorded() throws {
        #expect(
            try findings("2026-09,facebook-main,enquiries,,9,,,,\n").activity(on: "facebook-main")
                == nil)
    }
}
