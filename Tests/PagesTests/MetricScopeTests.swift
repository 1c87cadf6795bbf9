import Disclosure
import Model
import Testing

@testable import Pages

/// What a metric's page leads with, and what the list of figures says of its course.
@Suite struct MetricScopeTests {
    private func scope(
        _ definition: String, _ rows: String
    ) throws -> MetricScope {
        let specimen = try Specimen([
            "metrics/definitions/walks.yml": """
            title: Walks
            unit: count
            direction: decrease
            level: output
            about_people: false
            definition: D
            \(definition)

            """,
            "metrics/snapshots/walks.csv": "period,metric,value\n\(rows)",
            "metrics/snapshots/walks.yml": "collected: 2026-11-02\nsource: S\n",
        ])
        let metric = try #require(specimen.published.metrics["walks"])
        return MetricScope(
            metric, of: specimen.published, at: PublicAddresses.metric(metric.id))
    }

    private func months(_ values: [Int]) -> String {
        values.enumerated().map { index, value in
            let month = index + 1
            return "2026-\(month < 10 ? "0" : "")\(month),walks,\(value)\n"
        }.joined()
    }

    @Test func differentPeopleOfOneMonthLeadThePageOfTheirQuarter() throws {
        let scope = try scope("kind: unique\nplain: people who took part", "2026-07,walks,83\n")
        #expect(scope.period.code(yearStart: .april) == "2026-07")
        #expect(scope.sentence.contains("83 people who took part in July 2026"))
    }

    @Test func afterABreakTheListSaysThatFiguresCannotBeCompared() throws {
        let broken = try scope(
            "kind: flow\nbreaks: [{date: 2026-08-01, reason: New rounds}]",
            months([20, 22, 21, 19, 20, 23, 20, 52, 50]))
        #expect(broken.change == "Cannot be compared: counted differently")
        #expect(
            broken.variation
                == "Cannot be compared: counted differently from August 2026, and there are too few months since then for a usual range."
        )
        let steady = try scope("kind: flow", months([20, 22, 21, 19, 20, 23, 20, 22, 21]))
        #expect(steady.change == "No clear change")
    }

    @Test func whatThereIsOnADayIsMoreOrLessThanBeforeAndNeverUnusual() throws {
        let scope = try scope("kind: stock", months([1, 2, 4, 8, 16, 32, 64, 128, 256]))
        #expect(scope.change == "224 more than at the end of June 2026")
        #expect(scope.variation == nil)
    }
}
