import Diagnostics
import Model
import Statistics
import Testing

private func chart(
    _ values: [Double?], _ change: (inout ProcessSettings) -> Void = { _ in }
) -> ProcessSeries {
    var settings = ProcessSettings()
    settings.direction = .increase
    change(&settings)
    let first = Period.of(.month, around: Day(number: 20_000), yearStart: .april)
    var period = first
    let points = values.map { value in
        defer {
            period = .of(.month, around: period.last.adding(days: 1), yearStart: .april)
        }
        return (period: period, value: value)
    }
    return ProcessSeries(points, settings)
}

@Suite struct ProcessSeriesTests {
    @Test func withoutVariationTheLimitsAreTheMean() {
        let series = chart(Array(repeating: 5, count: 12))
        #expect(series.points.allSatisfy { $0.limits?.upper == 5 && $0.limits?.lower == 5 })
        #expect(series.variation == .commonCause)
        #expect(!series.hasTrialLimits)
    }

    @Test func sixRisesAreATrendAndATieBreaksIt() {
        let rising = chart([101, 102, 103, 104, 105, 106, 107, 100, 108, 100, 108])
        #expect(rising.points.prefix(7).allSatisfy { $0.signal == .increasing })
        let tied = chart([101, 102, 103, 103, 104, 105, 106, 107, 100, 108, 100, 108])
        #expect(tied.points.allSatisfy { $0.signal != .increasing })
        let gap = chart([101, 102, 103, nil, 104, 105, 106, 107, 100, 108, 100, 108])
        #expect(gap.points.allSatisfy { $0.signal != .increasing })
    }

    @Test func aPointAtATurnGoesWithTheRunThatFollows() {
        let up: [Double] = [1, 2, 3, 4, 5, 6, 7]
        let series = chart(up + up.dropLast().reversed() + [9, 0, 9, 0, 9, 0])
        #expect(series.points[6].signal == .decreasing)
        #expect(series.points[5].signal == .increasing)
    }

    @Test func aPointOnTheMeanBreaksAShift() {
        let shift = chart([1, 3, 1, 2, 1, 3, 1, -1, -3, -1, -2, -1, -3, -1])
        #expect(shift.points.map(\.signal).prefix(7).allSatisfy { $0 == .shiftAbove })
        #expect(shift.points.map(\.signal).suffix(7).allSatisfy { $0 == .shiftBelow })
        let mean = chart([1, 3, 1, 0, 1, 3, 1, -1, -3, -1, 0, -1, -3, -1])
        #expect(mean.points.allSatisfy { $0.signal == .commonCause })
    }

    @Test func limitsMayBeFixedAfterTwelvePoints() {
        let first: [Double] = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6]
        let series = chart(first + [50, 60, 70]) { $0.fixAfter = 12 }
        #expect(series.points.last?.limits == chart(first).points.first?.limits)
        #expect(series.variation == .improvement)
    }

    @Test func aDeclaredStepBeginsAnotherGroup() throws {
        let low: [Double?] = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6]
        let high: [Double?] = [14, 16, 14, 16, 14, 16, 14, 16]
        let plain = chart(low + high)
        let step = plain.points[12].period.first
        let stepped = chart(low + high) { $0.steps = [step] }
        #expect(stepped.points.map(\.group) == low.map { _ in 0 } + high.map { _ in 1 })
        #expect(stepped.points[0].limits?.mean == 5)
        #expect(stepped.points[12].limits?.mean == 15)
        #expect(stepped.points.allSatisfy { $0.signal == .commonCause })
        #expect(stepped.hasTrialLimits)
        #expect(plain.points[0].limits?.mean != 5)
    }

    @Test(
        arguments: [
            (.increase, "50", .fail), (.increase, "-50", .pass), (.increase, "5", .inconsistent),
            (.decrease, "50", .pass), (.decrease, "-50", .fail), (.neutral, "5", nil),
        ] as [(Metric.Direction, String, ProcessSeries.Assurance?)])
    func theTargetIsComparedWithTheLimits(
        _ direction: Metric.Direction, _ target: String, _ expected: ProcessSeries.Assurance?
    ) {
        let series = chart([4, 6, 4, 6, 4, 6, 4, 6]) {
            $0.direction = direction
            $0.target = Decimal(target)
        }
        #expect(series.assurance == expected)
    }

    @Test(
        arguments: [
            (.increase, .improvement), (.decrease, .concern), (.neutral, .neutralHigh),
        ] as [(Metric.Direction, ProcessSeries.Variation)])
    func whatIsGoodDependsOnTheDirection(
        _ direction: Metric.Direction, _ expected: ProcessSeries.Variation
    ) {
        let values: [Double] = [4, 6, 4, 6, 4, 6, 4, 6, 40]
        #expect(chart(values) { $0.direction = direction }.variation == expected)
        let mirrored = chart(values.map { -$0 }) { $0.direction = direction }.variation
        #expect(mirrored != expected && mirrored != .commonCause)
    }
}

@Suite struct MeasureChecksTests {
    @Test func aStepOutsideItsSeriesAndAMeasureWithoutDataAreReported() throws {
        let found = try diagnosedPlan(
            """
            - {id: a, metric: posts, step_changes: [{date: 2026-01-01, reason: R, owner: O}, {date: 2026-02-01, reason: R, owner: O}, {date: 2027-02-01, reason: R, owner: O}]}
            - {id: b, metric: comments}
            """, "2026-01,phone-desk,posts,,7,,,,\n2026-02,phone-desk,posts,,7,,,,\n")
        #expect(found.map(\.rule.id) == ["C0630", "C0630", "C0631"])
        #expect(found.map(\.position.line) == [4, 4, 5])
    }
}
