import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct LedgersTests {
    private static let edition = SourceFile(
        path: "editions/spring.yml",
        text: "title: Spring\nplan: talking\nperiod: 2026-Q2\npublished: 2026-07-20\n"
            + evaluation)
    private static let header =
        "record,metric,channel,group,grain,period,value,numerator,denominator,marker,status,source,text\r\n"

    private func ledger(_ lines: String) -> [SourceFile] {
        [Self.edition, SourceFile(path: "editions/spring.ledger.csv", text: Self.header + lines)]
    }

    private func rules(_ lines: String) -> [String] {
        said(of: ledger(lines)).map { "\($0.position.line) \($0.rule.id)" }
    }

    @Test func aLedgerIsReadBackAsItWasWritten() throws {
        let lines = """
            figure,reach,,,month,2026-04,120,,,,final,a.csv:2,\r
            figure,reach,,,quarter,2026-Q2,,,,x,final,a.csv:2-3 (2 rows),\r
            figure,reach,facebook-main,"=ward, north",month,2026-04,50.0,4,8,p u,provisional,a.csv:2,\r
            figure,reach,facebook-main,west,month,2026-04,,,,c,final,a.csv:9,\r
            definition,reach,,,,,,,,,,,"kind unique; definition Accounts, once"\r
            target,reach,,,target,2027-03-31,90,,,,,,talking/reach\r

            """
        let read = reading(of: ledger(lines))
        #expect(read.diagnostics == [])
        let ledger = try #require(read.value?.ledgers.first)
        #expect(ledger.edition == "spring")
        #expect(ledger.keys.map { $0.group?.text } == [nil, "=ward, north", "west"])
        let rows = ledger.keys.flatMap { ledger.rows(of: $0) }
        #expect(rows.map(\.value) == [Decimal(120), nil, Decimal("50"), nil])
        #expect(rows.map(\.replacement) == [nil, .notAvailable, nil, .confidential])
        #expect(rows.map(\.isProvisional) == [false, false, true, false])
        #expect(rows[2].share == Share(Decimal(4), of: Decimal(8)))
        #expect(rows.map { ledger.source(of: $0) }[1] == "a.csv:2-3 (2 rows)")
        #expect(rows.map(\.line) == [2, 3, 4, 5])
        #expect(ledger.definitions.map(\.text) == ["kind unique; definition Accounts, once"])
        #expect(ledger.targets.map(\.measure) == ["talking/reach"])
    }

    @Test(arguments: [
        ("figure,reach,,,month,2026-04,12x,,,,final,a,\r\n", "2 C0351"),
        ("figure,reach,,,month,2026-13,12,,,,final,a,\r\n", "2 C0351"),
        ("figure,reach,,,month,2026-04,12,,,q,final,a,\r\n", "2 C0351"),
        ("figure,reach,,,month,2026-04,12,,,c,final,a,\r\n", "2 C0351"),
        ("figure,reach,,,month,2026-04,,,,,final,a,\r\n", "2 C0351"),
        ("figure,reach,,,month,2026-04,12,3,,,final,a,\r\n", "2 C0351"),
        ("figure,reach,,,month,2026-04,12\r\n", "2 C0351"),
        ("fig,reach,,,month,2026-04,12,,,,final,a,\r\n", "2 C0351"),
        ("target,reach,,,goal,2026-04-01,12,,,,,,talking/reach\r\n", "2 C0351"),
        ("figure,reach,,,month,2026-04,12,,,,final,\"a,\r\n", "2 C0351"),
    ])
    func aDamagedLineIsReportedWhereItStands(_ line: String, _ expected: String) {
        #expect(rules(line) == [expected])
    }

    @Test func linesOutOfOrderAndTwiceAreReported() {
        let line = { (metric: String, month: String) in
            "figure,\(metric),,,month,\(month),12,,,,final,a,\r\n"
        }
        let mark = { (line: Int) in
            Diagnostic.ledgerOrder(
                at: SourcePosition(path: "editions/spring.ledger.csv", line: line))
        }
        let twice = line("reach", "2026-04") + line("reach", "2026-04")
        #expect(said(of: ledger(twice)) == [mark(3)])
        let back = line("reach", "2026-05") + line("reach", "2026-04")
        #expect(said(of: ledger(back)) == [mark(3)])
        let metrics = line("reach", "2026-05") + line("posts", "2026-04")
        #expect(said(of: ledger(metrics)) == [mark(3)])
    }

    @Test func aLedgerHasAHeaderAndAnEdition() {
        let empty = SourceFile(path: "editions/spring.ledger.csv", text: "a,b\n")
        #expect(said(of: [Self.edition, empty]).map(\.rule.id) == ["C0351"])
        let path = "editions/sprin.ledger.csv"
        let lost = SourceFile(path: path, text: Self.header)
        #expect(
            said(of: [Self.edition, lost]) == [.ledgerOfNoEdition(path, known: ["spring"])])
    }
}

@Suite struct CorrectionsTests {
    private static let edition = SourceFile(
        path: "editions/spring.yml",
        text: "title: Spring\nplan: talking\nperiod: 2026-Q2\npublished: 2026-07-20\n"
            + evaluation)

    private func said(_ text: String, _ name: String = "2026-08-03-reach") -> [Diagnostic] {
        let file = MarkedSource(text, path: "corrections/\(name).yml")
        return ContentTests.said(of: [Self.edition, file.file])
    }

    private let sound =
        "metric: reach\nedition: spring\nkind: correction\nreason: R\nfound: 2026-08-03\nsubstantial: false\n"

    @Test func aCorrectionIsRead() throws {
        let file = SourceFile(
            path: "corrections/2026-08-03-reach.yml",
            text: sound
                + "periods: [2026-04, 2026-Q2]\nchannel: facebook-main\ngroup: west\neffect: E\napproved_by: Head\nstaff: {who: Ann}\n"
        )
        let read = reading(of: [Self.edition, file])
        #expect(read.diagnostics == [])
        let correction = try #require(read.value?.corrections.first)
        #expect(correction.id == "2026-08-03-reach")
        #expect(
            correction.periods.map { $0.value.code(yearStart: .april) } == ["2026-04", "2026-Q2"])
        #expect(correction.channel?.value == "facebook-main")
        #expect(correction.group == "west")
        #expect(correction.staff.notes.map(\.texts) == [["Ann"]])
    }

    @Test func itsNameIsItsDayAndItsMetric() {
        #expect(
            said(sound + "period: 2026-04\n", "2026-08-04-reach") == [
                .correctionName(
                    "2026-08-04-reach", expected: "2026-08-03-reach",
                    path: "corrections/2026-08-04-reach.yml")
            ])
    }

    @Test func itNamesPeriodsOnce() {
        #expect(said(sound).map(\.rule.id) == ["C0355"])
        #expect(said(sound + "period: 2026-04\nperiods: [2026-05]\n").map(\.rule.id) == ["C0355"])
        #expect(said(sound + "periods: [2026-04, 2026-4]\n").map(\.rule.id) == ["C0210"])
    }

    @Test func whatItNamesExists() {
        let text = (sound + "period: 2026-04\nchannel: facebok-main\n")
            .replacing("edition: spring", with: "edition: autumn")
        #expect(said(text).map(\.rule.id) == ["C0401", "C0401"])
    }

    @Test func itsNotesAndKeysAreChecked() {
        #expect(said(sound + "period: 2026-04\nresaon: x\n").map(\.rule.id) == ["C0201"])
    }
}
