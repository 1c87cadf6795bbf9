/// The mean of a group of points and how far it usually strays: computed as they come, also below zero and above 100%.
///
/// Source: domain rule 3.1.
package struct ProcessLimits: Sendable, Equatable {
    package let mean: Double
    package let lower: Double
    package let upper: Double
    /// Two thirds of the way to the limits.
    package let lowerNear: Double
    package let upperNear: Double
}

/// 3 / 1.128: from a mean moving range to three standard deviations.
private let limitFactor = 2.66
/// 3.686 / 1.128 as the reference implementation rounds it: moving ranges of that many means are extreme.
private let screenFactor = 3.267

extension ProcessLimits {
    /// Of a group with at least one value; gaps are `nil`.
    init(of values: [Double?], _ settings: ProcessSettings) {
        let fixed = settings.fixAfter.map { Array(values.prefix($0)) } ?? values
        let known = fixed.compactMap { $0 }
        let mean = known.reduce(0, +) / Double(max(known.count, 1))
        var ranges = zip(fixed, fixed.dropFirst()).compactMap { one, next in
            one.flatMap { one in next.map { abs($0 - one) } }
        }
        var range = average(ranges)
        if settings.screensOutliers {
            ranges.removeAll { !($0 < screenFactor * range) }
            // Where nothing varies, nothing is extreme.
            range = average(ranges)
        }
        let (far, near) = (limitFactor * range, 2 / 3 * limitFactor * range)
        self.init(
            mean: mean, lower: mean - far, upper: mean + far, lowerNear: mean - near,
            upperNear: mean + near)
    }
}

private func average(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
}
