import Diagnostics

extension Rule {
    static let repeatedObservation = Rule(
        "C0601", .error,
        "A metric has one value for a channel, a group and a period, unless a newer snapshot supersedes the older."
    )
}

extension Diagnostic {
    static func repeatedObservation(
        first: SourcePosition, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .repeatedObservation,
            "a metric has one value for a channel, a group and a period, and here is a second",
            at: position,
            notes: [
                "the first stands in \(first.path), line \(first.line)",
                "a newer snapshot says 'supersedes: [name]' in its manifest",
            ])
    }
}
