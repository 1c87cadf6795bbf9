import Diagnostics
import Model
import Testing

@testable import Pages

@Suite struct GlossaryLinksTests {
    private let links: GlossaryLinks = {
        let place = SourcePosition(path: GlossaryTerm.path)
        var window = GlossaryTerm(term: "Restricted period", meaning: "M", at: place)
        window.also = [Located("purdah", at: place)]
        return GlossaryLinks([
            window, GlossaryTerm(term: "FOI", meaning: "M", at: place),
            GlossaryTerm(term: "Hide", meaning: "M", at: place),
            GlossaryTerm(term: "Hide & seek", meaning: "M", at: place),
            GlossaryTerm(term: "Māori", meaning: "M", at: place),
        ])
    }()

    private func linked(_ html: String, on page: String = "answering/page.html") -> String {
        String(decoding: links.linked(Array(html.utf8), on: Address(page)), as: UTF8.self)
    }

    private func link(_ words: String, _ anchor: String) -> String {
        "<a class=\"term\" href=\"../glossary.html#term-\(anchor)\">\(words)</a>"
    }

    @Test func aTermIsLinkedWhereItIsFirstUsed() {
        #expect(
            linked("<p>In the restricted period, the Restricted period.</p>")
                == "<p>In the \(link("restricted period", "restricted-period")), the Restricted period.</p>"
        )
        #expect(
            linked("<p>purdah</p>", on: "a.html")
                == "<p><a class=\"term\" href=\"glossary.html#term-restricted-period\">purdah</a></p>"
        )
    }

    @Test func otherWordsForATermCountAsTheTerm() {
        #expect(
            linked("<p>Purdah is the restricted period.</p>")
                == "<p>\(link("Purdah", "restricted-period")) is the restricted period.</p>")
    }

    @Test func aPluralIsTheTermAndALongerWordIsNot() {
        #expect(linked("<p>two hides</p>") == "<p>two \(link("hides", "hide"))</p>")
        #expect(linked("<p>hidebound, unhide, hide1</p>") == "<p>hidebound, unhide, hide1</p>")
    }

    @Test func theLongestTermIsTaken() {
        #expect(
            linked("<p>hide &amp; seek</p>") == "<p>\(link("hide &amp; seek", "hide-seek"))</p>")
    }

    @Test func anAbbreviationIsSpeltAsItIs() {
        #expect(linked("<p>foi FOI</p>") == "<p>foi \(link("FOI", "foi"))</p>")
    }

    @Test func lettersWithMarksArePartOfWords() {
        #expect(linked("<p>Māori</p>") == "<p>\(link("Māori", "māori"))</p>")
        #expect(linked("<p>éhide hideé</p>") == "<p>éhide hideé</p>")
    }

    @Test(arguments: [
        "<h2 id=\"hide\">Hide</h2>", "<p><a href=\"x.html\">hide</a></p>", "<code>hide</code>",
        "<pre><code>FOI</code></pre>", "<table><tr><th scope=\"col\">hide</th></tr></table>",
        "<figure><p>hide</p></figure>", "<p title=\"hide\">no</p>",
    ])
    func headingsLinksCodeAndFiguresStayAsTheyAre(_ html: String) {
        #expect(linked(html) == html)
    }

    @Test func whatComesAfterIsLinkedAgain() {
        #expect(
            linked("<h2>Hide</h2><p><strong>Hide</strong> it</p>")
                == "<h2>Hide</h2><p><strong>\(link("Hide", "hide"))</strong> it</p>")
    }

    @Test func withoutAGlossaryNothingIsTouched() {
        let html = Array("<p>hide</p>".utf8)
        #expect(GlossaryLinks([]).linked(html, on: Address("a.html")) == html)
    }
}
