import Diagnostics
import Model
import Testing

@testable import Statistics

@Suite struct StatementChecksTests {
    private let place = SourcePosition(path: "statements/accessibility.yml", line: 9, column: 11)

    private func statements(fixBy: String, reviewed: String) throws -> Statements {
        let day = try #require(Day("2026-01-10"))
        var statement = AccessibilityStatement(
            at: place, compliance: .partial, responseDays: 3, enforcement: .ehrc,
            test: .init(day: day, by: "us", method: "By hand."), prepared: day,
            review: Review(lastReviewed: Day(reviewed), interval: 12), reviewAt: place)
        statement.failures = [
            .init(
                what: "Films.", criterion: "1.2.2", reason: nil,
                fixBy: Located(try #require(Day(fixBy)), at: place))
        ]
        var statements = Statements()
        statements.accessibility = statement
        return statements
    }

    @Test func whatWasToBeDoneByADayThatIsOverIsOverdue() throws {
        let asOf = try #require(Day("2026-10-19"))
        let (fix, due) = (try #require(Day("2026-10-18")), try #require(Day("2026-10-01")))
        #expect(
            overduePromises(
                in: try statements(fixBy: "2026-10-18", reviewed: "2025-10-01"), asOf: asOf)
                == [
                    .overdueFix(fix, asOf: asOf, at: place),
                    .overdueReview(due, asOf: asOf, at: place),
                ])
    }

    @Test func theDayItselfIsNotOver() throws {
        let asOf = try #require(Day("2026-10-19"))
        #expect(
            overduePromises(
                in: try statements(fixBy: "2026-10-19", reviewed: "2025-10-19"), asOf: asOf) == [])
    }
}
