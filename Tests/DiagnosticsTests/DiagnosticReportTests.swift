import Diagnostics
import Foundation
import TestSupport
import Testing

private let report = DiagnosticReport(specimens, prefix: "content/")

private func text(_ format: DiagnosticReport.Format) -> String {
    String(decoding: report.bytes(format, source: source), as: UTF8.self)
}

@Test func programsAreGivenAListOfWhatWasFound() throws {
    try expectGolden(text(.json), "diagnostics.json")
}

@Test func gitHubIsGivenTheSummaryFirst() throws {
    try expectGolden(text(.github), "diagnostics.github")
}

/// Source: actions/toolkit, packages/core/src/command.ts, `escapeData` and `escapeProperty`.
@Test func whatGitHubWouldTakeForItsOwnSignsIsEscaped() {
    let diagnostic = Diagnostic(
        orphan, "50%\r\n: ,", at: SourcePosition(path: "a:b,c%\n"), notes: ["x\ny"])
    let commands = String(decoding: DiagnosticReport([diagnostic]).bytes(.github), as: UTF8.self)
    #expect(
        commands
            == "::notice title=candour::1 warning\n"
            + "::warning file=a%3Ab%2Cc%25%0A,line=1,col=1,title=C0402::50%25%0D%0A: ,%0Ahelp: x%0Ay\n"
    )
}

@Test func codeScanningIsGivenSARIF() throws {
    try expectGolden(text(.sarif), "diagnostics.sarif")
}

private struct SARIFLog: Decodable {
    struct Text: Decodable { let text: String }
    struct Rule: Decodable {
        let id: String
        let shortDescription: Text
        let fullDescription: Text
    }
    struct Driver: Decodable {
        let name: String
        let rules: [Rule]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable {
        let startLine: Int
        let startColumn: Int
    }
    struct Physical: Decodable {
        let artifactLocation: Artifact
        let region: Region
    }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
    }
    struct Run: Decodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }
    let version: String
    let runs: [Run]
}

/// What a reader of SARIF relies on; the golden beside this was validated against the schema of OASIS.
@Test func resultsPointAtTheirRulesAndPlaces() throws {
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(report.bytes(.sarif)))
    let run = try #require(log.runs.first)
    #expect(log.version == "2.1.0" && log.runs.count == 1)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.results.count == specimens.count)
    for (result, diagnostic) in zip(run.results, report.diagnostics) {
        #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
        #expect(result.ruleId == diagnostic.rule.id)
        #expect(result.level == diagnostic.severity.rawValue)
        let region = result.locations.first?.physicalLocation.region
        #expect(
            region?.startLine == (diagnostic.position.path.isEmpty ? nil : diagnostic.position.line)
        )
    }
    let uris = run.results.flatMap { $0.locations.map(\.physicalLocation.artifactLocation.uri) }
    #expect(uris.last == "content/public/a%20b%23%C3%A9.md")
    let rule = try #require(run.tool.driver.rules.first)
    #expect(rule.shortDescription.text == "A percentage is a number from 0 to 100.")
    #expect(rule.fullDescription.text == percentage.explanation)
}

@Test func bracesOfAMessageAreDoubledForSARIF() {
    let diagnostic = Diagnostic(orphan, "the '{' is {0}", at: SourcePosition(path: "f"))
    let sarif = String(decoding: DiagnosticReport([diagnostic]).bytes(.sarif), as: UTF8.self)
    #expect(sarif.contains("\"text\": \"the '{{' is {{0}}\""))
}
