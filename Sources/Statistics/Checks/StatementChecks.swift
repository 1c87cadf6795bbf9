import Diagnostics
import Model

// What a statement promised by a day that is over.

extension Rule {
    static let overdueFix = Rule(
        "C0640", .warning,
        "What an accessibility statement promises to mend by a day is mended by then, or the statement says a new day and why."
    )
    static let overdueReview = Rule(
        "C0641", .warning,
        "A statement is looked at again when it is due: what nobody has checked for a year may no longer be true."
    )
}

extension Diagnostic {
    static func overdueFix(_ day: Day, asOf: Day, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .overdueFix,
            "a fix is made by the day it was promised for, and \(day) is over on \(asOf)",
            at: position, notes: ["the page says that it is overdue"])
    }

    static func overdueReview(_ due: Day, asOf: Day, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .overdueReview,
            "a statement is reviewed when it is due, and this one was due on \(due), before \(asOf)",
            at: position, notes: ["the page says that it is overdue"])
    }
}

/// Fixes and reviews that are overdue on the day the report speaks from.
func overduePromises(in statements: Statements, asOf: Day) -> [Diagnostic] {
    guard let statement = statements.accessibility else { return [] }
    let fixes = statement.failures.map(\.fixBy).filter { $0.value < asOf }
        .map { Diagnostic.overdueFix($0.value, asOf: asOf, at: $0.position) }
    guard let due = statement.review.due, due < asOf else { return fixes }
    return fixes + [.overdueReview(due, asOf: asOf, at: statement.reviewPosition)]
}
