import Diagnostics
import Model

extension Rule {
    static let repeatedObservation = Rule(
        "C0601", .error,
        "A metric has one value for a channel, a group and a period, unless a newer snapshot supersedes the older."
    )
    static let impossibleShare = Rule(
        "C0602", .warning,
        "A part is not larger than its whole: a rate of more than all is a slip, or two counts that do not belong together."
    )
}

extension Diagnostic {
    static func impossibleShare(
        _ counted: Decimal, of all: Decimal, part: MetricID, whole: MetricID,
        wholeAt: SourcePosition, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .impossibleShare,
            "'\(part)' is a part of '\(whole)', and \(counted) is more than \(all)", at: position,
            notes: ["the whole stands in \(wholeAt.path), line \(wholeAt.line)"])
    }

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
