package import Diagnostics
import Model
package import Statistics

/// The third station, and the one door to the public. In come `Findings`; out goes a `PublishedRecord`, which is all
/// that public pages, data files and their checks are given.
///
/// Numbers about people that are too small are withheld here, once; notes for staff and staff documents have no
/// member to be in. Figures are held against what editions published: none changes in silence, and what they published
/// protects nothing any more. It words nothing and draws nothing.
package func disclosure(of findings: Findings) -> Diagnosed<PublishedRecord> {
    let disclosed = disclosed(of: findings)
    return Diagnosed(disclosed.value.published, disclosed.diagnostics)
}

/// The same, and what is withheld: of that nothing public may be made.
package func disclosed(of findings: Findings) -> Diagnosed<Disclosed> {
    publishedRecord(of: findings, known: nil)
}

/// What the third station makes: what goes to the public, and what stays with staff.
package struct Disclosed: Sendable {
    package let published: PublishedRecord
    /// In reading order, without the bounds that a reader can work out.
    package let withheld: [SuppressedFigure]
}

/// The same, where a reader knows exactly these numbers besides what is published now.
func disclosure(
    of findings: Findings, known: Set<FigurePlace>
) -> Diagnosed<PublishedRecord> {
    let disclosed = publishedRecord(of: findings, known: known)
    return Diagnosed(disclosed.value.published, disclosed.diagnostics)
}
