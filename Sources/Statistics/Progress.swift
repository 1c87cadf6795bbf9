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

/// How far behind the line still counts as slightly: a tenth of the way (domain rule 4.2, policy).
private let tolerance: Int128 = 10

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
        case (.value(let floor), .maintain):
            self.init(Progress.floorStatus(current, floor), current, date)
        case (.value(let goal), .increase), (.value(let goal), .decrease):
            guard let baseline, baseline.date < target.date else { return nil }
            let line = Line(
                baseline: baseline, goal: goal, end: target.date, current: current, date: date,
                rises: direction == .increase)
            self.init(line)
        case (.value, .range), (.value, nil): return nil
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

    private static func floorStatus(_ current: Decimal, _ floor: Decimal) -> Status {
        if current >= floor { return .met }
        let scale = max(current.scale, floor.scale)
        let short = floor.widened(to: scale) - current.widened(to: scale)
        let allowed = Int128(floor.widened(to: scale).magnitude)
        return short * tolerance <= allowed ? .slightlyBelow : .below
    }
}

/// The straight way from a baseline to a target. Its comparisons are exact: whole numbers, multiplied out.
private struct Line {
    let baseline: Measure.Baseline
    let goal: Decimal
    let end: Day
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
        switch lag(from: from, to: to, now: now) {
        case ...0: return .onTrack
        case ...1: return .slightlyBehind
        default: return .behind
        }
    }

    /// How far it is behind the line, in tolerances rounded up: at most 0 is on it.
    private func lag(from: Int128, to: Int128, now: Int128) -> Double {
        let all = Int128(days(baseline.date, end))
        let done = Int128(max(0, days(baseline.date, date)))
        let (behind, isLarge) = (to - from).multipliedReportingOverflow(by: done)
        let (way, isLong) = (now - from).multipliedReportingOverflow(by: all)
        let (lag, isFar) = behind.subtractingReportingOverflow(way)
        let (tenths, isMuch) = lag.multipliedReportingOverflow(by: tolerance)
        let allowed = (to - from).magnitude.multipliedReportingOverflow(by: all.magnitude)
        guard !isLarge, !isLong, !isFar, !isMuch, !allowed.overflow else {
            // Thirty digits and more: no plan has them, and a rounding error there is none.
            let gap = Double(to - from) * Double(done) / Double(all) - Double(now - from)
            return gap * Double(tolerance) / abs(Double(to - from))
        }
        if tenths <= 0 { return 0 }
        return tenths.magnitude <= allowed.partialValue ? 1 : 2
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
