import Content
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Statistics

/// What is said of a document for everyone on a day.
private func said(of source: MarkedSource, on day: String) throws -> [Diagnostic] {
    let site = SourceFile(path: "candour.yml", text: "organisation: A\ntitle: T\n")
    let channel = SourceFile(
        path: "channels/web.yml", text: "title: W\nkind: website\nonline: true\n")
    let read = readRecord([site, channel, source.file])
    #expect(read.diagnostics == [])
    let record = try #require(read.value)
    let asOf: Day = try #require(Day(day))
    return findings(in: record, asOf: asOf).diagnostics
}

@Suite struct TakingPartChecksTests {
    private func consultation(_ more: String = "") -> MarkedSource {
        MarkedSource(
            "---\ntitle: T\nkind: consultation\nasked: Q\nopens: 2026-01-12\ncloses: 1️⃣2026-03-08\ntake_part: {offline: Ring}\n\(more)---\n",
            path: "public/a.md")
    }

    @Test func threeMonthsAfterItHasClosedAConsultationSaysWhatWasDone() throws {
        let source = consultation()
        #expect(try said(of: source, on: "2026-06-08") == [])
        #expect(
            try said(of: source, on: "2026-06-09") == [.unansweredConsultation(at: source["1️⃣"])])
        let answered = consultation("items: [{said: A, state: not-doing, why: B}]\n")
        #expect(try said(of: answered, on: "2026-06-09") == [])
    }

    @Test(arguments: [
        "offline: Ring", "online: A form on our website, offline: [On paper, Come by]",
    ])
    func whileAConsultationIsOpenItSaysHowToReply(_ ways: String) throws {
        let source = MarkedSource(
            "---\ntitle: T\nkind: consultation\nasked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: 1️⃣{\(ways)}\n---\n",
            path: "public/a.md")
        let missing = [Diagnostic.noWayToReply("take_part", at: source["1️⃣"])]
        #expect(try said(of: source, on: "2026-01-11") == [])
        #expect(try said(of: source, on: "2026-01-12") == missing)
        #expect(try said(of: source, on: "2026-03-08") == missing)
        #expect(try said(of: source, on: "2026-03-09") == [])
    }

    @Test(arguments: [
        "offline: Ring 01632 960000", "offline: 'Write to talk@a.example'",
        "offline: {what: On paper, address: 'Library, High Street'}",
        "online: {address: https://a.example}, offline: Ring",
    ])
    func aLinkANumberAMailAddressOrAPlaceIsAWayToReply(_ ways: String) throws {
        let source = MarkedSource(
            "---\ntitle: T\nkind: consultation\nasked: Q\nopens: 2026-01-12\ncloses: 2026-03-08\ntake_part: {\(ways)}\n---\n",
            path: "public/a.md")
        #expect(try said(of: source, on: "2026-02-01") == [])
    }

    @Test(arguments: [
        ("", true), (", address: https://a.example", false), ("\nchannel: web", false),
    ])
    func aChatToComeSaysWhereItIs(_ more: String, _ isMissing: Bool) throws {
        let parts = more.split(separator: "\n", omittingEmptySubsequences: false)
        let source = MarkedSource(
            "---\ntitle: T\nkind: chat\nstarts: 1️⃣2026-07-07T19:00+01:00\nzone: Europe/London\nminutes: 60\nmoderator: M\njoin: {with_account: A, without_account: B\(parts[0])}\n\(parts.dropFirst().joined())\n---\n",
            path: "public/a.md")
        let expected = isMissing ? [Diagnostic.noWayToReply("join", at: source["1️⃣"])] : []
        let found = try said(of: source, on: "2026-07-01")
        #expect(found == expected)
    }

    @Test func aChatThatIsOverSaysWhatCameOfIt() throws {
        let matter = """
            title: T
            kind: chat
            starts: 1️⃣2026-07-07T19:00+01:00
            zone: Europe/London
            minutes: 60
            moderator: M
            join: {with_account: A, without_account: Ring 01632 960000}
            """
        let source = MarkedSource("---\n\(matter)\n---\n", path: "public/a.md")
        let day = try #require(Day("2026-07-07"))
        #expect(try said(of: source, on: "2026-07-07") == [])
        #expect(
            try said(of: source, on: "2026-07-08") == [.chatWithoutRecord(day, at: source["1️⃣"])])
        let series = MarkedSource(
            "---\n\(matter)\nrepeats: {every: week, times: 2}\n---\n", path: "public/a.md")
        #expect(try said(of: series, on: "2026-07-14") == [])
    }

    @Test func aCampaignThatIsOverSaysWhatCameOfIt() throws {
        let source = MarkedSource(
            "---\ntitle: T\nkind: campaign\naim: A\nstarts: 2026-01-12\nends: 2026-03-08\nroutes: [{title: Letter}]\nconversion: 1️⃣reach\n---\n",
            path: "public/a.md")
        let day = try #require(Day("2026-03-08"))
        #expect(
            try said(of: source, on: "2026-03-09") == [
                .campaignWithoutOutcome(day, at: source["1️⃣"])
            ])
    }

    @Test func whatWasAgreedWithAnAllyIsLookedAtAgain() throws {
        let source = MarkedSource(
            "title: T\nkind: charity\nwhy: W\nagreed: 2025-01-01\nreview: 1️⃣2026-01-01\n",
            path: "allies/a.yml")
        let day = try #require(Day("2026-01-01"))
        #expect(try said(of: source, on: "2026-01-01") == [])
        #expect(
            try said(of: source, on: "2026-01-02") == [
                .allyReviewOverdue("a", day, at: source["1️⃣"])
            ])
    }
}
