package import Diagnostics

/// A link or an image, as the author wrote it.
package struct Reference: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case link, image }

    package let kind: Kind
    /// Entities and escapes resolved, nothing else: may be empty, relative, or `figure:…`.
    package let destination: String
    /// Empty where there is none.
    package let title: String
    /// The words of the link, or the alternative text of the image, without marks.
    package let words: String
    /// Of its first character: `[`, `!` or `<`.
    package let position: SourcePosition
    /// It is the only thing in its paragraph, so that a block may take the paragraph's place.
    package let isAlone: Bool
}

/// What becomes of a reference in HTML.
package enum Resolution: Hashable, Sendable {
    /// Goes to `href` or `src`; what a URL or an attribute cannot hold is escaped when it is written.
    case destination(String)
    /// HTML in place of the element, or of the whole paragraph where the reference is alone in one.
    case replacement([UInt8])
    /// The element goes, its words stay.
    case words
}
