package import Model

/// Between which values the true one lies in 95 of 100 samples. For results of samples alone: where every case is
/// counted there is no sampling error (domain rule 4.1).
package struct Interval: Sendable, Equatable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    package func scaled(by factor: Double) -> Interval {
        Interval(low: low * factor, high: high * factor)
    }
}

/// The normal distribution's quantile for 95%.
private let z = 1.959963984540054

extension Interval {
    /// Of a proportion, from 0 to 1; `nil` where it is none.
    ///
    /// Source: Wilson's score interval; Newcombe 1998, Statistics in Medicine 17:857-872, method 3.
    package static func wilson(_ successes: Double, of count: Double) -> Interval? {
        guard count > 0, successes >= 0, successes <= count else { return nil }
        let proportion = successes / count
        let whole = 1 + z * z / count
        let centre = (proportion + z * z / (2 * count)) / whole
        let spread = proportion * (1 - proportion) / count + z * z / (4 * count * count)
        let half = z / whole * spread.squareRoot()
        return Interval(
            low: successes == 0 ? 0 : max(0, centre - half),
            high: successes == count ? 1 : min(1, centre + half))
    }

    package static func wilson(_ share: Share) -> Interval? {
        wilson(share.numerator.approximate, of: share.denominator.approximate)
    }

    /// Of the first proportion less the second, of two samples that have nothing to do with each other, from -1 to 1.
    ///
    /// Source: Newcombe's hybrid score; Newcombe 1998, Statistics in Medicine 17:873-890, method 10.
    package static func difference(_ one: Share, _ other: Share) -> Interval? {
        guard let first = wilson(one), let second = wilson(other) else { return nil }
        let p1 = one.numerator.approximate / one.denominator.approximate
        let p2 = other.numerator.approximate / other.denominator.approximate
        func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        return Interval(
            low: p1 - p2 - root(p1 - first.low, second.high - p2),
            high: p1 - p2 + root(first.high - p1, p2 - second.low))
    }

    /// Of a count of events; `nil` below zero.
    ///
    /// Source: Byar's approximation; Breslow and Day 1987, Statistical Methods in Cancer Research II, section 2.3.
    package static func byar(_ count: Double) -> Interval? {
        guard count >= 0 else { return nil }
        func bound(_ count: Double, _ sign: Double) -> Double {
            let root = 1 - 1 / (9 * count) + sign * z / (3 * count.squareRoot())
            return count * root * root * root
        }
        return Interval(low: count == 0 ? 0 : max(0, bound(count, -1)), high: bound(count + 1, 1))
    }
}

extension Interval {
    /// Of a share, in the unit that the metric is printed in; `nil` where it is no sample.
    package static func of(_ share: Share, by metric: Metric) -> Interval? {
        metric.isSample ? wilson(share)?.scaled(by: Double(metric.factor)) : nil
    }

    /// Of a count; `nil` where it is no sample, or a rate without its counts.
    package static func of(count: Decimal, by metric: Metric) -> Interval? {
        guard metric.isSample, metric.kind == .flow || metric.kind == .unique else { return nil }
        return byar(count.approximate)
    }
}
