/// A rule, and the place where the content breaks it.
package struct Diagnostic: Hashable, Sendable {
    package let rule: Rule
    /// The rule's own, unless `candour.yml` sets another level.
    package var severity: Rule.Severity
    /// The rule, then what stands there; no full stop.
    package let message: String
    /// Below the folder that the rule is about, until it is printed.
    package var position: SourcePosition
    /// Of a row of a CSV file, where the position names only the row; `nil` once the position is the cell's.
    package var cell: CellPlace?
    /// What helps, one sentence each.
    package let notes: [String]
    /// Whether its line may be printed beneath it: what must not be read by many would be, in the logs of a build.
    package var line = Line.shown

    package enum Line: Hashable, Sendable { case shown, hidden }

    package init(
        _ rule: Rule, _ message: String, at position: SourcePosition, notes: [String] = []
    ) {
        self.rule = rule
        self.severity = rule.severity
        self.message = message
        self.position = position
        self.notes = notes
    }
}

extension Diagnostic: Comparable {
    /// By place, then by rule: the order in which they are printed.
    package static func < (one: Diagnostic, other: Diagnostic) -> Bool {
        if one.position != other.position { return one.position < other.position }
        return (one.rule.id, one.message) < (other.rule.id, other.message)
    }
}
