import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct PlanCompletenessTests {
    private static let head = "title: J\npublished: 2026-07-20\nperiod: 2026-Q2\nplan: talking\n"
    private let edition = SourceFile(path: "editions/june.yml", text: head + evaluation)
    private let planStart = SourcePosition(path: "plans/talking.yml")

    private func plan(_ text: String) -> MarkedSource {
        MarkedSource(text, path: "plans/talking.yml")
    }

    @Test func aWholePlanIsFine() {
        #expect(said(of: [edition]) == [])
    }

    @Test func aPlanThatNoEditionReportsOnNeedNotBeWhole() {
        #expect(said(of: plan("title: T\nperiod: 2025-26\n")) == [])
    }

    @Test func oneThatLacksIsAndSeveralAre() {
        #expect(
            Diagnostic.missingParts(["voice"], at: planStart).message
                == "a plan has eight parts, and voice is not written yet")
        #expect(
            Diagnostic.missingDelivery(["team", "goals", "reputation"], at: planStart).message
                == "'delivery' has seven parts, and team, goals and reputation are not planned yet")
    }

    @Test func whatIsNotWrittenIsNamed() {
        let source = plan("title: T\nperiod: 2025-26\npurpose: To answer\n")
        #expect(
            said(of: [edition, source.file])
                == [
                    .noBoundaries(at: planStart),
                    .missingDelivery(Delivery.Area.allCases.map(\.rawValue), at: planStart),
                    .missingFactors(SuccessFactor.Kind.allCases.map(\.rawValue), at: planStart),
                    .missingParts(
                        [
                            "objectives", "audiences", "measures", "listening", "voice", "toolkit",
                            "evaluation",
                        ], at: planStart),
                ].sorted())
        #expect(Diagnostic.noBoundaries(at: planStart).severity == .error)
        #expect(Diagnostic.missingParts([], at: planStart).severity == .warning)
    }

    @Test func anObjectiveIsMeasuredHasAnOutcomeAndIsOpenToAll() {
        let added = wholePlan.replacing(
            "audiences: [{id: all",
            with: """
                  - 1️⃣id: ask
                    title: Ask
                    kind: service
                    channels: [facebook-main]
                audiences: [{id: all
                """)
        let source = plan(added)
        let found = said(of: [edition, source.file])
        #expect(found.map(\.rule) == [.unmeasured, .noOutcome, .onlyOnline])
        #expect(found.allSatisfy { $0.position == source["1️⃣"] })
        #expect(
            found[0].notes == [
                "for 'kind: service' think of response-rate, median-response-time"
            ])
        #expect(found[2] == .onlyOnline("ask", at: source["1️⃣"]))
    }

    @Test func aChannelWithoutTheInternetOpensAnObjectiveToAll() {
        let desk = SourceFile(
            path: "channels/desk.yml", text: "title: Desk\nkind: face-to-face\nonline: false\n")
        let text = wholePlan.replacing("[facebook-main]", with: "[facebook-main, desk]")
            .replacing("    other_routes: Ring us\n", with: "")
        #expect(said(of: [edition, desk, plan(text).file]) == [])
    }

    @Test func whatNoObjectiveNamesIsReported() {
        let channel = SourceFile(
            path: "channels/x.yml", text: "title: X\nkind: x\nonline: true\n")
        let closed = SourceFile(
            path: "channels/old.yml",
            text: "title: Old\nkind: x\nonline: true\nclosed: 2025-12-31\n")
        let source = plan(
            wholePlan.replacing(
                "title: Everyone}", with: "title: Everyone}, 1️⃣{id: some, title: Some}"))
        #expect(
            said(of: [edition, channel, closed, source.file]) == [
                .unnamed("channel", "x", at: SourcePosition(path: "channels/x.yml")),
                .unnamed("audience", "some", at: source["1️⃣"]),
            ])
    }

    @Test func theNewestEditionIsEvaluated() {
        let bare = SourceFile(path: "editions/june.yml", text: Self.head)
        let newest = SourceFile(
            path: "editions/may.yml",
            text: Self.head.replacing("2026-Q2", with: "2026-Q3") + evaluation)
        let place = SourcePosition(path: "editions/june.yml")
        #expect(said(of: [bare]) == [.noEvaluation(at: place)])
        #expect(said(of: [bare, newest]) == [])
    }

    @Test func theUsualMeasuresAreInTheCatalogue() {
        let known = Set(MetricCatalogue.metrics.map(\.id))
        for kind in Objective.Kind.allCases {
            #expect(known.isSuperset(of: kind.usualMeasures), "\(kind)")
        }
    }
}

@Suite struct EvaluationTests {
    private func edition(_ lines: String) -> MarkedSource {
        MarkedSource(
            "title: J\npublished: 2026-07-20\nperiod: 2026-Q2\nplan: talking\n\(lines)\n",
            path: "editions/june.yml")
    }

    @Test func anEmptyAnswerIsRefusedWhereItStands() {
        let source = edition(
            """
            evaluation:
              worked: 1️⃣""
              did_not: 2️⃣[]
              return: Nothing
            """)
        let found = said(of: source)
        #expect(found.contains(.emptyText("worked", at: source["1️⃣"])))
        #expect(found.contains(.emptyText("did_not", at: source["2️⃣"])))
        #expect(found.map(\.rule.id).sorted() == ["C0202", "C0212", "C0212"])
    }

    @Test func aChangeIsATextOrHasAnOwnerAndADate() throws {
        let source = edition(
            """
            evaluation:
              worked: [A, B]
              did_not: None claimed
              return: C
              change:
                - {text: D, owner: Manager, due: 2027-01-31}
            """)
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [])
        #expect(
            read.value?.editions.first?.evaluation
                == Evaluation(
                    worked: ["A", "B"], didNot: ["None claimed"], cameOfIt: ["C"],
                    changes: [
                        Evaluation.Change("D", owner: "Manager", due: Day("2027-01-31"))
                    ]))
    }

    @Test func whoWasReachedIsToldByAMetricAndADimension() {
        let source = edition(
            """
            reached:
              - {metric: 1️⃣reech, dimension: 2️⃣age, channel: 3️⃣x, who: those who replied}
            \(evaluation)
            """)
        let found = said(of: source)
        #expect(found.map(\.rule) == [.unknownID, .unknownID, .unknownID])
        #expect(found.map(\.position) == [source["1️⃣"], source["2️⃣"], source["3️⃣"]])
        #expect(found[1].message == "there is no dimension of its plan's residents 'age'")
    }
}
