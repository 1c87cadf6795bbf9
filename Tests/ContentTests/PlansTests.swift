import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct PlansTests {
    private func plan(_ lines: String) -> MarkedSource {
        MarkedSource("title: Talking\nperiod: 2025-26\n\(lines)\n", path: "plans/talking.yml")
    }

    @Test func theSameIDTwiceIsReportedAtTheSecond() {
        let source = plan(
            """
            objectives:
              - {id: answer, title: Answer}
            audiences:
              - id: residents
                title: Residents
              - 1️⃣id: residents
                title: Again
            risks: [{id: a, title: A}, 2️⃣{id: a, title: B}]
            measures:
              - {id: m, metric: reach}
              - 3️⃣{id: m, metric: posts}
            """)
        let first = { (line: Int) in SourcePosition(path: "plans/talking.yml", line: line) }
        #expect(
            said(of: source) == [
                .repeatedID("residents", first: first(6), at: source["1️⃣"]),
                .repeatedID("a", first: first(10), at: source["2️⃣"]),
                .repeatedID("m", first: first(12), at: source["3️⃣"]),
            ])
    }

    @Test func whatIsReferredToExists() {
        let source = plan(
            """
            objectives:
              - {id: answer, title: A, channels: [1️⃣facebok-main], audiences: [2️⃣resident]}
            audiences:
              - {id: residents, title: R, offline_route: 3️⃣phone}
            measures:
              - {id: m, metric: 4️⃣folowers, channel: 5️⃣x, objective: 6️⃣anser}
            """)
        let metrics = MetricCatalogue.metrics.map(\.id.text).sorted()
        let channels = ["facebook-main"]
        #expect(
            said(of: source) == [
                .unknownID("facebok-main", of: "channel", known: channels, at: source["1️⃣"]),
                .unknownID(
                    "resident", of: "audience of this plan", known: ["residents"],
                    at: source["2️⃣"]),
                .unknownID("phone", of: "channel", known: channels, at: source["3️⃣"]),
                .unknownID("folowers", of: "metric", known: metrics, at: source["4️⃣"]),
                .unknownID("x", of: "channel", known: channels, at: source["5️⃣"]),
                .unknownID(
                    "anser", of: "objective of this plan", known: ["answer"], at: source["6️⃣"]),
            ])
        let first = said(of: source)[0]
        #expect(first.notes == ["did you mean 'facebook-main'?"])
    }

    @Test func anEditionNamesItsPlanAndMeasuresOfIt() {
        let lines = "title: J\npublished: 2026-07-20\nperiod: 2026-Q2\n\(evaluation)"
        let one = MarkedSource(lines + "plan: 1️⃣talk\n", path: "editions/one.yml")
        let other = MarkedSource(
            lines + "plan: talking\nheadlines: [reach, 1️⃣reech]\n", path: "editions/other.yml")
        #expect(
            said(of: one, other) == [
                .unknownID("talk", of: "plan", known: ["talking"], at: one["1️⃣"]),
                .unknownID(
                    "reech", of: "measure of its plan", known: ["reach"], at: other["1️⃣"]),
            ])
    }

    @Test(arguments: [
        ("target: 1️⃣{date: 2027-01-01}", "a target is a 'value', or a 'low' and a 'high'"),
        (
            "target: 1️⃣{date: 2027-01-01, value: 1, low: 2, high: 3}",
            "a target is a 'value', or a 'low' and a 'high'"
        ),
        (
            "target: 1️⃣{date: 2027-01-01, low: 3, high: 2}",
            "a target is a 'value', or a 'low' and a 'high'"
        ),
        (
            "direction: range\n    target: 1️⃣{date: 2027-01-01, value: 3}",
            "a range has a 'low' and a 'high'"
        ),
        (
            "direction: maintain\n    target: 1️⃣{date: 2027-01-01, low: 3, high: 4}",
            "a 'low' and a 'high' belong to 'direction: range'"
        ),
        (
            "direction: increase\n    target: 1️⃣{date: 2027-01-01, value: 3}",
            "a target that goes up or down has a 'baseline'"
        ),
        (
            """
            direction: increase
                baseline: {value: 1, date: 2027-01-01}
                target: 1️⃣{date: 2027-01-01, value: 3}
            """, "a target's date is after its baseline's"
        ),
    ])
    func aTargetHasWhatItNeeds(_ lines: String, _ sentence: String) {
        let source = plan("measures:\n  - id: m\n    metric: reach\n    \(lines)")
        #expect(said(of: source) == [.measureTarget(sentence, at: source["1️⃣"])])
    }

    /// A key that is there and cannot be read is not also missing, and what it belongs to is read on.
    @Test func noFaultIsReportedTwice() {
        let source = plan(
            """
            objectives:
              - id: 1️⃣Answer Everyone
                title: Answer
              - id: clear
                2️⃣titel: Clear
            measures:
              - id: m
                metric: 3️⃣Reach
                objective: answer-everyone
                channel: facebook-main
                direction: increase
                baseline: {value: 4️⃣many, date: 2025-01-01}
                target: {value: 5, date: 2026-01-01}
              - id: n
                metric: reach
                objective: clear
            """)
        let found = said(of: source)
        #expect(
            found.map(\.rule) == [.identifier, .missingKey, .unknownKey, .identifier, .decimal])
        #expect(found[0] == .notAnIdentifier("Answer Everyone", at: source["1️⃣"]))
        #expect(found[2].position == source["2️⃣"])
        #expect(found[3] == .notAnIdentifier("Reach", at: source["3️⃣"]))
        #expect(found[4] == .notADecimal("many", key: "value", at: source["4️⃣"]))
    }

    @Test func aFileThatCannotBeReadIsReportedOnceAndItsNameStillHolds() {
        let files = [
            SourceFile(path: "channels/facebook-main.yml", text: "title: [\n"),
            SourceFile(path: "metrics/definitions/calls.yml", text: "*a\n"),
            SourceFile(path: "plans/other.yml", text: "title: \"\n"),
            plan(
                """
                measures:
                  - {id: m, metric: calls, channel: facebook-main}
                """
            ).file,
            SourceFile(
                path: "editions/one.yml",
                text:
                    "title: O\nplan: other\nperiod: 2026\npublished: 2026-07-20\nheadlines: [a]\n\(evaluation)"
            ),
        ]
        let found = said(of: files)
        #expect(
            Set(found.map(\.position.path)) == [
                "channels/facebook-main.yml", "metrics/definitions/calls.yml", "plans/other.yml",
            ])
        #expect(found.allSatisfy { $0.rule.id.hasPrefix("C01") })
    }
}

@Suite struct StaffNotesTests {
    @Test func notesForStaffAreReadWhereTheyMayStand() throws {
        let plan = SourceFile(
            path: "plans/talking.yml",
            text: """
                title: T
                period: 2025-26
                staff: {notes: of the plan}
                objectives: [{id: a, title: A, staff: {notes: of an objective}}]
                audiences: [{id: a, title: A, staff: {notes: of an audience}}]
                risks: [{id: a, title: A, staff: {notes: of a risk}}]
                measures: [{id: a, metric: reach, staff: {notes: [of a measure, twice]}}]
                """)
        let read = reading(of: [plan])
        #expect(read.diagnostics == [])
        let found = try #require(read.value?.plans.first)
        let notes = [
            found.staff, found.objectives[0].staff, found.audiences[0].staff, found.risks[0].staff,
            found.measures[0].staff,
        ]
        #expect(
            notes.map { $0.notes.flatMap(\.texts) } == [
                ["of the plan"], ["of an objective"], ["of an audience"], ["of a risk"],
                ["of a measure", "twice"],
            ])
    }

    /// A free part takes any key and is published: there a note for staff would be published with it.
    @Test(arguments: [
        "staff", "Staff", "STAFF", "stafff", "staf", "staff_notes", "Staff-only", "staff notes",
    ])
    func aFreePartTakesNoNoteForStaff(_ key: String) throws {
        let source = MarkedSource(
            "title: T\nperiod: 2025-26\ntoolkit:\n  tools: Five\n  1️⃣\(key): Do not say so\n",
            path: "plans/talking.yml")
        let read = reading(of: [source.file])
        #expect(read.diagnostics == [.notesInFreePart(key, at: source["1️⃣"])])
        let plan = try #require(read.value?.plans.first)
        #expect(plan.parts[.toolkit]?.map(\.key) == ["tools"])
    }

    @Test(arguments: ["Staff", "STAFF", "stafff", "staf", "staff_notes"])
    func aMisspeltStaffIsAnErrorEverywhere(_ key: String) {
        let notes = "\(key): {notes: Do not say so}"
        let sources = [
            MarkedSource("title: T\nperiod: 2025-26\n1️⃣\(notes)\n", path: "plans/a.yml"),
            MarkedSource(
                "title: T\nperiod: 2025-26\nrisks: [{id: a, title: A, 1️⃣\(notes)}]\n",
                path: "plans/b.yml"),
            MarkedSource(
                "title: T\nkind: x\nonline: true\n1️⃣\(notes)\n", path: "channels/x.yml"),
        ]
        for source in sources {
            let found = said(of: source)
            #expect(found.map(\.rule) == [.unknownKey])
            #expect(found.map(\.severity) == [.error])
            #expect(found.map(\.position) == [source["1️⃣"]])
        }
    }

    @Test func notesThatAreATextAreNotPublishedEither() {
        let source = MarkedSource(
            "title: T\nperiod: 2025-26\nstaff: 1️⃣Do not say so\n", path: "plans/a.yml")
        #expect(said(of: source) == [.notAMapping("staff", at: source["1️⃣"])])
    }
}
