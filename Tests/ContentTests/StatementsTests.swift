import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct StatementsTests {
    private let edition = SourceFile(
        path: "editions/june.yml",
        text: "title: J\nplan: talking\npublished: 2026-07-20\nperiod: 2026-Q2\n\(evaluation)")

    private func site(_ lines: String) -> MarkedSource {
        MarkedSource("organisation: Aberwen\ntitle: Listening\n\(lines)\n", path: "candour.yml")
    }

    @Test func aPublishedReportHasTermsAndAnAccessibilityStatement() {
        #expect(said(of: [site("").file]) == [])
        #expect(said(of: [site("").file, edition]) == [.noTerms(), .noAccessibility()])
    }

    @Test func whoHasNoAccountOpenNeedsNoTerms() {
        let closed = SourceFile(
            path: "channels/facebook-main.yml",
            text: "title: F\nkind: facebook\nonline: true\nclosed: 2025-12-31\n")
        #expect(said(of: [site("").file, edition, closed]) == [.noAccessibility()])
    }

    @Test func theTermsAreADocumentThatThereIs() {
        let source = site("terms: 1️⃣rules\naccessibility_statement: house-rules")
        #expect(
            said(of: [source.file, edition]) == [
                .unknownID(
                    "rules", of: "public document", known: ["house-rules"], at: source["1️⃣"])
            ])
    }
}
