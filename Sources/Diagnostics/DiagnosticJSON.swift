internal import Formats

extension DiagnosticReport {
    /// For programs: a list of what was found, each with the same seven members.
    var json: JSON {
        .list(
            diagnostics.map { diagnostic in
                [
                    "rule": .text(diagnostic.rule.id),
                    "severity": .text(diagnostic.severity.rawValue),
                    "path": path(of: diagnostic).map(JSON.text) ?? .null,
                    "line": .integer(diagnostic.position.line),
                    "column": .integer(diagnostic.position.column),
                    "message": .text(diagnostic.message),
                    "notes": .list(diagnostic.notes.map(JSON.text)),
                ]
            })
    }
}
