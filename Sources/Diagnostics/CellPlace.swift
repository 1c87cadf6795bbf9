/// Which of a row's cells is meant, for those who know the row and not its text.
package struct CellPlace: Hashable, Sendable {
    /// From 0.
    package let field: Int
    /// What stands between the fields of the file.
    package let delimiter: UInt8

    package init(field: Int, delimiter: UInt8) {
        self.field = field
        self.delimiter = delimiter
    }
}
