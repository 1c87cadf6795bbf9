import Formats
import Testing

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Test func elementsAttributesAndTextAreWrittenInOrder() {
    let element = XMLElement(
        "a", [XMLAttribute("z", "1"), XMLAttribute("b", "2")],
        [.text("x "), .element(XMLElement("c")), .text(" y")])
    #expect(text(element.bytes()) == #"<a z="1" b="2">x <c/> y</a>"#)
}

@Test func whatWouldBeMarkupIsEscaped() {
    let element = XMLElement(
        "a", [XMLAttribute("b", "<\"'&>\t\n\r")], text: "<\"'&>]]>\t\n\r\u{0}é")
    #expect(
        text(element.bytes())
            == "<a b=\"&lt;&quot;'&amp;&gt;&#9;&#10;&#13;\">&lt;\"'&amp;&gt;]]&gt;\t\n&#13;\u{FFFD}é</a>"
    )
}

@Test func aDocumentHasALineForEachElementButWithinText() {
    let title = XMLElement("title", text: "Figures")
    let words = XMLElement("p", [], [.text("a "), .element(XMLElement("b", text: "c"))])
    let feed = XMLElement(
        "feed", [], [.element(title), .element(words), .element(XMLElement("e"))])
    #expect(
        text(feed.document) == """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed>
              <title>Figures</title>
              <p>a <b>c</b></p>
              <e/>
            </feed>

            """)
}
