import Diagnostics
import Markdown
import Testing

/// What the comparison with cmark-gfm shows, for where it is not installed; and what is ours.
private let tables = [
    (
        "text\na | b\n:-|-:\n1\n2|3|4",
        """
        <p>text</p>
        <div class="scroll" role="region" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">a</th>
        <th scope="col" class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-right"></td>
        </tr>
        <tr>
        <td class="align-left">2</td>
        <td class="align-right">3</td>
        </tr>
        </tbody>
        </table>
        </div>

        """
    ),
    (
        "- | *a* |\n  |:-:|\n- b",
        """
        <ul>
        <li>
        <div class="scroll" role="region" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center"><em>a</em></th>
        </tr>
        </thead>
        </table>
        </div>
        </li>
        <li>b</li>
        </ul>

        """
    ),
    ("a | b\n-\n", "<h2 id=\"a-b\">a | b</h2>\n"),
    ("a | b\n-|-|-\n", "<p>a | b\n-|-|-</p>\n"),
]

@Test(arguments: tables) func aTableIsDrawnWhereADelimiterRowStands(markdown: String, html: String)
{
    #expect(plainHTML(markdown) == html)
}

@Test func headingsAroundATableKeepTheirIds() {
    let document = MarkdownDocument(
        MarkdownText(path: "a.md", text: "# a\n\n|b|\n|-|\n|c|\n\n# a\n"))
    #expect(document.headings.map(\.id) == ["a", "a-2"])
    #expect(document.headings.map(\.position.line) == [1, 7])
}

@Test func aTableIsNamedAfterTheHeadingAboveItAndNoTwoAlike() {
    let markdown = "# Fees & *fines*\n\na|b\n-|-\n\na|c\n-|-\n\n## Hours\n\na|b\n-|-\n"
    let names = plainHTML("a|b\n-|-\n\n" + markdown).matches(of: /aria-label="([^"]*)"/)
        .map { String($0.1) }
    #expect(
        names == [
            "Table", "Table: Fees &amp; fines", "Table: Fees &amp; fines (2)", "Table: Hours",
        ])
}

@Test func manyTablesBelowALongHeadingDoNotRepeatItWhole() {
    let tables = String(repeating: "a|b\n-|-\n\n", count: 10_000)
    #expect(
        plainHTML("# \(String(repeating: "long ", count: 20_000))\n\n\(tables)").utf8.count
            < 5_000_000)
}

@Test func shortRowsAreFilledOnlyToALimit() {
    let columns = 2000
    let text =
        String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns)
        + "\n" + String(repeating: "b\n", count: 10_000)
    #expect(plainHTML(text).utf8.count < 3_000_000)
}
