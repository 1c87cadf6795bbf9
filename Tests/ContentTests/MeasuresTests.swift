import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct MeasuresTests {
    private func plan(_ measures: String) -> MarkedSource {
        MarkedSource(
            "title: Talking\nperiod: 2025-26\nmeasures:\n\(measures)\n", path: "plans/talking.yml")
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func aStepHasADateAReasonAndAnOwner() throws {
        let source = plan(
            """
              - id: m
                metric: reach
                step_changes:
                  - {date: 2026-01-01, reason: New lines, owner: Head of service}
                  - {date: 1️⃣2026-01-01, reason: Again, owner: Head of service}
                  - 2️⃣{date: 2026-03-01, owner: Head of service}
            """)
        #expect(
            said(of: source) == [
                .repeatedStep(try day("2026-01-01"), at: source["1️⃣"]),
                .missingKey("reason", at: source["2️⃣"]),
            ])
    }

    @Test func limitsAreFixedAfterTwelvePointsAtLeast() {
        let source = plan("  - {id: m, metric: reach, fix_after: 1️⃣11}")
        #expect(
            said(of: source) == [
                .notAWholeNumber("11", key: "fix_after", range: 12...1000, at: source["1️⃣"])
            ])
    }

    @Test func aMilestoneHasWordsAndADateAndNoNumbers() {
        let source = plan(
            """
              - {id: a, target: {milestone: The form is online, date: 2026-03-31}, done: 2026-03-01}
              - {id: b, target: {milestone: It is, date: 2026-03-31, value: 1️⃣3}}
              - {id: c, metric: reach, done: 2️⃣2026-03-01}
              - 3️⃣{id: d, target: {value: 3, date: 2026-03-31}}
            """)
        #expect(
            said(of: source) == [
                .milestone("a milestone has no 'value'", at: source["1️⃣"]),
                .milestone("only a milestone is done on a day", at: source["2️⃣"]),
                .missingKey("metric", at: source["3️⃣"]),
            ])
    }

    @Test func aMeasureHasATargetOrSaysWhyThereIsNone() {
        let source = plan(
            """
              - {id: a, metric: reach, target: none, no_target_because: Too early}
              - {id: b, metric: posts, no_target_because: Too early}
              - id: c
                metric: clicks
                direction: at-most
                target: {value: 0, date: 2026-03-31}
                no_target_because: 1️⃣Too early
            """)
        #expect(said(of: source) == [.targetAndReason(at: source["1️⃣"])])
    }

    @Test func aTargetLiesAhead() {
        let source = plan(
            """
              - {id: a, metric: reach, direction: increase, baseline: {value: 5, date: 2025-03-31}, target: 1️⃣{value: 3, date: 2026-03-31}}
              - {id: b, metric: posts, direction: decrease, baseline: {value: 5, date: 2025-03-31}, target: {value: 0, date: 2026-03-31, tolerance: 2️⃣1.5}}
            """)
        #expect(
            said(of: source) == [
                .wrongWay(Decimal(3), from: Decimal(5), isUp: true, at: source["1️⃣"]),
                .tolerance(Decimal(15, scale: 1), at: source["2️⃣"]),
            ])
    }

    @Test func aMetricSaysWhetherItIsASampleAndHowItIsCharted() {
        let source = MarkedSource(
            """
            title: T
            kind: quantile
            unit: days
            direction: decrease
            level: output
            about_people: true
            definition: D
            sample: 1️⃣true
            process: 2️⃣{grain: day}

            """, path: "metrics/definitions/waiting.yml")
        #expect(
            said(of: source) == [
                .sampleKind("quantile", at: source["1️⃣"]), .processGrain(at: source["2️⃣"]),
            ])
    }
}
