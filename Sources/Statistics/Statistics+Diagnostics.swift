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
    static let mixedBases = Rule(
        "C0603", .error,
        "A metric is counted as it accrues or as totals to date, not both: a total to date goes on growing, and the two never reconcile."
    )
    static let hiddenTotal = Rule(
        "C0604", .error,
        "A total among the rows of its parts is named by the manifest: it is never added to them.")
    static let disagreeingTotal = Rule(
        "C0605", .warning, "A delivered total is what its parts come to.")
    static let implausible = Rule(
        "C0606", .warning,
        "A value ten times its neighbours, or a zero between two that are none, is a slip or has a reason, and the reason is given."
    )
    static let overlap = Rule(
        "C0607", .error, "Periods of one series do not overlap: their days would count twice.")
    static let gap = Rule(
        "C0608", .warning,
        "Periods of one series follow each other: what is missing between two makes every longer sum missing."
    )
    static let unreconciled = Rule(
        "C0609", .error, "Enquiries answered and unanswered are all enquiries.")
}

extension Diagnostic {
    static func mixedBases(_ metric: MetricID, _ one: Snapshot, _ other: Snapshot) -> Diagnostic {
        Diagnostic(
            .mixedBases,
            "a metric has one basis, and '\(metric)' is \(one.basis.rawValue) in '\(one.id)' and \(other.basis.rawValue) in '\(other.id)'",
            at: other.manifest,
            notes: ["make two metrics of them, or put 'supersedes' into the newer manifest"])
    }

    static func mixedBases(
        of metric: MetricID, _ one: (MetricID, Snapshot), _ other: (MetricID, Snapshot)
    ) -> Diagnostic {
        Diagnostic(
            .mixedBases,
            "a metric is worked out from counts of one basis, and of '\(metric)' '\(one.0)' is \(one.1.basis.rawValue) in '\(one.1.id)' and '\(other.0)' \(other.1.basis.rawValue) in '\(other.1.id)'",
            at: other.1.manifest,
            notes: ["deliver one of them under the name of a metric of your own"])
    }

    static func hiddenTotal(_ group: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .hiddenTotal,
            "a total is never added to its parts, and '\(group)' is the sum of all other groups throughout",
            at: position, notes: ["put 'totals: {group: \"\(group)\"}' into the manifest"])
    }

    static func disagreeingTotal(
        _ metric: MetricID, total: Decimal, sum: Decimal, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .disagreeingTotal,
            "a total is the sum of its parts, and of '\(metric)' the total is \(total) and the sum \(sum)",
            at: position, notes: ["the total is what is published"])
    }

    static func implausible(
        _ value: Decimal, of name: String, beside neighbours: [Decimal],
        in cell: CellPlace?, at position: SourcePosition
    ) -> Diagnostic {
        let others = neighbours.map(\.description).joined(separator: " and ")
        var diagnostic = Diagnostic(
            .implausible,
            "a value is of the size of its neighbours or has a reason, and of \(name) \(value) stands beside \(others)",
            at: position,
            notes: [
                "if it is right, put 'plausible: [{line: \(position.line), reason: …}]' into the manifest; if there was no reading, marker x into the row"
            ])
        diagnostic.cell = cell
        return diagnostic
    }

    static func overlap(
        _ metric: MetricID, _ one: SourcePosition, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .overlap, "periods of one series do not overlap, and here two of '\(metric)' do",
            at: position, notes: ["the other stands in \(one.path), line \(one.line)"])
    }

    static func gap(
        _ metric: MetricID, _ first: Day, _ last: Day, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .gap,
            "periods of one series follow each other, and of '\(metric)' nothing is delivered from \(first) to \(last)",
            at: position, notes: ["a row with the marker x says that there is no figure"])
    }

    static func unreconciled(
        answered: Decimal, unanswered: Decimal, enquiries: Decimal, wholeAt: SourcePosition,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unreconciled,
            "answered and unanswered are all enquiries, and \(answered) and \(unanswered) are not \(enquiries)",
            at: position,
            notes: ["the enquiries stand in \(wholeAt.path), line \(wholeAt.line)"])
    }

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
