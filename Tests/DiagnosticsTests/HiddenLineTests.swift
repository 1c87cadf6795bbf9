import Diagnostics
import Testing

private let leak = Rule("C0292", .error, family: .privacy, "A register holds no secrets.")

private let text = "a: 1\npin: 4711\nb: 2\n"

private func report(_ diagnostics: [Diagnostic]) -> DiagnosticReport {
    DiagnosticReport(diagnostics)
}

private func hidden(_ line: Int, _ path: String = "f") -> Diagnostic {
    var diagnostic = Diagnostic(
        leak, "m", at: SourcePosition(path: path, line: line, column: 6), notes: ["n"])
    diagnostic.line = .hidden
    return diagnostic
}

private func shown(_ line: Int, _ path: String = "f") -> Diagnostic {
    Diagnostic(orphan, "o", at: SourcePosition(path: path, line: line))
}

@Suite struct HiddenLineTests {
    private func people(_ diagnostics: Diagnostic...) -> String {
        report(diagnostics).text { _ in Array(text.utf8) }
    }

    @Test func aHiddenLineIsNotShown() {
        #expect(people(hidden(2)) == "f:2:6: error[C0292]: m\n    help: n\n1 error\n")
    }

    @Test func itIsNotShownBeneathAnotherDiagnosticEither() {
        #expect(
            people(shown(2), hidden(2)) == """
                f:2:1: warning[C0402]: o
                f:2:6: error[C0292]: m
                    help: n
                1 error, 1 warning

                """)
    }

    @Test func theLinesAroundItAndOfOtherFilesAreShown() {
        #expect(
            people(shown(1), hidden(2), shown(3), shown(2, "g")) == """
                f:1:1: warning[C0402]: o
                    1 | a: 1
                      | ^
                f:2:6: error[C0292]: m
                    help: n
                f:3:1: warning[C0402]: o
                    3 | b: 2
                      | ^
                g:2:1: warning[C0402]: o
                    2 | pin: 4711
                      | ^
                1 error, 3 warnings

                """)
    }

    @Test func programsAreToldThePlaceAndNoMore() {
        let report = report([hidden(2)])
        let source = { (_: String) -> [UInt8]? in Array(text.utf8) }
        for format in [DiagnosticReport.Format.json, .github, .sarif] {
            let printed = String(decoding: report.bytes(format, source: source), as: UTF8.self)
            #expect(printed.contains("C0292") && !printed.contains("4711"))
        }
        #expect(
            String(decoding: report.bytes(.github, source: source), as: UTF8.self).contains(
                "::error file=f,line=2,col=6,title=C0292::m%0Ahelp: n\n"))
    }
}
