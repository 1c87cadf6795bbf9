import Formats
import Testing

private func text(_ write: (inout CSVText) -> Void) -> String {
    var csv = CSVText()
    write(&csv)
    return String(decoding: csv.bytes, as: UTF8.self)
}

@Test func rowsEndWithCRLFAndQuotesStandOnlyWhereTheyAreDue() {
    let text = text { csv in
        csv.add(row: ["a", "b,c", "d\"e", "f\ng", " h ", "", "-3.5", "=x"])
        csv.add(row: [""])
    }
    #expect(text == "a,\"b,c\",\"d\"\"e\",\"f\ng\", h ,,-3.5,=x\r\n\"\"\r\n")
}

@Test(arguments: [
    ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("@SUM(A1)", "'@SUM(A1)"), ("-cmd", "'-cmd"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("-3", "-3"), ("-3.5", "-3.5"), ("-", "'-"),
    ("-3.", "'-3."), ("-3-4", "'-3-4"), ("a=b", "a=b"), ("", ""), ("=\"x\",1", "\"'=\"\"x\"\",1\""),
])
func freeTextIsNeverAFormula(written: String, cell: String) {
    #expect(
        text { csv in
            csv.add("1")
            csv.add(freeText: written)
            csv.endRow()
        } == "1,\(cell)\r\n")
}

@Test func whatIsWrittenIsReadBack() {
    let rows = [["a", "", "\"\""], ["\r\n", ",", "é🙂"], [""]]
    let csv = text { csv in for row in rows { csv.add(row: row) } }
    let table = CSVTable(Array(csv.utf8))
    #expect([table.header.map(\.text)] + table.rows.map { $0.cells.map(\.text) } == rows)
}
