package import Diagnostics

/// Why a figure that was published is another one now.
package struct Correction: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Unscheduled: there was an error.
        case correction
        /// Scheduled: late data, announced ahead.
        case revision
    }

    /// `2026-08-03-enquiries`: the day it was found, and the metric.
    package let id: String
    package let position: SourcePosition
    package var metric: Located<MetricID>
    /// The edition that published the old figure.
    package var edition: Located<EditionID>
    /// `nil`: all of them.
    package var channel: Located<ChannelID>?
    /// `nil`: all of them.
    package var group: GroupName?
    /// At least one.
    package var periods: [Located<Period>]
    package var kind: Kind
    package var reason: String
    package var found: Day
    /// Whether it would change a conclusion.
    package var isSubstantial: Bool
    /// What it means for a reader.
    package var effect: String?
    /// A role.
    package var approvedBy: String?
    package var staff = StaffNotes.none

    package init(
        id: String, at position: SourcePosition, metric: Located<MetricID>,
        edition: Located<EditionID>, periods: [Located<Period>], kind: Kind, reason: String,
        found: Day, isSubstantial: Bool
    ) {
        self.id = id
        self.position = position
        self.metric = metric
        self.edition = edition
        self.periods = periods
        self.kind = kind
        self.reason = reason
        self.found = found
        self.isSubstantial = isSubstantial
    }
}
