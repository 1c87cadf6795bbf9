/// Round numbers at equal steps of 1, 2 or 5 times a power of ten, from at or below a range to at or above it.
package struct Ticks: Hashable, Sendable {
    /// Ascending; each is the double nearest to its decimal, so that 0.3 is printed as 0.3.
    package let values: [Double]

    /// The smallest step with at most `steps` of them.
    package init(covering range: ClosedRange<Double>, steps: Int = 5) {
        var step = Step(atMost: (range.upperBound - range.lowerBound) / Double(steps))
        while step.count(over: range) > steps { step = step.next }
        values = step.ticks(over: range)
    }
}

/// `digit × 10^power`.
private struct Step {
    let digit: Int
    let power: Int

    init(digit: Int, power: Int) {
        self.digit = digit
        self.power = power
    }

    /// The largest power of ten that is no larger than the number; 1 for none.
    init(atMost number: Double) {
        var power = 0
        while power < 308, tenTo(power + 1) <= number { power += 1 }
        while power > -300, number > 0, number < tenTo(power) { power -= 1 }
        self.init(digit: 1, power: power)
    }

    var next: Step {
        switch digit {
        case 1: Step(digit: 2, power: power)
        case 2: Step(digit: 5, power: power)
        default: Step(digit: 1, power: power + 1)
        }
    }

    func count(over range: ClosedRange<Double>) -> Int {
        Int(last(of: range) - first(of: range))
    }

    func ticks(over range: ClosedRange<Double>) -> [Double] {
        (0...max(1, count(over: range))).map { value(first(of: range) + Double($0)) }
    }

    /// Divides where a multiplication would leave a trace of the binary fraction.
    private func value(_ multiple: Double) -> Double {
        let digits = multiple * Double(digit)
        return power < 0 ? digits / tenTo(-power) : digits * tenTo(power)
    }

    private func first(of range: ClosedRange<Double>) -> Double {
        let multiple = (range.lowerBound / value(1)).rounded(.down)
        return value(multiple + 1) <= range.lowerBound ? multiple + 1 : multiple
    }

    private func last(of range: ClosedRange<Double>) -> Double {
        let multiple = (range.upperBound / value(1)).rounded(.up)
        return value(multiple - 1) >= range.upperBound ? multiple - 1 : multiple
    }
}

private func tenTo(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(power) { result *= 10 }
    return power < 0 ? 1 / result : result
}
