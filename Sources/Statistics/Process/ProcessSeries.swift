package import Model

/// What an XmR chart is drawn with besides its points.
package struct ProcessSettings: Sendable, Equatable {
    package var direction = Metric.Direction.neutral
    /// In the unit of the points.
    package var target: Decimal?
    /// The days that begin a new group of points; never found by itself (domain rule 3.4).
    package var steps: [Day] = []
    /// Whether extreme moving ranges are left out of the limits.
    package var screensOutliers = true
    /// How many points of each group make its limits; `nil`: all.
    package var fixAfter: Int?

    package init() {}
}

/// A series as an XmR process chart: each point with its limits and its signal.
///
/// Source: NHS England, Making Data Count, as NHSRplotthedots 0.2.2 computes it, with two departures: a group without
/// any variation has limits at its mean, and trial limits are those of fewer than 12 points (domain section 3).
package struct ProcessSeries: Sendable, Equatable {
    package struct Point: Sendable, Equatable {
        package let period: Period
        /// `nil` for a gap: nothing was delivered, or it is withheld.
        package let value: Double?
        /// `nil` where its group has too few points.
        package let limits: ProcessLimits?
        /// `nil` where there are no limits.
        package let signal: Signal?
        /// From 0; each declared step begins another.
        package let group: Int
    }

    /// What the latest point says. Source: domain rule 3.3.
    package enum Variation: String, Sendable, CaseIterable {
        case commonCause = "common_cause"
        case improvement = "special_cause_improvement"
        case concern = "special_cause_concern"
        case neutralHigh = "special_cause_neutral_high"
        case neutralLow = "special_cause_neutral_low"
    }

    /// Whether the target will be met if nothing changes.
    package enum Assurance: String, Sendable, CaseIterable {
        case inconsistent
        case pass = "consistent_pass"
        case fail = "consistent_fail"
    }

    package let points: [Point]
    /// `nil` where the latest group has no limits.
    package let variation: Variation?
    /// `nil` without a target, a direction or limits.
    package let assurance: Assurance?
    /// Whether the latest limits rest on fewer than 12 points.
    package let hasTrialLimits: Bool
    /// Which way is better.
    let direction: Metric.Direction

    /// What a point's signal means for the better or the worse.
    package func variation(of signal: Signal) -> Variation { Variation(signal, direction) }
}

/// The fewest points with limits, and the fewest whose limits are settled (domain rule 3.5).
package enum ProcessPolicy {
    package static let fewestPoints = 7
    package static let fewestSettled = 12
}

extension ProcessSeries {
    /// The points are in the order of their periods, gaps among them.
    package init(_ values: [(period: Period, value: Double?)], _ settings: ProcessSettings) {
        let steps = settings.steps.sorted()
        var points: [Point] = []
        points.reserveCapacity(values.count)
        var latest: (limits: ProcessLimits?, count: Int) = (nil, 0)
        var start = values.startIndex
        while start < values.endIndex {
            let group = steps.count { $0 <= values[start].period.first }
            var end = start
            while end < values.endIndex,
                steps.count(where: { $0 <= values[end].period.first }) == group
            {
                end += 1
            }
            let own = values[start..<end].map(\.value)
            let count = own.count { $0 != nil }
            let limits =
                count < ProcessPolicy.fewestPoints ? nil : ProcessLimits(of: own, settings)
            let signals = limits.map { Signal.all(in: own, $0) }
            for (offset, value) in own.enumerated() {
                points.append(
                    Point(
                        period: values[start + offset].period, value: value, limits: limits,
                        signal: signals?[offset], group: group))
            }
            if count > 0 { latest = (limits, count) }
            start = end
        }
        self.points = points
        direction = settings.direction
        hasTrialLimits = latest.limits != nil && latest.count < ProcessPolicy.fewestSettled
        variation = points.last { $0.value != nil }?.signal
            .map { Variation($0, settings.direction) }
        assurance = latest.limits.flatMap {
            Assurance($0, settings.target, settings.direction)
        }
    }
}

extension ProcessSeries.Variation {
    init(_ signal: Signal, _ direction: Metric.Direction) {
        guard let isHigh = signal.isHigh else {
            self = .commonCause
            return
        }
        switch direction {
        case .increase: self = isHigh ? .improvement : .concern
        case .decrease: self = isHigh ? .concern : .improvement
        case .neutral: self = isHigh ? .neutralHigh : .neutralLow
        }
    }
}

extension ProcessSeries.Assurance {
    init?(_ limits: ProcessLimits, _ target: Decimal?, _ direction: Metric.Direction) {
        guard let target = target?.approximate, direction != .neutral else { return nil }
        let isHigherBetter = direction == .increase
        if target > limits.upper {
            self = isHigherBetter ? .fail : .pass
        } else if target < limits.lower {
            self = isHigherBetter ? .pass : .fail
        } else {
            self = .inconsistent
        }
    }
}
