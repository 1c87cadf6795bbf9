/// What a point says about the process: the first that applies, named as the reference implementation names it.
///
/// Source: domain rule 3.2.
package enum Signal: String, Sendable, CaseIterable {
    case aboveLimit = "Above UCL"
    case belowLimit = "Below LCL"
    case increasing = "7 Point Trend (Increasing)"
    case decreasing = "7 Point Trend (Decreasing)"
    case twoInThreeAbove = "2 in 3 Above CL"
    case twoInThreeBelow = "2 in 3 Below CL"
    case shiftAbove = "7 Points Above CL"
    case shiftBelow = "7 Points Below CL"
    case commonCause = "Common Cause"
}

extension Signal {
    package var isSpecial: Bool { self != .commonCause }

    /// Whether it points up; `nil` where nothing is special.
    package var isHigh: Bool? {
        switch self {
        case .aboveLimit, .increasing, .twoInThreeAbove, .shiftAbove: true
        case .belowLimit, .decreasing, .twoInThreeBelow, .shiftBelow: false
        case .commonCause: nil
        }
    }
}

/// Consecutive points that make a trend or a shift.
private let runLength = 7

extension Signal {
    /// One for each point of a group; gaps have nothing special.
    static func all(in values: [Double?], _ limits: ProcessLimits) -> [Signal] {
        let trends = trends(in: values)
        let pairs = pairs(in: values, limits)
        let shifts = shifts(in: values, mean: limits.mean)
        return values.indices.map { index in
            guard let value = values[index] else { return .commonCause }
            if value > limits.upper { return .aboveLimit }
            if value < limits.lower { return .belowLimit }
            if trends[index] != 0 { return trends[index] > 0 ? .increasing : .decreasing }
            if pairs[index] {
                return value > limits.mean ? .twoInThreeAbove : .twoInThreeBelow
            }
            if shifts[index] { return value > limits.mean ? .shiftAbove : .shiftBelow }
            return .commonCause
        }
    }

    /// 1 in a run of strict rises, -1 in one of falls, else 0. Where one ends another may begin: the point at the turn
    /// goes with the run that follows.
    private static func trends(in values: [Double?]) -> [Int] {
        var marks = [Int](repeating: 0, count: values.count)
        var start = 0
        var direction = 0
        for index in values.indices {
            let step = index == 0 ? 0 : step(values[index - 1], values[index])
            if step == 0 || step != direction {
                direction = step
                start = step == 0 ? index : index - 1
            }
            guard direction != 0, index - start + 1 >= runLength else { continue }
            for place in index - runLength + 1...index { marks[place] = direction }
        }
        return marks
    }

    private static func step(_ before: Double?, _ value: Double?) -> Int {
        guard let before, let value, before != value else { return 0 }
        return value > before ? 1 : -1
    }

    /// Those beyond a near limit, within any three on one side of the mean of which at least two are.
    private static func pairs(in values: [Double?], _ limits: ProcessLimits) -> [Bool] {
        let sides = values.map { side($0, limits.mean) }
        let isNear = values.map { value in
            value.map { value in
                (value > limits.upperNear && value <= limits.upper)
                    || (value < limits.lowerNear && value >= limits.lower)
            } ?? false
        }
        var marks = [Bool](repeating: false, count: values.count)
        for start in values.indices.dropLast(2) {
            let window = start...start + 2
            guard sides[start] != 0, window.allSatisfy({ sides[$0] == sides[start] }),
                window.count(where: { isNear[$0] }) >= 2
            else { continue }
            for place in window where isNear[place] { marks[place] = true }
        }
        return marks
    }

    private static func shifts(in values: [Double?], mean: Double) -> [Bool] {
        var marks = [Bool](repeating: false, count: values.count)
        var (start, current) = (0, 0)
        for index in values.indices {
            let own = side(values[index], mean)
            if own == 0 || own != current { (start, current) = (index, own) }
            guard current != 0, index - start + 1 >= runLength else { continue }
            for place in index - runLength + 1...index { marks[place] = true }
        }
        return marks
    }

    private static func side(_ value: Double?, _ mean: Double) -> Int {
        guard let value, value != mean else { return 0 }
        return value > mean ? 1 : -1
    }
}
