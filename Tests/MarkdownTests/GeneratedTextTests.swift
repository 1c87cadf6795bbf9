import Diagnostics
import Markdown
import Testing

private let pieces = [
    "a", "b c", "\n", "\n\n", "\r\n", "  ", "    ", "\t", "> ", ">", "- ", "* ", "1. ", "12) ",
    "# ", "## ", "---\n", "===\n", "```\n",
    "*", "**", "_", "`", "``", "[", "]", "](", ")", "![", "[a](b)", "[a]", "[a]: /u\n",
    "![c](d \"e\")", "<http://f.g>", "<b>", "</b>",
    "<!-- h -->", "<div>\n", "&amp;", "&", "\"", "\\", "é", "日本", "\u{0}", "\u{FEFF}",
    "javascript:",
]

private func texts(of pieces: [String], seed: UInt64) -> [String] {
    var dice = Dice(seed: seed)
    return (0..<2000).map { _ in (0...dice.pick(40)).map { _ in dice.choose(pieces) }.joined() }
}

@Test func generatedTextsBecomeWhatLibcmarkMakesOfThem() {
    for text in texts(of: pieces.filter { $0 != "javascript:" && $0 != "[a]: /u\n" }, seed: 1) {
        let html = plainHTML(text)
        #expect(
            html.contains("<table>") || isLibcmarks(html, text), "\(text.debugDescription) \(html)")
    }
}

@Test func noGeneratedTextIsPositionedOutsideItself() {
    for text in texts(of: pieces + ["|", "|-|-|\n", "|a|b|\n", ":-:"], seed: 2) {
        let lines = text.replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false)
        let document = MarkdownDocument(MarkdownText(path: "a.md", text: text))
        let positions = document.references.map(\.position) + document.headings.map(\.position)
        for position in positions + document.diagnostics.map(\.position) {
            #expect((1...lines.count).contains(position.line), "\(text.debugDescription)")
            let line = lines[min(position.line, lines.count) - 1]
            #expect(
                (1...(line.unicodeScalars.count + 1)).contains(position.column),
                "\(text.debugDescription)")
        }
    }
}
