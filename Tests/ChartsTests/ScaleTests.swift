import Charts
import Testing

struct ScaleTests {
    /// Steps are 1, 2 or 5 times a power of ten, at most five of them; each tick is the double that prints as its decimal.
    @Test(arguments: [
        (0.0, 100.0, [0, 20, 40, 60, 80, 100]),
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0.1, 0.3, [0.1, 0.15, 0.2, 0.25, 0.3]),
        (71, 94, [70, 75, 80, 85, 90, 95]),
        (-12, 15, [-20, -10, 0, 10, 20]),
        (-7, -3, [-7, -6, -5, -4, -3]),
        (0, 7, [0, 2, 4, 6, 8]),
        (3, 1_250_000, [0, 500_000, 1_000_000, 1_500_000]),
        (0, 2e300, [0, 2e299, 4e299, 6e299, 8e299, 1e300]),
        (0.00012, 0.00019, [0.00012, 0.00014, 0.00016, 0.00018, 0.0002]),
    ])
    func ticksAreRoundNumbers(lowest: Double, highest: Double, expected: [Double]) {
        let ticks = Scale(covering: [lowest, highest]).ticks
        #expect(ticks.count == expected.count)
        for (tick, number) in zip(ticks, expected) {
            #expect(abs(tick - number) <= abs(number) * 1e-12)
        }
        if highest <= 1_250_000 { #expect(ticks == expected) }
    }

    @Test(arguments: [0, 5, -5, 100, 1e-9, 1_250_000, 1e15, -1e300])
    func aConstantHasRoomAboveAndBelow(value: Double) {
        let scale = Scale(covering: [value, value])
        #expect(scale.domain.contains(value))
        #expect(scale.domain.lowerBound < scale.domain.upperBound)
        #expect((2...6).contains(scale.ticks.count))
    }

    @Test func theExtentWidensTheScaleButNeverCutsAValueOff() {
        #expect(Scale(covering: [92, 96], .atLeast(0...100)).domain == 0...100)
        #expect(Scale(covering: [92, 104], .atLeast(0...100)).domain == 0...150)
        #expect(Scale(covering: [92, 96], .fromZero).domain == 0...100)
        #expect(Scale(covering: [92, 96]).domain == 92...96)
    }

    @Test func nothingToMeasureHasNoTicks() {
        #expect(Scale(covering: []).ticks == [])
        #expect(Scale(covering: [.nan, .infinity]).ticks == [])
    }

    @Test func aFractionStaysInsideTheScale() {
        let scale = Scale(covering: [0, 100])
        #expect([-5, 0, 25, 100, 1e300].map { scale.fraction(of: $0) } == [0, 0, 0.25, 1, 1])
    }
}
