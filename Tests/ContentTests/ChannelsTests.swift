import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// The register of accounts and routes: what is read, and what is said of it.
@Suite struct ChannelsTests {
    private func channel(_ lines: String, name: String = "facebook-main") -> MarkedSource {
        MarkedSource(
            "title: Facebook\nkind: facebook\nonline: true\n\(lines)\n",
            path: "channels/\(name).yml")
    }

    private func read(_ source: MarkedSource) throws -> Channel {
        try #require(reading(of: [source.file]).value?.channels.first)
    }

    @Test func whatAnAccountIsForIsReadFromAFixedList() throws {
        let source = channel("use: [news, 1️⃣chat, conversation]")
        let choices = Channel.Use.allCases.map(\.rawValue)
        #expect(
            said(of: source) == [
                .notOneOf("chat", key: "use", choices: choices, at: source["1️⃣"])
            ])
        #expect(try read(source).uses == [.news, .conversation])
    }

    @Test func anAccountOfAPublicBodyIsPublic() {
        let source = channel("visibility: 1️⃣private")
        #expect(said(of: source) == [.privateAccount(at: source["1️⃣"])])
        #expect(said(of: channel("visibility: public")) == [])
    }

    @Test(arguments: ["30", "30 Days", "1 days", "0 days", "a month", "+30 days", "30  days"])
    func aQuietLimitIsANumberOfDays(_ text: String) {
        let source = channel("quiet_limit: 1️⃣\(text)")
        #expect(said(of: source) == [.notDays(text, key: "quiet_limit", at: source["1️⃣"])])
    }

    @Test func aQuietLimitIsReadInDays() throws {
        #expect(try read(channel("quiet_limit: 30 days")).quietLimit == 30)
        #expect(try read(channel("quiet_limit: 1 day")).quietLimit == 1)
    }

    @Test func nothingClosesBeforeItOpens() {
        let source = channel("opened: 2026-05-01\nclosed: 1️⃣2026-04-30")
        #expect(said(of: source) == [.closedBeforeOpened(at: source["1️⃣"])])
    }

    @Test func anIncidentHasADateAndWords() throws {
        let source = channel(
            """
            incidents:
              - {date: 2026-05-13, what: Somebody copied it, resolved: 2026-05-15}
              - 1️⃣{date: 2026-05-14}
              - {date: 2026-05-14, what: It was locked, resolved: 2️⃣2026-05-13}
            """)
        #expect(
            said(of: source) == [
                .missingKey("what", at: source["1️⃣"]), .resolvedBefore(at: source["2️⃣"]),
            ])
        let first = try read(source).incidents.first
        #expect(first?.what == "Somebody copied it" && first?.resolved == Day("2026-05-15"))
    }

    @Test func aClosedChannelLeadsToAnOpenOne() {
        let source = channel("closed: 2026-05-01\nsuccessor: 1️⃣old", name: "older")
        let old = channel("closed: 2025-05-01", name: "old")
        #expect(said(of: source, old) == [.closedSuccessor("old", at: source["1️⃣"])])
    }

    @Test func whatHoldsForAllAccountsStandsInTheSite() throws {
        let source = MarkedSource(
            """
            organisation: Aberwen
            title: Listening
            accounts:
              quiet_limit: 14 days
              never_ask: [Your password]
              report_fake: Ring us
              1️⃣not_ofical: Councillors
            """, path: "candour.yml")
        #expect(
            said(of: source) == [
                .unknownKey(
                    "not_ofical",
                    known: ["never_ask", "not_official", "quiet_limit", "report_fake"],
                    at: source["1️⃣"], near: ["did you mean 'not_official'?"])
            ])
        let rules = try #require(reading(of: [source.file]).value?.organisation.accounts)
        #expect(rules.quietLimit == 14 && rules.neverAsk == ["Your password"])
        #expect(rules.reportFake == "Ring us" && rules.notOfficial == nil)
    }
}
