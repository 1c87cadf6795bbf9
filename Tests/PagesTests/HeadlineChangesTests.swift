import Disclosure
import Model
import Testing

@testable import Pages

/// A plan whose measures should go up, go down and stay within a range, and numbers of two quarters.
private let files = [
    "plans/plan.yml": """
    title: Talking
    period: 2026-27
    purpose: To answer
    objectives: [{id: answer, title: Answer, outcome: Answers, audiences: [all], channels: [desk]}]
    audiences: [{id: all, title: Everyone, participation: collectors}]
    measures:
      - {id: more, metric: up, objective: answer}
      - {id: fewer, metric: down, objective: answer}
      - {id: level, metric: plain, objective: answer}

    """,
    "metrics/definitions/up.yml": definition("Walks", "increase"),
    "metrics/definitions/down.yml": definition("Falls", "decrease"),
    "metrics/definitions/plain.yml": definition("Steps", "neutral"),
    "metrics/snapshots/walks.yml": "collected: 2026-07-02\nsource: S\n",
]

private func definition(_ title: String, _ direction: String) -> String {
    """
    title: \(title)
    kind: flow
    unit: count
    direction: \(direction)
    level: output
    about_people: false
    definition: D

    """
}

@Suite struct HeadlineChangesTests {
    /// Each metric in the first and the second quarter.
    private func facts(_ numbers: [(String, Int, Int?)]) throws -> [String: [String]] {
        let rows = numbers.flatMap { metric, before, now in
            ["2026-Q1,\(metric),\(before)\n", now.map { "2026-Q2,\(metric),\($0)\n" } ?? ""]
        }
        let data = "period,metric,value\n" + rows.joined()
        let record = try Specimen(files.merging(["metrics/snapshots/walks.csv": data]) { $1 })
            .published
        let periods = try ["2026-Q1", "2026-Q2"].map {
            try #require(Period.code($0, yearStart: .april))
        }
        let measures = try #require(record.plans.first).measures
        let changes = HeadlineChanges(measures, from: periods[0], to: periods[1], record)
        return Dictionary(uniqueKeysWithValues: changes.facts.map { ($0.term, $0.texts) })
    }

    @Test func whatThePlanWantsIsBetterAndTheOtherWayWorse() throws {
        #expect(
            try facts([("up", 10, 12), ("down", 10, 12), ("plain", 10, 12)]) == [
                "Better": ["Walks: 12, was 10"], "Worse": ["Falls: 12, was 10"],
                "Neither better nor worse": ["Steps: 12, was 10"],
            ])
        #expect(
            try facts([("up", 12, 10), ("down", 12, 10), ("plain", 10, 10)]) == [
                "Better": ["Falls: 10, was 12"], "Worse": ["Walks: 10, was 12"],
                "No clear change": ["Steps: 10, as before"],
            ])
    }

    @Test func aMeasureWithoutANumberIsNotLeftOut() throws {
        #expect(
            try facts([("up", 10, nil), ("down", 10, 8), ("plain", 1, 1)])["Cannot be compared"]
                == ["Walks"])
    }
}

@Suite struct NewestPeriodTests {
    @Test func beforeAnEditionAPlanTellsOfTheNewestNumberThatIsSettled() throws {
        let data = "period,metric,value\n2026-Q1,up,10\n2026-04,up,4\n2026-Q1,down,3\n"
        let record = try Specimen(files.merging(["metrics/snapshots/walks.csv": data]) { $1 })
            .published
        let plan = try #require(record.plans.first)
        let periods = plan.measures.map { record.newestPeriod(of: $0.key, in: plan) }
        let expected = try ["2026-04", "2026-Q1"].map {
            try #require(Period.code($0, yearStart: .april))
        }
        #expect(Array(periods.prefix(2)) == expected)
        #expect(periods.last == plan.period)
    }
}
