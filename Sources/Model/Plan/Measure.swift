package import Diagnostics

/// A plan's use of a metric, with baseline, target and date.
package struct Measure: Sendable {
    /// Which way the numbers are meant to go. Source: domain rule 4.2.
    package enum Direction: String, Sendable, CaseIterable {
        case increase, decrease, range
        /// A floor that is kept; `maintain` is its older name.
        case maintain
        case atLeast = "at-least"
        /// A ceiling that is kept.
        case atMost = "at-most"
    }

    package struct Baseline: Sendable, Equatable {
        package let value: Decimal
        package let date: Day

        package init(value: Decimal, date: Day) {
            self.value = value
            self.date = date
        }
    }

    package struct Target: Sendable, Equatable {
        package enum Goal: Sendable, Equatable {
            case value(Decimal)
            /// Both ends belong to it.
            case range(low: Decimal, high: Decimal)
            /// A thing that is to be done.
            case milestone(String)
        }

        package let goal: Goal
        package let date: Day
        /// What still counts as slightly short: a share of the way from baseline to target, or of a floor or ceiling.
        package let tolerance: Decimal

        /// A tenth (domain rule 4.2, policy).
        package static let usualTolerance = Decimal(1, scale: 1)

        package init(_ goal: Goal, by date: Day, tolerance: Decimal = usualTolerance) {
            self.goal = goal
            self.date = date
            self.tolerance = tolerance
        }
    }

    /// A known change from which its series begins anew. Source: domain rule 3.4.
    package struct StepChange: Sendable, Equatable {
        package let date: Day
        package let reason: String
        /// A role, never a person.
        package let owner: String
        package let position: SourcePosition

        package init(date: Day, reason: String, owner: String, at position: SourcePosition) {
            self.date = date
            self.reason = reason
            self.owner = owner
            self.position = position
        }
    }

    package let id: MeasureID
    package let position: SourcePosition
    /// `nil` of a milestone alone.
    package var metric: Located<MetricID>?
    /// `nil`: it is listed as monitoring only.
    package var objective: Located<ObjectiveID>?
    /// `nil`: all channels together.
    package var channel: Located<ChannelID>?
    package var group: GroupName?
    /// `nil`: the metric's own.
    package var direction: Direction?
    package var baseline: Baseline?
    package var baselinePosition: SourcePosition?
    package var target: Target?
    /// Why there is none yet.
    package var noTargetBecause: String?
    /// When its milestone was reached.
    package var done: Day?
    package var stepChanges: [StepChange] = []
    /// Whether extreme moving ranges are left out of its limits.
    package var screensOutliers = true
    /// How many points of a group make its limits; `nil`: all.
    package var fixAfter: Int?
    package var owner: String?
    package var review: Day?
    package var staff = StaffNotes.none

    package init(id: MeasureID, at position: SourcePosition, metric: Located<MetricID>?) {
        self.id = id
        self.position = position
        self.metric = metric
    }
}

extension Measure {
    /// What it is about; `nil` of a milestone without a metric.
    package var key: SeriesKey? {
        metric.map { SeriesKey(metric: $0.value, channel: channel?.value, group: group) }
    }
}
