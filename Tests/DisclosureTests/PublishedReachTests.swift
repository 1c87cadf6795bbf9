import Diagnostics
import Disclosure
import Model
import Testing

/// Who was reached is told from figures that are published, and from nothing else.
@Suite struct PublishedReachTests {
    private let plan = """
        title: Talking
        period: 2026-27
        purpose: To answer
        residents:
          source: Estimate
          date: 2025-06-30
          dimensions:
            - {id: age, groups: {young: 20, old: 60, oldest: 20}}

        """

    private func reach(_ counts: [String: Int]) throws -> PublishedReach {
        let rows = counts.sorted { $0.key < $1.key }.map { group, count in
            "2026-Q1,,visits,\(group),\(count),,,,\n"
        }.joined()
        let record = try disclosed(rows, plan: plan)
        let position = SourcePosition(path: "editions/june.yml")
        var edition = Edition(
            id: "june", at: position, title: "June", plan: Located("talking", at: position),
            period: try #require(Period.code("2026-Q1", yearStart: .april)),
            published: try #require(Day("2026-04-20")))
        edition.reached = [
            Reached(
                metric: Located("visits", at: position),
                dimension: Located("age", at: position), who: "those who came")
        ]
        return try #require(record.reach(of: edition).first)
    }

    @Test func sharesAreOfEveryoneAndDifferencesInPoints() throws {
        let groups = try reach(["young": 10, "old": 50, "oldest": 40]).groups
        #expect(groups.map { $0.percent?.description } == ["10.0", "50.0", "40.0"])
        #expect(groups.map { $0.residentsPercent?.description } == ["20.0", "60.0", "20.0"])
        #expect(groups.map { $0.difference?.description } == ["-10.0", "-10.0", "20.0"])
    }

    /// 4 of the young are not told; neither is what would tell them.
    @Test func whatIsWithheldHasNeitherShareNorDifference() throws {
        let groups = try reach(["young": 4, "old": 50, "oldest": 46]).groups
        let withheld = groups.filter { $0.figure?.replacement == .confidential }
        #expect(withheld.count == 2)
        #expect(withheld.allSatisfy { $0.percent == nil && $0.difference == nil })
    }

    @Test func aShareOfFewIsMarked() throws {
        #expect(try reach(["young": 6, "old": 7, "oldest": 8]).groups.allSatisfy(\.isUnreliable))
        #expect(
            try reach(["young": 16, "old": 17, "oldest": 18]).groups.allSatisfy {
                !$0.isUnreliable
            })
    }
}
