import Diagnostics
import Markdown
import Testing

private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(MarkdownText(path: "a.md", text: text))
}

private func html(_ text: String, _ resolve: (Reference) -> Resolution) -> String {
    String(decoding: document(text).html(resolve), as: UTF8.self)
}

@Test func aReferenceSaysWhatItsAuthorWrote() {
    let references = document("![*a* & `b`](c%20d&amp;e \"f\")\n\n- [g\nh](figure:i?j=k)")
        .references
    let path = SourcePosition(path: "a.md", line: 1, column: 1)
    #expect(references.count == 2)
    #expect(references.first?.kind == .image)
    #expect(references.first?.destination == "c%20d&e")
    #expect(references.first?.title == "f")
    #expect(references.first?.words == "a & b")
    #expect(references.first?.position == path)
    #expect(references.map(\.isAlone) == [true, true])
    #expect(references.last?.words == "g h")
    #expect(references.last?.destination == "figure:i?j=k")
}

@Test func aDestinationIsEscaped() {
    #expect(
        html("[a](b)") { _ in .destination("/é?x=\"1\"&y='<>'") }
            == "<p><a href=\"/%C3%A9?x=%221%22&amp;y=&#x27;%3C%3E&#x27;\">a</a></p>\n")
    #expect(
        html("![\"<a>\"](b '\"c\"')") { _ in .destination("d") }
            == "<p><img src=\"d\" alt=\"&quot;&lt;a&gt;&quot;\" title=\"&quot;c&quot;\" /></p>\n")
}

@Test func aReplacementTakesThePlaceOfTheElement() {
    #expect(
        html("a [*b*](c) d") { _ in .replacement(Array("<b>!</b>".utf8)) }
            == "<p>a <b>!</b> d</p>\n")
}

@Test func aReplacementTakesThePlaceOfTheParagraphItIsAloneIn() {
    let figure = Resolution.replacement(Array("<figure></figure>".utf8))
    #expect(html("a\n\n![b](c)\n\nd") { _ in figure } == "<p>a</p>\n<figure></figure>\n<p>d</p>\n")
    #expect(
        html("- ![b](c)\n- d") { _ in figure }
            == "<ul>\n<li><figure></figure></li>\n<li>d</li>\n</ul>\n")
    #expect(html("> ![b](c)") { _ in figure } == "<blockquote>\n<figure></figure>\n</blockquote>\n")
    #expect(html("**![b](c)**") { _ in figure } == "<p><strong><figure></figure></strong></p>\n")
}

@Test func wordsStayWhereTheElementGoes() {
    #expect(html("a [*b* c](d) ![*e*](f)") { _ in .words } == "<p>a <em>b</em> c e</p>\n")
}

@Test func anImageInALinkIsResolvedByItself() {
    var asked: [String] = []
    let nested = html("[a ![b](c) d](e) f") { reference in
        asked.append(reference.destination)
        return reference.kind == .link ? .words : .destination("g")
    }
    #expect(asked == ["e", "c"])
    #expect(nested == "<p>a <img src=\"g\" alt=\"b\" /> d f</p>\n")
    let lone = html("[![b](c)](e)") { .destination($0.destination) }
    #expect(lone == "<p><a href=\"e\"><img src=\"c\" alt=\"b\" /></a></p>\n")
}

@Test func whatIsWithinAReplacedLinkIsNotAskedFor() {
    var asked: [String] = []
    _ = html("[![b](c)](e)\n\nx [![d](f)](g)") { reference in
        asked.append(reference.destination)
        return .replacement([])
    }
    #expect(asked == ["e", "g"])
}

@Test func htmlIsAppended() {
    var output = Array("<main>".utf8)
    document("a").writeHTML(into: &output) { _ in .words }
    #expect(String(decoding: output, as: UTF8.self) == "<main><p>a</p>\n")
}

@Test(arguments: [
    "javascript:a", "JavaScript:a", "&#106;avascript:a", "<java\tscript:a>", "vbscript:a",
    "data:text/html,a",
    "data:image/png;base64,a", "file:///a", "blob:a", "x:", "< javascript:a>", ":a", "urn:a:b",
])
func aSchemeThatNobodyAllowedIsNoLink(destination: String) {
    let document = document("[b](\(destination))")
    #expect(document.references.isEmpty)
    #expect(document.diagnostics.map(\.rule.id) == ["C0507"])
    #expect(plainHTML(document) == "<p>b</p>\n")
}

@Test(arguments: [
    "http://a", "HTTPS://a", "mailto:a@b", "tel:+44", "ftp://a", "figure:a", "chart:a?b", "table:a",
    "a/b:c", "#a:b",
    "?a:b", "../a.md", "", "//a/b", "/a",
])
func anAllowedDestinationIsALink(destination: String) {
    let document = document("[b](\(destination))")
    #expect(document.references.map(\.destination) == [destination])
    #expect(document.diagnostics.isEmpty)
}

@Test func plainTextHasTheWordsAlone() {
    let text = document("# A & *b*\n\n![c](d)\n\ne [f](g) `<h>`\n\n- \"i\"\n")
    #expect(text.plainText == "A & b\nc\ne f <h>\n\n\"i\"")
    #expect(text.summary == "e f <h>")
}
