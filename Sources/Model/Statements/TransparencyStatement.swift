package import Diagnostics

/// Which accounts there are and how they are used: `statements/social-media.yml`.
/// Source: New Zealand public service guidance, which asks agencies for a social media transparency statement (domain rule 7).
package struct TransparencyStatement: Sendable {
    /// A kind of program, without its maker.
    package struct Tool: Sendable {
        package let title: String
        package let purpose: String
        package let dataHeld: String

        package init(title: String, purpose: String, dataHeld: String) {
            self.title = title
            self.purpose = purpose
            self.dataHeld = dataHeld
        }
    }

    /// What was paid to be seen, in a period.
    package struct Advertising: Sendable {
        package let period: Period
        package let spend: Decimal
        package let purpose: String?
        /// Whom it was shown to, and on what grounds.
        package let targeting: String?

        package init(period: Period, spend: Decimal, purpose: String?, targeting: String?) {
            self.period = period
            self.spend = spend
            self.purpose = purpose
            self.targeting = targeting
        }
    }

    package let position: SourcePosition
    package var why: String
    package var runBy: String
    /// Who may post, and who checks it.
    package var approval: String?
    package var staffAccounts: String?
    package var records: String
    package var tools: [Tool] = []
    /// Empty: nothing was paid for.
    package var advertising: [Advertising] = []
    package var complaints: String
    package var review: Review

    package init(
        at position: SourcePosition, why: String, runBy: String, records: String,
        complaints: String, review: Review
    ) {
        self.position = position
        self.why = why
        self.runBy = runBy
        self.records = records
        self.complaints = complaints
        self.review = review
    }
}
