/// A data file of the public site: what it holds, column by column.
///
/// The file's header, its metadata for programs and the page of all downloads are made from this, so that they agree.
package struct DataTable: Sendable {
    /// Of its files below `data/`: `figures` of `figures.csv`.
    package let name: String
    package let title: String
    package let description: String
    package let columns: [DataColumn]
    /// The columns that together tell a row from all others; empty where none do.
    package let key: [String]
    /// `nil` where counting would take as long as writing.
    package let rowCount: Int?
}

/// A column: of what kind its cells are, and what they mean. An empty cell is a missing value.
package struct DataColumn: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case text, number, truth
        /// `2026-09-30`.
        case day
        /// One of these.
        case choice([String])
        /// Marker letters, separated by blanks.
        case markers
    }

    package let name: String
    package let kind: Kind
    package let meaning: String
    /// Whether every row has it.
    package private(set) var isRequired = false

    init(_ name: String, _ kind: Kind, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
    }

    /// Of text.
    init(_ name: String, _ meaning: String) {
        self.init(name, .text, meaning)
    }

    /// The same, in every row.
    var always: DataColumn {
        var column = self
        column.isRequired = true
        return column
    }
}
