package import Model

/// Where a measure stands between its baseline and its target. Source: domain rule 4.2.
///
/// All in the units of the printed figure, so that a reader can work it out again.
package struct Progress: Sendable, Equatable {
    package enum Status: String, Sendable, CaseIterable {
        case met, missed, onTrack, slightlyBehind, behind
        case withinRange, outsideRange
        /// Of a floor that is to be kept.
        case slightlyBelow, below
        /// Of a ceiling that is to be kept.
        case slightlyAbove, above
        /// Of a milestone that there is still time for.
        case due
    }

    package let status: Status
    package let current: Decimal
    /// The day the current value speaks of.
    package let date: Day
    /// The share of the way from baseline to target that is done; may be below 0 or above 1. `nil` of ranges
    /// and floors, and where baseline and target are equal.
    package let fraction: Double?
    /// Where the straight line from baseline to target stands on `date`; `nil` of ranges and floors.
    package let expected: Double?
    /// Where it would be at the target's date if it went on like this; `nil` before the first day, and from the last.
    package let projected: Double?
}

extension Progress {
    /// `nil` where there is no target, or no baseline that it needs.
    package init?(
        of current: Decimal, on date: Day, target: Measure.Target?, baseline: Measure.Baseline?,
        direction: Measure.Direction?
    ) {
        guard let target else { return nil }
        switch (target.goal, direction) {
        case (.range(let low, let high), _):
            let isWithin = low <= current && current <= high
            self.init(isWithin ? .withinRange : .outsideRange, current, date)
        case (.value(let floor), .maintain), (.value(let floor), .atLeast):
            let isShort = shortfall(current, below: floor, target.tolerance)
            self.init([.met, .slightlyBelow, .below][isShort], current, date)
        case (.value(let ceiling), .atMost):
            let isOver = shortfall(
                current.negated, below: ceiling.negated, target.tolerance)
            self.init([.met, .slightlyAbove, .above][isOver], current, date)
        case (.value(let goal), .increase), (.value(let goal), .decrease):
            guard let baseline, baseline.date < target.date else { return nil }
            let line = Line(
                baseline: baseline, goal: goal, end: target.date, tolerance: target.tolerance,
                current: current, date: date, rises: direction == .increase)
            self.init(line)
        case (.value, .range), (.value, nil), (.milestone, _): return nil
        }
    }

    private init(_ status: Status, _ current: Decimal, _ date: Day) {
        self.init(
            status: status, current: current, date: date, fraction: nil, expected: nil,
            projected: nil)
    }

    private init(_ line: Line) {
        self.init(
            status: line.status, current: line.current, date: line.date, fraction: line.fraction,
            expected: line.expected, projected: line.projected)
    }
}

extension Measure.Target {
    /// Of a milestone, on a day: met where it was done in time, missed where it was not, else due; `nil` of others.
    package func milestoneStatus(done: Day?, on day: Day) -> Progress.Status? {
        guard case .milestone = goal else { return nil }
        if let done, done <= day { return done <= date ? .met : .missed }
        return day > date ? .missed : .due
    }
}

/// 0 where a floor is kept, 1 where it is missed by no more than a tolerance, else 2.
private func shortfall(_ current: Decimal, below floor: Decimal, _ tolerance: Decimal) -> Int {
    if current >= floor { return 0 }
    let scale = max(current.scale, floor.scale)
    let bound = floor.widened(to: scale)
    let short = bound - current.widened(to: scale)
    return isWithin(short, tolerance, of: Int128(bound.magnitude)) ? 1 : 2
}

/// Whether a gap is at most that share of a whole; exact, but for numbers of thirty digits and more, which no plan has.
private func isWithin(_ gap: Int128, _ tolerance: Decimal, of whole: Int128) -> Bool {
    let (left, isLong) = gap.multipliedReportingOverflow(by: powerOfTen(Int(tolerance.scale)))
    let (right, isLarge) = whole.multipliedReportingOverflow(by: Int128(tolerance.mantissa))
    return isLong || isLarge
        ? Double(gap) <= tolerance.approximate * Double(whole) : left <= right
}

/// The straight way from a baseline to a target. Its comparisons are exact: whole numbers, multiplied out.
private struct Line {
    let baseline: Measure.Baseline
    let goal: Decimal
    let end: Day
    let tolerance: Decimal
    let current: Decimal
    let date: Day
    let rises: Bool

    var status: Progress.Status {
        let scale = max(baseline.value.scale, goal.scale, current.scale)
        let sign: Int128 = rises ? 1 : -1
        let from = baseline.value.widened(to: scale) * sign
        let to = goal.widened(to: scale) * sign
        let now = current.widened(to: scale) * sign
        if now >= to { return .met }
        if date >= end { return .missed }
        return standing(from: from, to: to, now: now)
    }

    /// Against the line, with both sides multiplied by all its days.
    private func standing(from: Int128, to: Int128, now: Int128) -> Progress.Status {
        let all = Int128(days(baseline.date, end))
        let done = Int128(max(0, days(baseline.date, date)))
        let (line, isLarge) = (to - from).multipliedReportingOverflow(by: done)
        let (way, isLong) = (now - from).multipliedReportingOverflow(by: all)
        let (gap, isFar) = line.subtractingReportingOverflow(way)
        let (whole, isWide) = Int128((to - from).magnitude).multipliedReportingOverflow(by: all)
        guard !isLarge, !isLong, !isFar, !isWide else {
            // Thirty digits and more: no plan has them, and a rounding error there is none.
            let gap = Double(to - from) * Double(done) / Double(all) - Double(now - from)
            if gap <= 0 { return .onTrack }
            let allowed = tolerance.approximate * abs(Double(to - from))
            return gap <= allowed ? .slightlyBehind : .behind
        }
        if gap <= 0 { return .onTrack }
        return isWithin(gap, tolerance, of: whole) ? .slightlyBehind : .behind
    }

    var fraction: Double? {
        let way = goal.approximate - baseline.value.approximate
        return way == 0 ? nil : (current.approximate - baseline.value.approximate) / way
    }

    var expected: Double {
        let all = Double(days(baseline.date, end))
        let done = min(max(Double(days(baseline.date, date)) / all, 0), 1)
        return baseline.value.approximate
            + (goal.approximate - baseline.value.approximate) * done
    }

    var projected: Double? {
        guard baseline.date < date, date < end else { return nil }
        let pace = Double(days(baseline.date, end)) / Double(days(baseline.date, date))
        return baseline.value.approximate
            + (current.approximate - baseline.value.approximate) * pace
    }

    private func days(_ from: Day, _ to: Day) -> Int { Int(to.number - from.number) }
}

extension Metric.Direction {
    /// The direction of a measure that names none.
    package var ofMeasure: Measure.Direction? {
        switch self {
        case .increase: .increase
        case .decrease: .decrease
        case .neutral: nil
        }
    }
}
