import Diagnostics
import Model

/// What a report owes its readers once an edition is published: the terms on which the organisation talks with them,
/// and how far everyone can use the site.
func missingStatements(in record: Record) -> [Diagnostic] {
    guard !record.editions.isEmpty else { return [] }
    let organisation = record.organisation
    var diagnostics: [Diagnostic] = []
    let isTalking = record.channels.contains { $0.isOnline && $0.closed == nil }
    if isTalking, organisation.terms == nil { diagnostics.append(.noTerms()) }
    if organisation.accessibilityStatement == nil { diagnostics.append(.noAccessibility()) }
    return diagnostics
}
