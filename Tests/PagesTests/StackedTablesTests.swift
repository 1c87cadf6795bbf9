import Testing

@testable import Pages

@Suite struct StackedTablesTests {
    private func stacked(_ html: String, _ choice: StackedTables.Choice = .plain) -> String {
        String(decoding: StackedTables.stacked(Array(html.utf8), choice), as: UTF8.self)
    }

    private let table = """
        <table><thead><tr><th scope="col">who</th><th scope="col">the <em>number</em></th></tr></thead>\
        <tbody><tr><td>Police</td><td>999</td></tr></tbody></table>
        """

    @Test func eachCellHasTheNameOfItsColumnAndItsRole() {
        #expect(
            stacked("<p>A</p>" + table) == """
                <p>A</p><table class="stack narrow" role="table"><thead role="rowgroup"><tr role="row">\
                <th role="columnheader" scope="col">who</th>\
                <th role="columnheader" scope="col">the <em>number</em></th></tr></thead>\
                <tbody role="rowgroup"><tr role="row"><td role="cell">Police</td>\
                <td role="cell" data-label="the number">999</td></tr></tbody></table>
                """)
    }

    @Test func aTableOfFiguresStaysUnlessEveryOneIsMeant() {
        let figures = "<table id=\"a\"><tbody><tr><th scope=\"row\">May</th></tr></tbody></table>"
        #expect(stacked(figures + "<p>A</p>") == figures + "<p>A</p>")
        #expect(
            stacked(figures, .every).contains("<th role=\"rowheader\" scope=\"row\">May</th>"))
    }
}
