import Diagnostics
import Markdown
import Testing

/// What the comparison with cmark-gfm shows, for where it is not installed; and what is ours.
private let tables = [
    (
        "text\na | b\n:-|-:\n1\n2|3|4",
        """
        <p>text</p>
        <table>
        <thead>
        <tr>
        <th scope="col" class="left">a</th>
        <th scope="col" class="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left">1</td>
        <td class="right"></td>
        </tr>
        <tr>
        <td class="left">2</td>
        <td class="right">3</td>
        </tr>
        </tbody>
        </table>

        """
    ),
    (
        "- | *a* |\n  |:-:|\n- b",
        """
        <ul>
        <li>
        <table>
        <thead>
        <tr>
        <th scope="col" class="center"><em>a</em></th>
        </tr>
        </thead>
        </table>
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

@Test func shortRowsAreFilledOnlyToALimit() {
    let columns = 2000
    let text =
        String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns)
        + "\n" + String(repeating: "b\n", count: 10_000)
    #expect(plainHTML(text).utf8.count < 3_000_000)
}
