/// The vertical axis: which values it spans, and where its ticks are.
package struct Scale: Hashable, Sendable {
    /// How far the axis reaches.
    package enum Extent: Hashable, Sendable {
        /// From near the lowest to near the highest value.
        case fitted
        /// As `fitted`, but zero is always on it.
        case fromZero
        /// At least this range, such as 0 to 100 for percentages; wider where a value lies outside.
        case atLeast(ClosedRange<Double>)
    }

    package let domain: ClosedRange<Double>
    /// Ascending, from the lower end of the domain to the upper; empty where there is nothing to measure.
    package let ticks: [Double]

    /// The smallest scale of round ticks that holds all the values; what is not finite is passed over.
    package init(covering values: some Sequence<Double>, _ extent: Extent = .fitted) {
        let values = Scale.bounded(values) + Scale.demanded(by: extent)
        guard let lowest = values.min(), let highest = values.max() else {
            (domain, ticks) = (0...1, [])
            return
        }
        let span = Scale.widened(lowest, highest)
        let ticks = Ticks(covering: span).values
        self.ticks = ticks
        domain = (ticks.first ?? span.lowerBound)...(ticks.last ?? span.upperBound)
    }

    /// Exactly between two values, without ticks; a constant lies in the middle.
    init(from lowest: Double, to highest: Double) {
        let bounds = Scale.bounded([lowest, highest])
        let span = Scale.widened(bounds[0], bounds[1])
        (domain, ticks) = (span, [])
    }

    /// 0 at the lower end of the domain, 1 at the upper.
    package func fraction(of value: Double) -> Double {
        let bounded = min(max(value, domain.lowerBound), domain.upperBound)
        return (bounded - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    }
}

extension Scale {
    /// Beyond this, differences of doubles overflow.
    private static let limit = 1e300

    private static func bounded(_ values: some Sequence<Double>) -> [Double] {
        values.filter(\.isFinite).map { min(max($0, -limit), limit) }
    }

    private static func demanded(by extent: Extent) -> [Double] {
        switch extent {
        case .fitted: []
        case .fromZero: [0]
        case .atLeast(let range): bounded([range.lowerBound, range.upperBound])
        }
    }

    /// A constant gets room above and below it, so that it is drawn in the middle.
    private static func widened(_ lowest: Double, _ highest: Double) -> ClosedRange<Double> {
        let magnitude = max(abs(lowest), abs(highest))
        guard highest - lowest <= magnitude * 1e-6 else { return lowest...highest }
        guard magnitude > 0 else { return 0...1 }
        return (lowest - magnitude * 0.05)...(highest + magnitude * 0.05)
    }
}
