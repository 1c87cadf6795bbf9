package import Diagnostics

/// How far everyone can use the public site: `statements/accessibility.yml`.
/// Source: the model statement of Commission Decision (EU) 2018/1523, as the United Kingdom's regulations keep it.
package struct AccessibilityStatement: Sendable {
    package enum Compliance: String, Sendable, CaseIterable { case full, partial, none }

    package enum Standard: String, Sendable, CaseIterable {
        case wcag22 = "WCAG 2.2 AA"
        case wcag21 = "WCAG 2.1 AA"

        package var version: String {
            switch self {
            case .wcag22: "2.2"
            case .wcag21: "2.1"
            }
        }
    }

    /// Who sees to it that the law is kept.
    package enum Enforcement: String, Sendable, CaseIterable {
        /// England, Scotland and Wales: the Equality and Human Rights Commission.
        case ehrc
        /// Northern Ireland: the Equality Commission.
        case ecni
        /// New Zealand has nobody.
        case none
    }

    /// Something that does not work yet.
    package struct Failure: Sendable {
        package let what: String
        /// "1.2.2, captions".
        package let criterion: String
        package let reason: String?
        package let fixBy: Located<Day>

        package init(what: String, criterion: String, reason: String?, fixBy: Located<Day>) {
            self.what = what
            self.criterion = criterion
            self.reason = reason
            self.fixBy = fixBy
        }
    }

    /// Something that stays as it is, and why.
    package struct Exemption: Sendable {
        package let what: String
        package let criterion: String?
        package let reason: String

        package init(what: String, criterion: String?, reason: String) {
            self.what = what
            self.criterion = criterion
            self.reason = reason
        }
    }

    package struct Test: Sendable {
        package let day: Day
        package let by: String
        package let method: String

        package init(day: Day, by: String, method: String) {
            self.day = day
            self.by = by
            self.method = method
        }
    }

    package let position: SourcePosition
    package var standard = Standard.wcag22
    package var compliance: Compliance
    /// What a visitor is able to do.
    package var abilities: [String] = []
    package var failures: [Failure] = []
    package var disproportionate: [Exemption] = []
    package var outsideScope: [Exemption] = []
    /// "Large print", "British Sign Language".
    package var otherFormats: [String] = []
    /// In working days.
    package var responseDays: Int
    package var enforcement: Enforcement
    package var test: Test
    package var prepared: Day
    package var review: Review
    /// Where `review` stands.
    package var reviewPosition: SourcePosition

    package init(
        at position: SourcePosition, compliance: Compliance, responseDays: Int,
        enforcement: Enforcement, test: Test, prepared: Day, review: Review,
        reviewAt reviewPosition: SourcePosition
    ) {
        self.position = position
        self.compliance = compliance
        self.responseDays = responseDays
        self.enforcement = enforcement
        self.test = test
        self.prepared = prepared
        self.review = review
        self.reviewPosition = reviewPosition
    }
}
