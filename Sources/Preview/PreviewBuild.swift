package import Diagnostics

/// What came of one build: a site, or none, and what there is to say.
package struct PreviewBuild: Sendable {
    package enum Outcome: Sendable {
        /// Everything was looked through, and no error found.
        case good(ServedSite)
        /// It can be shown, and all the rest of it is still to be looked through.
        case unchecked(ServedSite)
        /// The content has errors: what is shown stays.
        case none
        /// An error was found when all of it was looked through: what was shown unchecked gives way to the last good one.
        case withdrawn
    }

    package let outcome: Outcome
    package let notices: [DiagnosticReport.Entry]
    /// "3 errors, 1 warning"; `nil` where there is nothing to say.
    package let summary: String?

    package init(_ outcome: Outcome, notices: [DiagnosticReport.Entry], summary: String?) {
        self.outcome = outcome
        self.notices = notices
        self.summary = summary
    }
}
