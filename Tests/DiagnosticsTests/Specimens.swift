import Diagnostics

let percentage = Rule(
    "C0307", .error, "A percentage is a number from 0 to 100. It stands without the sign.")
let orphan = Rule("C0402", .warning, "A page is linked from somewhere.")

let plan = """
    title: Plan
    measures:
      - metric: reply-rate
    \ttarget: ninety

    """

/// One of each severity, in an order that is not that of their places.
let specimens = [
    Diagnostic(
        orphan, "a page is linked from somewhere; 'a, b: 50%' is not",
        at: SourcePosition(path: "public/a b#é.md")),
    Diagnostic(
        percentage, "'target' is a percentage from 0 to 100, not 'ninety'",
        at: SourcePosition(path: "plans/2026.yml", line: 4, column: 10),
        notes: ["leave 'target' out where the plan sets none", "write 90 for 90 percent"]),
    Diagnostic(
        percentage, "'start' is a percentage from 0 to 100, not 'x'",
        at: SourcePosition(path: "plans/2026.yml", line: 1, column: 8)),
    Diagnostic(orphan, "a site has a page", at: SourcePosition(path: "")),
]

func source(_ path: String) -> [UInt8]? {
    path == "plans/2026.yml" ? Array(plan.utf8) : nil
}
