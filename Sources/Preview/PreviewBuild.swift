package import Diagnostics

/// What came of one build: a site, or none, and what there is to say.
package struct PreviewBuild: Sendable {
    /// `nil` with an error: the last good one stays.
    package let site: ServedSite?
    package let notices: [DiagnosticReport.Entry]
    /// "3 errors, 1 warning"; `nil` where there is nothing to say.
    package let summary: String?

    package init(site: ServedSite?, notices: [DiagnosticReport.Entry], summary: String?) {
        self.site = site
        self.notices = notices
        self.summary = summary
    }
}
