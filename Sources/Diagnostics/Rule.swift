/// A rule that content can break: an id that never changes, how grave a breach is, and what `candour explain` prints.
package struct Rule: Hashable, Sendable {
    package enum Severity: String, Hashable, Comparable, Sendable {
        case error, warning

        package static func < (one: Severity, other: Severity) -> Bool {
            one == .error && other == .warning
        }
    }

    /// What a breach costs: decides the exit code, and whether `candour.yml` may lower the level.
    package enum Family: Hashable, Sendable {
        case content
        /// What stands in a file was not read as it was meant. What is read by halves is not published: the level
        /// changes for folders of `staff/` alone.
        case reading
        /// A leak or personal data: exit code 3, and the level stands.
        case privacy
    }

    /// `C0107`; never used for another rule.
    package let id: String
    package let severity: Severity
    package let family: Family
    package let explanation: String

    package init(
        _ id: String, _ severity: Severity, family: Family = .content, _ explanation: String
    ) {
        self.id = id
        self.severity = severity
        self.family = family
        self.explanation = explanation
    }
}
