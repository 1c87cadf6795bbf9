import Diagnostics
import Testing

@testable import Markdown

private func document(_ bytes: [UInt8]) -> MarkdownDocument {
    MarkdownDocument(MarkdownText(path: "a.md", bytes: bytes[...]))
}

private func document(_ text: String) -> MarkdownDocument { document(Array(text.utf8)) }

/// Texts that have made Markdown parsers slow, or crash them.
/// Source: the kinds of cmark's and markdown-it's tests of such texts.
private let pathological: [(String, String)] = [
    ("![[]()", ""), ("[", ""), ("![", ""), ("[a](", ""), ("<", ""), ("<!--", ""), ("<?", ""),
    ("<![CDATA[", ""), ("<!A ", ""),
    ("*a **a ", ""), ("*a_ ", ""), ("a**b", "c* "), ("_a __", ""), ("`", "``"),
    ("[a][b]\n", "[b]: /c"), ("> ", "a"), ("- ", "a"),
    ("1. ", "a"), ("* a\n", ""), (">", ""), ("[", "]"), ("&", ";"), ("\\", ""), ("|a", "\n"),
    ("a|b\n-|-\n\n", ""), ("|-", ""), ("a\n-|-\n", ""),
    ("a|b\n-|-\n", ""), ("# a\n", ""), ("[a]: b\n", "[a]"), ("\t", "a"), ("<a>", ""), ("<a>\n", ""),
    ("\n> a", ""), ("*", ""), ("~~~\n", ""), ("-\n", ""),
    ("x [a](b)\n", ""), ("- > ", "[a](b)"),
]

@Test(arguments: pathological) func noTextHangsOrCrashes(repeated: String, last: String) {
    let text = String(repeating: repeated, count: 200_000 / repeated.utf8.count) + last
    let clock = ContinuousClock()
    let time = clock.measure { _ = plainHTML(document(text)) }
    #expect(time < .seconds(10), "\(repeated)")
}

@Test func aDocumentOfMoreThanAMegabyteIsNotRead() {
    let text = document(String(repeating: "abcdefghi\n", count: 100_001))
    #expect(text.diagnostics == [.tooLarge(1_000_010, at: SourcePosition(path: "a.md"))])
    #expect(plainHTML(text) == "")
}

@Test(arguments: [">", "- ", "*a **b "]) func deepNestingIsRefused(mark: String) {
    let text = document(
        "x\n\n" + String(repeating: mark, count: 10_000) + "c"
            + String(repeating: "***", count: 5000))
    #expect(text.diagnostics.map(\.rule.id) == ["C0502"])
    #expect(text.diagnostics.first?.position.line == 3)
    #expect(plainHTML(text) == "")
    #expect(text.references.isEmpty)
}

@Test func aHundredQuotesAreNotTooDeep() {
    #expect(document(String(repeating: ">", count: 98) + "a").diagnostics.isEmpty)
    #expect(
        document(String(repeating: ">", count: 99) + "a").diagnostics.map(\.rule.id) == ["C0502"])
}

@Test func aParagraphOfTooManyImagesIsRefused() {
    let text = document("a\n" + String(repeating: "![[]()", count: 501))
    #expect(
        text.diagnostics == [
            .tooManyPictures(at: SourcePosition(path: "a.md", line: 2, column: 3001))
        ])
    #expect(document(String(repeating: "![a](b)\n\n", count: 501)).diagnostics.isEmpty)
}

@Test func bytesThatAreNotUTF8AreReplacedAndReported() {
    let text = document(
        Array("é a\n".utf8) + [0xC3, 0xA9, 0xFF, 0x62, 0xE2, 0x82] + Array("\nc [d](e)".utf8))
    #expect(text.diagnostics == [.notUTF8(at: SourcePosition(path: "a.md", line: 2, column: 2))])
    #expect(plainHTML(text) == "<p>é a\né\u{FFFD}b\u{FFFD}\nc <a href=\"e\">d</a></p>\n")
    #expect(text.references.first?.position == SourcePosition(path: "a.md", line: 3, column: 3))
}

@Test func aZeroByteIsReplacedAndReported() {
    let text = document("a\n\0b")
    #expect(text.diagnostics == [.zeroByte(at: SourcePosition(path: "a.md", line: 2, column: 1))])
    #expect(plainHTML(text) == "<p>a\n\u{FFFD}b</p>\n")
}

@Test(arguments: ["", "\n", "\u{FEFF}a", "a\rb\r\rc", "\r\n\r\n", " ", "\u{FEFF}"])
func oddTextsBecomeWhatLibcmarkMakesOfThem(text: String) {
    #expect(isLibcmarks(plainHTML(document(text)), text))
}

@Test func ofWhatIsLeftOutAHundredAreListed() {
    let text = document(String(repeating: "<b>", count: 1000))
    #expect(text.diagnostics.count == 101)
    #expect(
        text.diagnostics.last
            == .more(than: 100, .rawHTML("<b>", at: SourcePosition(path: "a.md", column: 301))))
}
