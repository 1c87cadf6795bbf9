import Content
import Diagnostics
import Model
import TestSupport

/// A content folder that nothing is wrong with.
let soundContent = [
    SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: How we listen\n"),
    SourceFile(
        path: "channels/facebook-main.yml", text: "title: Facebook\nkind: facebook\nonline: true\n"),
    SourceFile(
        path: "plans/talking.yml",
        text: wholePlan),
]

/// A plan with nothing left out, so that an edition may report on it.
let wholePlan = """
    title: Talking
    period: 2025-26
    purpose: To answer
    objectives:
      - id: answer
        title: Answer
        outcome: Answers
        audiences: [all]
        channels: [facebook-main]
        other_routes: Ring us
    audiences: [{id: all, title: Everyone}]
    measures:
      - {id: reach, metric: reach, objective: answer}
    listening:
      where: At the counter and under our posts
      boundaries:
        watched: [What people send us]
        lawful_basis: Our task in the public interest
        retention: Two years
        never: [We keep no notes on people]
        oversight: The data protection officer, once a year
        reviewed: 2026-05-04
    voice: {sounds_like: A neighbour who knows the place}
    toolkit: {answering: One list for calls and comments}
    delivery:
      goals: {statement: One objective with one measure, owner: Head of communications, state: under-way, due: 2027-03-31}
      team: {statement: Two people answer, owner: Head of communications, state: under-way, due: 2027-03-31}
      infrastructure: {statement: One list, owner: Head of communications, state: planned, due: 2026-06-30}
      governance: {statement: House rules are approved, owner: Monitoring officer, state: done}
      reputation: {statement: We correct mistakes in public, owner: Head of communications, state: under-way, due: 2027-03-31}
      intelligence: {statement: What people ask is counted, owner: Head of communications, state: under-way, due: 2027-03-31}
      stakeholders: {statement: Town councils are told first, owner: Head of communications, state: paused}
    success_factors:
      leadership: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
      strategy: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
      implementation: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
      risk_management: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
      integration: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
      adaptation: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
      measurement: {statement: We have begun, date: 2026-05-04, owner: Chief executive, evidence: figure:response-rate}
      considered_communication: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
    evaluation: {when: After each quarter}

    """

/// The four answers that close an edition.
let evaluation = "evaluation: {worked: A, did_not: B, return: C, change: D}\n"

/// What is said of files beside sound ones, or in the place of one of them, in the order of the places.
func said(of files: [SourceFile]) -> [Diagnostic] {
    reading(of: files).diagnostics.sorted()
}

func said(of sources: MarkedSource...) -> [Diagnostic] { said(of: sources.map(\.file)) }

func reading(of files: [SourceFile]) -> Diagnosed<Record?> {
    let own = Set(files.map(\.path))
    let isReport = own.contains { $0.hasPrefix("editions/") }
    let sound = isReport ? soundReport : soundContent
    return readRecord(sound.filter { !own.contains($0.path) } + files)
}

/// The same with what a report owes its readers once there is an edition.
private let soundReport =
    soundContent.filter { $0.path != "candour.yml" } + [
        SourceFile(
            path: "candour.yml",
            text: """
                organisation: Aberwen
                title: How we listen
                terms: house-rules
                accessibility_statement: house-rules

                """), houseRules,
    ]

let houseRules = SourceFile(
    path: "public/house-rules.md", text: "---\ntitle: House rules\n---\n")

/// A native snapshot and its manifest, of one name.
func snapshot(_ rows: String, _ manifest: String = soundManifest) -> [MarkedSource] {
    [
        MarkedSource(rows, path: "metrics/snapshots/june.csv"),
        MarkedSource(manifest, path: "metrics/snapshots/june.yml"),
    ]
}

let soundManifest = "collected: 2026-07-01\nsource: Extract\n"

extension SourceFile {
    /// A file of a path, for tests of what its name says.
    static func named(_ path: String) -> SourceFile { SourceFile(path: path, text: "") }
}
