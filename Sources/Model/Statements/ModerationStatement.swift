package import Diagnostics

/// What is hidden or removed, why, and how to appeal: `statements/moderation.yml`. The counts are a metric's.
package struct ModerationStatement: Sendable {
    /// A group of the metric, in words that a resident knows.
    package struct Reason: Sendable {
        package let group: GroupName
        package let title: String
        package let meaning: String

        package init(group: GroupName, title: String, meaning: String) {
            self.group = group
            self.title = title
            self.meaning = meaning
        }
    }

    package let position: SourcePosition
    package var metric: Located<MetricID>
    package var reasons: [Reason]
    /// Where `reasons` stand.
    package var reasonsPosition: SourcePosition
    package var neverRemoved: [String] = []
    /// "Two people, never one alone".
    package var decidedBy: String?
    package var appeal: String
    /// In working days.
    package var appealDays: Int?
    /// "Two years".
    package var kept: String?

    package init(
        at position: SourcePosition, metric: Located<MetricID>, reasons: [Reason],
        reasonsAt reasonsPosition: SourcePosition, appeal: String
    ) {
        self.position = position
        self.metric = metric
        self.reasons = reasons
        self.reasonsPosition = reasonsPosition
        self.appeal = appeal
    }
}
