import Model
import Statistics
import Testing

/// Source: computed independently of this code, by the formulas of domain section 4.2.
@Suite struct ProgressTests {
    @Test(arguments: [
        ("75", 0.5, 90.0, Progress.Status.onTrack), ("73", 0.433333333333, 86, .slightlyBehind),
        ("66", 0.2, 72, .behind), ("58", -0.0666666666667, 56, .behind),
        ("95", 1.16666666667, 130, .met), ("90", 1, 120, .met),
    ])
    func aMeasureIsComparedWithTheStraightLine(
        _ current: String, _ fraction: Double, _ projected: Double, _ status: Progress.Status
    ) throws {
        let progress = try #require(
            try progress(current, "2025-09-30", from: "60", to: "90", .increase))
        #expect(progress.status == status)
        #expect(abs(try #require(progress.fraction) - fraction) < 1e-9)
        #expect(abs(try #require(progress.expected) - 75) < 1e-9)
        #expect(abs(try #require(progress.projected) - projected) < 1e-9)
    }

    @Test func lowerIsBetterByTheSameFormula() throws {
        let status = { (current: String) in
            try progress(current, "2025-09-30", from: "90", to: "60", .decrease)?.status
        }
        #expect(try status("75") == .onTrack)
        #expect(try status("78") == .slightlyBehind)
        #expect(try status("78.1") == .behind)
        #expect(try status("60.0") == .met)
    }

    @Test func theLastDayDecides() throws {
        let last = try progress("89.9", "2026-03-31", from: "60", to: "90", .increase)
        #expect(last?.status == .missed)
        #expect(last?.projected == nil)
        #expect(last?.expected == 90)
        let first = try progress("60", "2025-04-01", from: "60", to: "90", .increase)
        #expect(first?.status == .onTrack)
        #expect(first?.projected == nil)
        let before = try progress("60", "2025-01-01", from: "60", to: "90", .increase)
        #expect(before?.expected == 60)
    }

    @Test func aRangeIncludesItsEnds() throws {
        let day = try #require(Day("2026-03-31"))
        let goal = Measure.Target.Goal.range(low: Decimal(25), high: Decimal(40))
        let status = { (current: Decimal?) in
            Progress(
                of: try #require(current), on: day, target: Measure.Target(goal, by: day),
                baseline: nil, direction: .range)?.status
        }
        #expect(try status(Decimal("25.0")) == .withinRange)
        #expect(try status(Decimal("40")) == .withinRange)
        #expect(try status(Decimal("40.1")) == .outsideRange)
    }

    @Test func aFloorIsKeptOrNearlyKept() throws {
        let status = { try progress($0, "2025-09-30", from: nil, to: "80", .maintain)?.status }
        #expect(try status("80") == .met)
        #expect(try status("72") == .slightlyBelow)
        #expect(try status("71.9") == .below)
    }

    @Test func withoutWhatItNeedsThereIsNone() throws {
        #expect(try progress("5", "2025-09-30", from: nil, to: "90", .increase) == nil)
        #expect(try progress("5", "2025-09-30", from: "5", to: "90", nil) == nil)
        let equal = try progress("5", "2025-09-30", from: "5", to: "5", .increase)
        #expect(equal?.fraction == nil)
        #expect(equal?.status == .met)
    }

    @Test func numbersOfEighteenDigitsDoNotEndTheProgram() throws {
        let most = "999999999999999999"
        let least = "0.000000000000000001"
        #expect(
            try progress(least, "2025-09-30", from: least, to: most, .increase)?.status == .behind)
        #expect(
            try progress("499999999999999999", "2025-09-30", from: least, to: most, .increase)?
                .status != .met)
        #expect(
            try progress(least, "2025-09-30", from: nil, to: most, .maintain)?.status == .below)
    }
}

private func progress(
    _ current: String, _ date: String, from baseline: String?, to target: String,
    _ direction: Measure.Direction?
) throws -> Progress? {
    let goal = Measure.Target.Goal.value(try #require(Decimal(target)))
    let start = try #require(Day("2025-04-01"))
    let base = try baseline.map { Measure.Baseline(value: try #require(Decimal($0)), date: start) }
    return Progress(
        of: try #require(Decimal(current)), on: try #require(Day(date)),
        target: Measure.Target(goal, by: try #require(Day("2026-03-31"))), baseline: base,
        direction: direction)
}
