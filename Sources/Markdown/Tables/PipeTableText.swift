/// A text whose tables are taken out, for libcmark.
///
/// Each cell becomes a heading before the text, so that it is parsed once, with the definitions of the
/// whole document. Each line of a table becomes an empty heading: it ends a paragraph, begins nothing,
/// leaves lists as tight as they are, and keeps the count of the lines.
struct PipeTableText {
    private(set) var bytes: [UInt8] = []
    private(set) var cellCount = 0

    init(_ lines: SourceLines, without tables: [PipeTable]) {
        bytes.reserveCapacity(lines.bytes.count * 2)
        for table in tables {
            for row in table.rows {
                for cell in row { writeCell(lines.bytes[cell]) }
            }
        }
        var written = 0
        for table in tables {
            for (index, prefix) in table.prefixes.enumerated() {
                bytes.append(contentsOf: lines.bytes[written..<prefix.upperBound])
                bytes.append(UInt8(ascii: "#"))
                written = lines.range(of: table.line + index).upperBound
            }
        }
        bytes.append(contentsOf: lines.bytes[written...])
    }

    /// `# cell #`, in which a pipe needs no escape.
    private mutating func writeCell(_ cell: ArraySlice<UInt8>) {
        bytes += [UInt8(ascii: "#"), UInt8(ascii: " ")]
        for index in cell.indices {
            let isEscape =
                cell[index] == UInt8(ascii: "\\") && index + 1 < cell.endIndex
                && cell[index + 1] == UInt8(ascii: "|")
            if !isEscape { bytes.append(cell[index]) }
        }
        bytes += [UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "\n")]
        cellCount += 1
    }
}
