import Markdown
import Testing

private let slugs = [
    (["Reporting abuse"], ["reporting-abuse"]),
    (["  *Who* answers? `Now` & [then](a) "], ["who-answers-now-then"]),
    (
        ["Tāngata whenua", "Ŵyna", "ΑΒΓ 12", "日本語", "हिन्दी", "e\u{301}t"],
        ["tāngata-whenua", "ŵyna", "αβγ-12", "日本語", "हिन्दी", "e\u{301}t"]
    ),
    (["!?", "", "section"], ["section", "section-2", "section-3"]),
    (["a", "a", "A", "a-2", "a"], ["a", "a-2", "a-3", "a-2-2", "a-4"]),
    (["a-2", "a", "a"], ["a-2", "a", "a-3"]),
    (["1. Who?", "-- x --"], ["1-who", "x"]),
    (["![alt](b)"], ["alt"]),
]

@Test(arguments: slugs) func aHeadingHasAnIdOfItsOwn(texts: [String], ids: [String]) {
    let text = texts.map { "# \($0)\n\n" }.joined()
    let document = MarkdownDocument(MarkdownText(path: "a.md", text: text))
    #expect(document.headings.map(\.id) == ids)
    for id in ids { #expect(plainHTML(document).contains("<h1 id=\"\(id)\">")) }
}

@Test func aHeadingHasLevelAndText() {
    let document = MarkdownDocument(MarkdownText(path: "a.md", text: "### A *b*\nc\n---\n"))
    #expect(document.headings.map(\.level) == [3, 2])
    #expect(document.headings.map(\.text) == ["A b", "c"])
    #expect(plainHTML(document) == "<h3 id=\"a-b\">A <em>b</em></h3>\n<h2 id=\"c\">c</h2>\n")
}
