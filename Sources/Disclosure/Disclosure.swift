package import Diagnostics
package import Statistics

/// The third station, and the one door to the public. In come `Findings`; out goes a `PublishedRecord`, which is all
/// that public pages, data files and their checks are given.
///
/// Numbers about people that are too small are withheld here, once; notes for staff and staff documents have no
/// member to be in. It words nothing and draws nothing.
///
/// `known` are the places whose exact number an earlier edition published.
package func disclosure(
    of findings: Findings, known: Set<FigurePlace> = []
) -> Diagnosed<PublishedRecord> {
    publishedRecord(of: findings, known: known)
}
