package import Diagnostics

/// A key that an author chose within a free part of a plan, and what stands there.
package struct LabelledText: Sendable, Equatable {
    /// As written: `what_we_watch`.
    package let key: String
    /// One for a text, several for a list.
    package let texts: [String]
    package let position: SourcePosition

    package init(key: String, texts: [String], at position: SourcePosition) {
        self.key = key
        self.texts = texts
        self.position = position
    }
}
