import Model
import Testing

@testable import Statistics

@Suite struct QuantileTests {
    /// Found among numbers in any order, with many equal ones, as in the sorted list.
    @Test func aQuantileIsFoundWithoutSorting() {
        var state: UInt64 = 11
        for count in 1...60 {
            let waits = (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int32(state >> 60)
            }
            let sorted = waits.sorted()
            for tenths in [5, 9] {
                let place = Double(count - 1) * Double(tenths) / 10
                let low = Double(sorted[Int(place)])
                let high = Double(sorted[min(count - 1, Int(place) + 1)])
                let expected = low + (high - low) * (place - place.rounded(.down))
                var list = waits
                let found = quantile(of: &list, tenths: tenths)?.approximate ?? -1
                #expect(abs(found - expected) < 1e-9)
            }
        }
    }

    @Test func oneThatWasNeverAnsweredHasNoQuantileBesideIt() {
        var waits: [Int32] = [1, .max, 2]
        #expect(quantile(of: &waits, tenths: 5) == Decimal(2))
        #expect(quantile(of: &waits, tenths: 9) == nil)
    }
}
