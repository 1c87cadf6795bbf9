import Foundation
import Testing

let deskFile = "content/metrics/snapshots/desk.csv"
let ledgerFile = "content/editions/winter.ledger.csv"

private let plan = """
    title: Talking
    period: 2025-26
    approved: {by: Cabinet}
    measures:
      - id: quick
        metric: response-rate
        baseline: {value: 80, date: 2025-12-31}
        target: {value: 95, date: 2026-12-31}
    """

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
            "title: Winter\nplan: talking\nperiod: 2026-Q1\npublished: 2026-04-20\n",
    ]) { try body($0) }
}

/// The same, published.
func withPublished(_ body: (CommandFolder) throws -> Void) throws {
    try withEdition { folder in
        let run = try folder.candour("publish", "winter")
        #expect(run.status == 0, "\(run.said)")
        #expect(run.printed == "Wrote content/editions/winter.ledger.csv\n")
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
