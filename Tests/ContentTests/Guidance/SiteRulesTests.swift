import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct SiteRulesTests {
    private func site(_ text: String) -> MarkedSource {
        MarkedSource("organisation: A\ntitle: T\n\(text)\n", path: "candour.yml")
    }

    @Test func theWeeksBeforeAVoteAreReadWhole() throws {
        let source = site(
            """
            pre_election:
              - 1️⃣{name: Senedd election, from: 2027-03-25, to: 2027-05-06}
              - 2️⃣{name: By-election, from: 2027-09-01, to: 2027-09-01}
            """)
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let day = { (text: String) in try #require(Day(text)) }
        #expect(
            read.value?.organisation.preElection == [
                PreElectionWindow(
                    name: "Senedd election", first: try day("2027-03-25"),
                    last: try day("2027-05-06"), at: source["1️⃣"]),
                PreElectionWindow(
                    name: "By-election", first: try day("2027-09-01"), last: try day("2027-09-01"),
                    at: source["2️⃣"]),
            ])
    }

    @Test func theirFirstAndLastDaysBelongToThem() throws {
        let source = site("pre_election: [{name: N, from: 2027-03-25, to: 2027-05-06}]")
        let window = try #require(reading(of: [source.file]).value?.organisation.preElection.first)
        let days = ["2027-03-24", "2027-03-25", "2027-05-06", "2027-05-07"]
        let inside = try days.map { window.contains(try #require(Day($0))) }
        #expect(inside == [false, true, true, false])
    }

    @Test func theyHaveANameAndBeginBeforeTheyEnd() {
        let source = site(
            """
            pre_election:
              - 1️⃣{to: 2027-05-06}
              - {name: B, from: 2027-05-06, to: 2️⃣2027-05-05}
              - {name: C, from: 3️⃣spring, to: 2027-05-06}
            """)
        let read = reading(of: [source.file])
        #expect(
            Set(read.diagnostics) == [
                .missingKey("from", at: source["1️⃣"]), .missingKey("name", at: source["1️⃣"]),
                .endsBeforeItBegins("to", at: source["2️⃣"]),
                .notADate("spring", key: "from", at: source["3️⃣"]),
            ])
        #expect(read.value?.organisation.preElection == [])
    }

    @Test func aDocumentMaySayWhyItGoesOn() {
        let page = SourceFile(
            path: "public/a.md", text: "---\ntitle: T\npre_election: Ordered by the court\n---\n")
        let read = reading(of: [page])
        #expect(read.diagnostics == [])
        #expect(
            read.value?.publicDocuments.map(\.properties.preElectionReason) == [
                "Ordered by the court"
            ])
    }

    @Test func theRulesOfTheStaffSiteAreReadWhole() throws {
        let source = site(
            """
            guidance:
              problem: "mailto:digital@aberwen.example?subject=Guidance: {title} {path} {address}"
              source: "https://code.aberwen.example/content/blob/main/content/{path}"
              overdue_grace: 3 months
            """)
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let rules = try #require(read.value?.organisation.guidance)
        #expect(
            rules.problem
                == "mailto:digital@aberwen.example?subject=Guidance: {title} {path} {address}")
        #expect(
            rules.source == "https://code.aberwen.example/content/blob/main/content/{path}")
        #expect(rules.overdueGrace == 3)
    }

    @Test func allOfThemMayBeLeftOut() throws {
        let rules = try #require(reading(of: []).value?.organisation.guidance)
        #expect(rules.problem == nil && rules.source == nil && rules.overdueGrace == nil)
    }

    @Test(arguments: [
        ("problem", "{titel}", "{titel}"), ("problem", "{title", "{title"), ("problem", "{}", "{}"),
        ("problem", "{path} {Title}", "{Title}"), ("source", "{title}", "{title}"),
        ("source", "{path}{", "{"),
    ])
    func whatStandsInBracesIsKnown(_ key: String, _ pattern: String, _ unknown: String) {
        let source = site("guidance: {\(key): 1️⃣\"https://a.example/\(pattern)\"}")
        let known = key == "source" ? ["path"] : ["address", "path", "title"]
        let read = reading(of: [source.file])
        #expect(
            read.diagnostics == [
                .unknownPlaceholder(unknown, key: key, known: known, at: source["1️⃣"])
            ])
        #expect(read.value?.organisation.guidance.problem == nil)
        #expect(read.value?.organisation.guidance.source == nil)
    }

    @Test func patternsAreAddresses() {
        let source = site(
            "guidance: {problem: 1️⃣digital@aberwen.example, source: 2️⃣\"javascript:alert(1)\", overdue_grace: 3️⃣a while}"
        )
        #expect(
            said(of: source) == [
                .notAnAddress("digital@aberwen.example", key: "problem", at: source["1️⃣"]),
                .notAnAddress("javascript:alert(1)", key: "source", at: source["2️⃣"]),
                .notADuration("a while", key: "overdue_grace", at: source["3️⃣"]),
            ])
    }
}
