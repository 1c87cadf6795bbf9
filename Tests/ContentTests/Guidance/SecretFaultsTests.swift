import Diagnostics
import TestSupport
import Testing

@testable import Content

private func register(_ account: String) -> MarkedSource {
    MarkedSource("accounts:\n\(account)", path: "staff/account-security.yml")
}

private let sound = "  - {channel: facebook-main, two_factor: true}\n"

@Suite struct SecretFaultsTests {
    @Test func aSecretIsReportedWhereItStands() {
        let source = register(
            """
              - channel: facebook-main
                two_factor: true
                note: 1️⃣the PIN is 4711
            limits:
              checked: 6 months

            """)
        #expect(said(of: source) == [.secret("a password or a code", at: source["1️⃣"])])
    }

    @Test func aKeyMayBeOne() {
        let source = register(sound + "2️⃣password: 1️⃣hunter\n")
        #expect(said(of: source).contains(.secret("a password or a code", at: source["1️⃣"])))
        let strange = register(sound + "1️⃣4f7a-91bc: A\n")
        #expect(said(of: strange) == [.secret("a recovery code", at: strange["1️⃣"])])
    }

    @Test func eachOfAListIsFound() {
        let source = register(sound + "recovery_codes:\n  - 1️⃣abcd\n  - first: 2️⃣efgh\n")
        #expect(
            said(of: source).filter { $0.rule == .secret } == [
                .secret("a password or a code", at: source["1️⃣"]),
                .secret("a password or a code", at: source["2️⃣"]),
            ])
    }

    @Test func aCommentMayHoldOne() {
        let source = register(sound + "  1️⃣# the old PIN: 4711\n")
        #expect(said(of: source) == [.secret("a password or a code", at: source["1️⃣"])])
    }

    /// "note: password: …" is no YAML, and what is said of that would show the line.
    @Test func aFileThatCannotBeReadIsLookedThroughAllTheSame() {
        let source = register("  - channel: facebook-main\n    1️⃣note: password: sommerregen\n")
        #expect(said(of: source) == [.secret("a password or a code", at: source["1️⃣"])])
    }

    /// "'checked' is a date, not …" would say it.
    @Test func nothingElseIsSaidOfItsLine() {
        let source = register(
            "  - channel: facebook-main\n    two_factor: true\n    checked: 1️⃣JBSWY3DPEHPK3PXP\n")
        #expect(said(of: source) == [.secret("a key", at: source["1️⃣"])])
    }

    @Test func otherRegistersAndDocumentsMayHaveNumbersInThem() {
        let glossary = MarkedSource(
            "terms: [{term: 4f7a-91bc, meaning: An example of a code.}]\n",
            path: "staff/glossary.yml")
        #expect(said(of: glossary) == [])
    }

    @Test(arguments: DiagnosticReport.Format.allCases)
    func whatIsPrintedDoesNotHoldTheSecret(_ format: DiagnosticReport.Format) {
        let secrets = ["hunter2", "JBSWY3DPEHPK3PXP", "4f7a-91bc", "sommerregen", "draig99"]
        let source = register(
            """
              - {channel: nowhere, two_factor: false, note: "password: hunter2"}
              - channel: facebook-main
                two_factor: JBSWY3DPEHPK3PXP
                checked: 4f7a-91bc
                passphrase: sommerregen
                4f7a-91bc: A
                holders: many # cyfrinair: draig99

            """)
        let report = DiagnosticReport(said(of: source))
        #expect(report.diagnostics.count { $0.rule == .secret } == 6)
        let printed = String(
            decoding: report.bytes(format) { $0 == source.file.path ? source.file.bytes : nil },
            as: UTF8.self)
        for secret in secrets { #expect(!printed.contains(secret), "\(secret) in \(printed)") }
        #expect(printed.contains("C0292"))
        #expect(printed.contains("this looks like a key"))
    }
}
