import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct AccessibilityTests {
    private let rest = """
        response_days: 3
        tested_on: 2026-10-08
        tested_by: us
        method: By hand.
        prepared: 2026-07-13
        reviewed: 2026-10-08
        review_in: 12 months

        """

    private func statement(_ lines: String) -> MarkedSource {
        MarkedSource(lines + "\n" + rest, path: "statements/accessibility.yml")
    }

    @Test func aRecordIsRead() throws {
        let source = statement(
            """
            compliance: partial
            failures:
              - {what: Films., criterion: 1.2.2, fix_by: 2027-06-30}
            """)
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let statement = try #require(read.value?.statements.accessibility)
        #expect(statement.compliance == .partial)
        #expect(statement.standard == .wcag22)
        #expect(statement.enforcement == .ehrc)
        #expect(statement.failures.map(\.fixBy.value.description) == ["2027-06-30"])
        #expect(statement.review.due?.description == "2027-10-08")
    }

    @Test func whoFailsSaysWhereAndWhoPassesListsNothing() {
        let silent = statement("compliance: 1️⃣partial")
        #expect(said(of: silent) == [.compliance("partial", at: silent["1️⃣"])])
        let proud = statement(
            "compliance: 1️⃣full\nfailures: [{what: F., criterion: 1.2.2, fix_by: 2027-06-30}]")
        #expect(said(of: proud) == [.compliance("full", at: proud["1️⃣"])])
        let whole = statement("compliance: full\noutside_scope: [{what: O., reason: Old.}]")
        #expect(said(of: whole) == [])
    }

    @Test func aFailureHasACriterionAndADay() {
        let source = statement("compliance: partial\nfailures:\n  - 1️⃣what: Films.")
        #expect(
            said(of: source) == [
                .missingKey("criterion", at: source["1️⃣"]),
                .missingKey("fix_by", at: source["1️⃣"]),
            ])
    }

    @Test func aStatementIsARecordOrADocumentAndNotBoth() {
        let site = MarkedSource(
            "organisation: A\ntitle: T\naccessibility_statement: 1️⃣house-rules\n",
            path: "candour.yml")
        let record = statement("compliance: full")
        #expect(
            said(of: [record.file, site.file, houseRules]) == [
                .twoAccessibilityStatements(at: site["1️⃣"])
            ])
    }

    @Test func inNewZealandNobodyEnforces() throws {
        let site = SourceFile(
            path: "candour.yml", text: "organisation: A\ntitle: T\ncountry: nz\n")
        let read = reading(of: [site, statement("compliance: full").file])
        #expect(
            read.value?.statements.accessibility?.enforcement
                == AccessibilityStatement.Enforcement.none)
    }

    @Test func aFileOfStatementsHasOneOfThreeNames() {
        #expect(
            said(of: [.named("statements/acessibility.yml"), .named("statements/privacy.yml")]) == [
                .nearMissName(
                    "statements/acessibility.yml", meant: "statements/accessibility.yml"),
                .strayFile(
                    "statements/privacy.yml",
                    near: ["statements/ holds accessibility.yml, moderation.yml, social-media.yml"]),
            ])
    }
}
