package import Diagnostics

/// A word of the trade, and what it means here.
package struct GlossaryTerm: Sendable {
    package static let path = "staff/glossary.yml"

    package let term: String
    /// Other words for the same.
    package var also: [Located<String>] = []
    package let meaning: String
    /// A document, as a link would write it.
    package var see: Located<String>?
    package let position: SourcePosition

    package init(term: String, meaning: String, at position: SourcePosition) {
        self.term = term
        self.meaning = meaning
        self.position = position
    }
}
