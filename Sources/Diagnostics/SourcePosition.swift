/// A place in a file, counted from the file's first line and the line's first character.
package struct SourcePosition: Hashable, Comparable, Sendable {
    package let path: String
    /// From 1; front matter and preambles count.
    package let line: Int
    /// From 1, in Unicode scalars, which is what libyaml and most editors count.
    package let column: Int

    package init(path: String, line: Int = 1, column: Int = 1) {
        self.path = path
        self.line = line
        self.column = column
    }

    package static func < (one: SourcePosition, other: SourcePosition) -> Bool {
        (one.path, one.line, one.column) < (other.path, other.line, other.column)
    }
}
