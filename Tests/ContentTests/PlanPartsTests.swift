import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct PlanPartsTests {
    private func plan(_ lines: String) -> MarkedSource {
        MarkedSource("title: Talking\nperiod: 2025-26\n\(lines)\n", path: "plans/talking.yml")
    }

    @Test func aPartOfDeliveryHasAStatementAnOwnerAStateAndADate() throws {
        let source = plan(
            """
            delivery:
              team: {statement: Five people, owner: Manager, state: under-way, due: 2026-09-30}
              governance: {statement: A board, owner: Director, state: paused}
            """)
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let delivery = try #require(read.value?.plans.first).delivery
        #expect(Set(delivery.keys) == [.team, .governance])
        let team = try #require(delivery[.team])
        #expect(team.due == Day("2026-09-30"))
        #expect(try team.isOverdue(on: #require(Day("2026-10-01"))))
        #expect(try !team.isOverdue(on: #require(Day("2026-09-30"))))
    }

    @Test func aTextAloneSaysNeitherWhoNorWhen() {
        let source = plan(
            """
            delivery:
              team: 1️⃣Five people
            success_factors:
              strategy: 2️⃣We have one
            """)
        #expect(
            said(of: source) == [
                .textForEntry(
                    "team", keys: ["statement", "owner", "state", "due"], at: source["1️⃣"]),
                .textForEntry(
                    "strategy", keys: ["statement", "evidence", "date", "owner", "next"],
                    at: source["2️⃣"]),
            ])
    }

    @Test func whatIsToBeDoneHasADate() {
        let source = plan(
            """
            delivery:
              team: 1️⃣{statement: Five people, owner: Manager, state: planned}
              goals: {statement: Five, owner: Manager, state: 2️⃣started, due: 2026-09-30}
              3️⃣taem: {statement: Five people, owner: Manager, state: done}
            """)
        let found = said(of: source)
        #expect(found[0] == .missingKey("due", at: source["1️⃣"]))
        #expect(found.map(\.rule) == [.missingKey, .choice, .unknownKey])
        #expect(found.map(\.position) == [source["1️⃣"], source["2️⃣"], source["3️⃣"]])
    }

    @Test func aFactorHasEvidenceOrANextStep() {
        let source = plan(
            """
            success_factors:
              strategy: 1️⃣{statement: S, date: 2026-05-04, owner: Director}
              leadership: {statement: S, date: 2026-05-04, owner: Director, next: Ask}
            """)
        #expect(said(of: source) == [.factorWithoutNext("strategy", at: source["1️⃣"])])
    }

    @Test func evidenceLeadsSomewhere() {
        let source = plan(
            """
            success_factors:
              strategy:
                statement: S
                date: 2026-05-04
                owner: Director
                evidence:
                  - https://aberwen.example/report
                  - channels/facebook-main.yml
                  - figure:reach
                  - 1️⃣figure:reech
                  - 2️⃣http://aberwen.example
                  - 3️⃣channels/facebok-main.yml
                  - 4️⃣staff/guidance/hijack.md
                  - 5️⃣/report
            """)
        let found = said(of: source)
        let places = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"].map { source[$0] }
        #expect(found.map(\.position) == places)
        #expect(found.map(\.rule) == [.unknownID, .deadLink, .deadLink, .linkToStaff, .deadLink])
        #expect(found[1] == .evidence("http://aberwen.example", at: source["2️⃣"]))
    }

    @Test func boundariesAreToldInFull() {
        let source = plan(
            """
            listening:
              where: At the counter
              boundaries: 1️⃣
                watched: 2️⃣[]
                lawful_basis: Our task
                retention: 3️⃣
                oversight: The officer
                reviewed: 2026-05-04
            """)
        let found = said(of: source)
        #expect(found.contains(.emptyText("watched", at: source["2️⃣"])))
        #expect(
            found.map(\.rule).sorted { $0.id < $1.id } == [.missingKey, .emptyText, .emptyText])
    }

    @Test func boundariesAreReadBesideTheFreeKeys() throws {
        let source = plan(
            """
            listening:
              where: At the counter
              boundaries:
                watched: [Comments]
                lawful_basis: Our task
                retention: Two years
                never: We keep no notes on people
                oversight: The officer
                reviewed: 2026-05-04
            """)
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        let plan = try #require(read.value?.plans.first)
        #expect(plan.parts[.listening]?.map(\.key) == ["where"])
        #expect(
            try plan.boundaries
                == ListeningBoundaries(
                    watched: ["Comments"], lawfulBasis: "Our task", retention: "Two years",
                    never: ["We keep no notes on people"], oversight: "The officer",
                    reviewed: #require(Day("2026-05-04"))))
    }

    @Test func whoIsNotOnlineHasARouteThatIsNot() {
        let source = plan(
            """
            audiences:
              - 1️⃣id: quiet
                title: Quiet
                participation: inactives
              - id: loud
                title: Loud
                participation: critics
                offline_route: 2️⃣facebook-main
            """)
        #expect(
            said(of: source) == [
                .inactiveWithoutRoute("quiet", at: source["1️⃣"]),
                .onlineRoute("facebook-main", at: source["2️⃣"]),
            ])
    }

    @Test func anAudienceIsListenedToInFourWays() {
        let source = plan(
            """
            audiences:
              - id: all
                title: Everyone
                needs: An answer
                listening: {where: Here, what: Bins, passion: Bins, how: By ear, 1️⃣who: All}
            """)
        let found = said(of: source)
        #expect(found.map(\.rule) == [.unknownKey])
        #expect(found.map(\.position) == [source["1️⃣"]])
    }

    @Test func anObjectiveIsNotCalledAsAPageOfItsPlan() {
        let source = plan("objectives:\n  - {id: 1️⃣risks, title: Risks}")
        #expect(
            said(of: source) == [
                .reservedID("risks", reserved: Plan.pageNames, at: source["1️⃣"])
            ])
    }

    @Test func residentsAreCounted() throws {
        let source = plan(
            """
            residents:
              source: Estimate
              date: 2024-06-30
              dimensions:
                - {id: age, people: People aged, of: adults, groups: {16 to 24: 10.5, older: 89.5}}
                - {id: none, groups: 1️⃣{here: 0}}
                - {id: less, groups: {here: 2️⃣-1, there: 4}}
            """)
        let read = reading(of: [source.file])
        #expect(
            read.diagnostics == [
                .nobodyLivesHere(at: source["1️⃣"]), .negativeGroup("here", at: source["2️⃣"]),
            ])
        let age = try #require(read.value?.plans.first?.residents?.dimensions.first)
        #expect(age.whole == "adults")
        #expect(age.groups.map(\.name) == ["16 to 24", "older"])
    }
}
