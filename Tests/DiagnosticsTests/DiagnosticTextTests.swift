import Diagnostics
import TestSupport
import Testing

@Test func peopleAreShownTheLineTheCaretAndWhatHelps() throws {
    let report = DiagnosticReport(specimens, prefix: "content/")
    try expectGolden(report.text(source: source), "diagnostics.txt")
}

/// What is shown for a fault at that place of a line: the line, and the caret's.
private func excerpt(_ line: String, column: Int) -> [String] {
    let diagnostic = Diagnostic(percentage, "m", at: SourcePosition(path: "f", column: column))
    let text = DiagnosticReport([diagnostic]).text { _ in Array(line.utf8) }
    return text.split(separator: "\n").dropFirst().dropLast().map { String($0.dropFirst(4)) }
}

@Test(
    arguments: [
        ("a: b", 4, "1 | a: b", "  |    ^"), ("a: b", 5, "1 | a: b", "  |     ^"),
        ("a: b", 99, "1 | a: b", "  |     ^"), ("\ta\tb", 4, "1 |     a   b", "  |         ^"),
        ("日本: x", 5, "1 | 日本: x", "  |       ^"), ("🙂: x", 4, "1 | 🙂: x", "  |     ^"),
        ("e\u{301}: x", 5, "1 | e\u{301}: x", "  |    ^"),
        ("a\u{1B}[31mb\u{7F}", 2, "1 | a␛[31mb␡", "  |  ^"),
        ("a\u{202E}b\u{200B}\u{9B}c", 6, "1 | a�b��c", "  |      ^"),
        ("a: b\r\nc", 4, "1 | a: b", "  |    ^"), ("\u{FEFF}a: b", 4, "1 | a: b", "  |    ^"),
    ] as [(String, Int, String, String)])
func theCaretStandsUnderItsColumn(line: String, column: Int, shown: String, caret: String) {
    #expect(excerpt(line, column: column) == [shown, caret])
}

@Test func aLongLineIsCutAroundTheCaret() {
    let letters = String(repeating: "x", count: 300)
    let cases: [(line: String, column: Int)] = [
        ("AB" + letters, 2), (letters + "AB" + letters, 302), (letters + "AB", 302),
        (String(repeating: "日", count: 300) + "AB" + letters, 302),
    ]
    for (line, column) in cases {
        let excerpt = excerpt(line, column: column)
        let caret = excerpt[1].unicodeScalars.count
        let wide = excerpt[0].unicodeScalars.count { $0 == "日" }
        let shown = Array(excerpt[0].unicodeScalars)
        #expect(shown.count + wide <= 106)
        #expect(shown[caret - wide - 1] == "B")
    }
}

@Test func aPlaceWithoutALineIsToldWithoutOne() {
    for path in ["plans/2026.yml", "elsewhere.yml"] {
        let position = SourcePosition(path: path, line: 99, column: 3)
        let text = DiagnosticReport([Diagnostic(orphan, "m", at: position)]).text(source: source)
        #expect(text == "\(path):99:3: warning[C0402]: m\n1 warning\n")
    }
}

@Test func aMessageIsNeverObeyedByTheTerminal() {
    let diagnostic = Diagnostic(
        orphan, "a\u{1B}]0;b\u{7}\nc", at: SourcePosition(path: "x\u{1B}"), notes: ["\u{9B}31m"])
    #expect(
        DiagnosticReport([diagnostic]).text(source: { _ in nil })
            == "x␛:1:1: warning[C0402]: a␛]0;b␇␊c\n    help: �31m\n1 warning\n")
}

@Test(
    arguments: [
        (0, 0, nil), (1, 0, "1 error"), (2, 0, "2 errors"), (0, 1, "1 warning"),
        (3, 1, "3 errors, 1 warning"), (1, 2, "1 error, 2 warnings"),
    ] as [(Int, Int, String?)])
func theSummaryCounts(errors: Int, warnings: Int, summary: String?) {
    let place = SourcePosition(path: "f")
    let diagnostics =
        Array(repeating: Diagnostic(percentage, "m", at: place), count: errors)
        + Array(repeating: Diagnostic(orphan, "m", at: place), count: warnings)
    #expect(DiagnosticReport(diagnostics).summary == summary)
}

@Test func nothingToSayIsNothingSaid() {
    let report = DiagnosticReport([])
    #expect(report.text(source: source).isEmpty)
    #expect(String(decoding: report.bytes(.json), as: UTF8.self) == "[]\n")
    #expect(report.bytes(.github).isEmpty)
}

/// The levels are counted as `candour.yml` set them, not as the rules have them.
@Test func aLoweredLevelIsPrintedAsWhatItIs() {
    var diagnostic = Diagnostic(percentage, "m", at: SourcePosition(path: "f"))
    diagnostic.severity = .warning
    let text = DiagnosticReport([diagnostic]).text(source: { _ in nil })
    #expect(text == "f:1:1: warning[C0307]: m\n1 warning\n")
}

@Test func linesOfALargeFileAreFoundInOnePass() {
    let file = Array((1...200_000).map { "line \($0)\n" }.joined().utf8)
    let diagnostics = (1...20_000).map {
        Diagnostic(orphan, "m", at: SourcePosition(path: "f", line: $0 * 10, column: 6))
    }
    let text = DiagnosticReport(diagnostics).text { _ in file }
    #expect(text.hasSuffix("    200000 | line 200000\n           |      ^\n20000 warnings\n"))
}
