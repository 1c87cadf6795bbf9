package import Diagnostics

/// A plan's use of a metric, with baseline, target and date.
package struct Measure: Sendable {
    /// Which way the numbers are meant to go. Source: domain rule 4.2.
    package enum Direction: String, Sendable, CaseIterable {
        case increase, decrease, range, maintain
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
        }

        package let goal: Goal
        package let date: Day

        package init(_ goal: Goal, by date: Day) {
            self.goal = goal
            self.date = date
        }
    }

    package let id: MeasureID
    package let position: SourcePosition
    package var metric: Located<MetricID>
    /// `nil`: it is listed as monitoring only.
    package var objective: Located<ObjectiveID>?
    /// `nil`: all channels together.
    package var channel: Located<ChannelID>?
    package var group: GroupName?
    /// `nil`: the metric's own.
    package var direction: Direction?
    package var baseline: Baseline?
    package var target: Target?
    package var owner: String?
    package var review: Day?
    package var staff = StaffNotes.none

    package init(id: MeasureID, at position: SourcePosition, metric: Located<MetricID>) {
        self.id = id
        self.position = position
        self.metric = metric
    }
}

extension Measure {
    /// What it is about.
    package var key: SeriesKey {
        SeriesKey(metric: metric.value, channel: channel?.value, group: group)
    }
}
