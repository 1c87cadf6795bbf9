import Formats
import Testing

private func table(_ text: String) -> CSVTable { CSVTable(Array(text.utf8)) }

private func places(_ cells: [CSVCell]) -> [String] {
    cells.map { "\($0.text)@\($0.line):\($0.column)" }
}

@Test func everyCellHasItsPlace() {
    let table = table("metric,note\r\n\r\nréply,\"a\nb\"\nz,\"\"\n")
    #expect(places(table.header) == ["metric@1:1", "note@1:8"])
    #expect(table.rows.map(\.line) == [3, 5])
    #expect(
        table.rows.map { places($0.cells) } == [["réply@3:1", "a\nb@3:7"], ["z@5:1", "@5:3"]])
    #expect(table.rows.map { $0.cells.map(\.isQuoted) } == [[false, true], [false, true]])
    #expect(table.faults.isEmpty)
}

@Test func aCellAfterALineBreakInQuotesIsCountedFromItsOwnLine() {
    #expect(table("h\n\"a\nbc\",d\n").rows.map { places($0.cells) } == [["a\nbc@2:1", "d@3:5"]])
}

@Test func anEmptyTextIsATableOfNothing() {
    #expect(table("").header.isEmpty)
    #expect(table("\n\n").rows.isEmpty)
}

@Test func rowsKeepTheirOwnLength() {
    #expect(table("a,b\n1\n1,2,3\n").rows.map(\.cells.count) == [1, 3])
}

/// The layout of Meta's audience export.
@Test func tablesThatAreStackedInAFileAreReadApart() {
    let text = "\"Age\"\n\"\",\"Women\"\n\n\n\"Top cities\"\n\"Lviv\"x\n\"5.1\"\n"
    let blocks = CSVTable.blocks(of: Array(text.utf8))
    #expect(blocks.map { places($0.header) } == [["Age@1:1"], ["Top cities@5:1"]])
    #expect(blocks.map(\.rows.count) == [1, 2])
    #expect(blocks.map(\.faults.count) == [0, 1])
}

@Test(arguments: [
    ("sep=,\r\na,b\r\n", ["a", "b"], 2, []), ("sep=;\na;b\n", ["a", "b"], 2, []),
    ("# GA4\n#\n#  Account: x \r\na,b\n", ["a", "b"], 4, ["GA4", "", "Account: x"]),
    ("a,b\n# no preamble\n", ["a", "b"], 1, []), ("sep=\t\n#x", [], 0, ["x"]), ("", [], 0, []),
])
func aPreambleIsReadBeforeTheHeader(
    text: String, header: [String], line: Int, comments: [String]
) {
    let bytes = Array(text.utf8)
    let preamble = CSVPreamble(of: bytes)
    let table = CSVTable(bytes, from: preamble.scanner())
    #expect(table.header.map(\.text) == header)
    #expect(table.header.first?.line ?? 0 == line)
    #expect(preamble.comments == comments)
}
