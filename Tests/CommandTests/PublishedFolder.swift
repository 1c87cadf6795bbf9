import Foundation
import Testing

let deskFile = "content/metrics/snapshots/desk.csv"
let ledgerFile = "content/editions/winter.ledger.csv"

private let plan = """
    title: Talking
    period: 2025-26
    approved: {by: Cabinet}
    purpose: To answer
    objectives:
      - {id: answer, title: Answer, outcome: Answers, audiences: [all], channels: [desk]}
    audiences: [{id: all, title: Everyone}]
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
      measurement: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask}
      considered_communication: {statement: We have begun, date: 2026-05-04, owner: Chief executive, next: Ask the residents}
    evaluation: {when: After each quarter}
    measures:
      - id: quick
        metric: response-rate
        objective: answer
        baseline: {value: 80, date: 2025-12-31}
        target: {value: 95, date: 2026-12-31}
    """

/// The four answers that close an edition.
let evaluation = "evaluation: {worked: A, did_not: B, return: C, change: D}\n"

/// The definition of a metric about people.
let peopleHelped = """
    title: People helped
    kind: flow
    unit: count
    direction: increase
    level: output
    about_people: true
    definition: People.

    """

/// A content folder with an edition.
func withEdition(_ body: (CommandFolder) throws -> Void) throws {
    try withContent([
        "content/candour.yml": """
        organisation: Aberwen Council
        title: How we answer
        terms: house-rules
        accessibility_statement: house-rules

        """,
        "content/public/house-rules.md": "---\ntitle: House rules\n---\n",
        "content/plans/talking.yml": plan,
        "content/editions/winter.yml":
            "title: Winter\nplan: talking\nperiod: 2026-Q1\npublished: 2026-04-20\n"
            + evaluation,
    ]) { try body($0) }
}

/// The same, published.
func withPublished(_ body: (CommandFolder) throws -> Void) throws {
    try withEdition { folder in
        let run = try folder.candour("publish", "winter")
        #expect(run.status == 0, "\(run.said)")
        let figures = try folder.text(ledgerFile).components(separatedBy: "\r\nfigure,").count - 1
        #expect(figures > 2)
        #expect(
            run.printed == "Wrote down \(figures) figures in content/editions/winter.ledger.csv\n")
        try body(folder)
    }
}

extension CommandFolder {
    func replace(_ old: String, by new: String, _ file: String) throws {
        let text = try text(file)
        #expect(text.contains(old), "\(old)")
        try write(text.replacingOccurrences(of: old, with: new), to: file)
    }

    /// Writes a correction of what was answered, with these lines too.
    func correct(_ lines: String) throws {
        try write(
            """
            metric: answered
            edition: winter
            found: 2026-05-04
            substantial: false
            reason: Two calls were counted twice.
            \(lines)

            """, to: "content/corrections/2026-05-04-answered.yml")
    }
}
