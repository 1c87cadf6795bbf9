import Diagnostics
import TestSupport
import Testing

@testable import Markdown

/// The marks stand where links and images begin, in order.
private let positioned = [
    "1️⃣[a](b) 2️⃣![c](d) 3️⃣<http://e.f> 4️⃣<g@h.i>",
    "é 😀 1️⃣[a](b)\nü 2️⃣[c](d)",
    "> 1️⃣[a](b)\n> c 2️⃣[d](e)\n>   3️⃣<http://f.g>\nlazy 4️⃣[h](i)",
    "- 1️⃣[a](b)\n  2️⃣[c](d)\n\n  3️⃣[e](f)\n    1. g\n       4️⃣![h](i)",
    "> - > a\n>   > b 1️⃣[c](d)\n>   >  2️⃣<http://e.f>",
    "10. a\n    1️⃣[b](c)\n-\t2️⃣[d](e)\n\t3️⃣[f](g)",
    "1️⃣[a\nb](c) d\ne 2️⃣[*f*\n  g](h)",
    "a 1️⃣[b](c\n  \"d\") 2️⃣[e](f)\ng 3️⃣[h](i)",
    "`a\nb` 1️⃣[c](d) <i\nj> 2️⃣[e](f)",
    "1️⃣[2️⃣![a](b)](c) 3️⃣[d 4️⃣![e](f)](g)",
    "[a]: /b\n[c]: /d \"e\"\n1️⃣[a] f\n2️⃣[c]",
    "[a]: /b\n  'c'\nd 1️⃣[a]",
    "## a 1️⃣[b](c) ##\n\nd 2️⃣[e](f)\n===\n\n   ## 3️⃣[g](h)",
    "a\n\n    b\n\n  1️⃣[c](d)\n      2️⃣[e](f)",
    "| a | 1️⃣[b](c) |\n|---|---|\n| é\\|é 2️⃣[d](e) | `\\|` 3️⃣![f](g) |\n\nh 4️⃣[i](j)",
    "> - a\n>   b | c\n>   -|-\n>   1️⃣[d](e) | 2️⃣<http://f.g>\n>\n>   3️⃣[h](i)",
    "[a] 1️⃣[b](c) [d 2️⃣[e](f) \\[g] 3️⃣[h](i)",
    "a\r\nb 1️⃣[c](d)\r\n> 2️⃣[e](f)",
    "1️⃣[](a)\n2️⃣![](b) 3️⃣[\nc](d)",
]

@Test(arguments: positioned) func aReferenceIsWhereItBegins(marked: String) {
    let source = MarkedSource(marked)
    let document = MarkdownDocument(MarkdownText(path: "specimen", text: source.text))
    let expected = "1️⃣2️⃣3️⃣4️⃣".filter(marked.contains).map { source[$0] }
    #expect(document.references.map(\.position) == expected)
}

@Test func positionsCountFromTheFirstLineOfTheFile() {
    let source = MarkedSource("---\ntitle: é\n---\n\n1️⃣# a\n\n> é 2️⃣[b](c) 3️⃣<b>\n\n4️⃣<!-- d\n-->\n")
    let body = source.file.bytes.firstRange(of: Array("\n---\n".utf8))?.upperBound ?? 0
    let document = MarkdownDocument(
        MarkdownText(path: "specimen", bytes: source.file.bytes[body...], firstLine: 4))
    #expect(document.headings.map(\.position) == [source["1️⃣"]])
    #expect(document.references.map(\.position) == [source["2️⃣"]])
    #expect(
        document.diagnostics == [
            .rawHTML("<b>", at: source["3️⃣"]), .htmlComment(at: source["4️⃣"]),
        ])
}

@Test func whatIsLeftOutIsReportedWhereItStands() {
    let source = MarkedSource(
        "a 1️⃣<b>c2️⃣</b>\n- 3️⃣<div>\n  x\n  </div>\n\n|4️⃣<i>|\n|-|\n| 5️⃣[d](javascript:e) |\n\n6️⃣![f](data:g)"
    )
    let document = MarkdownDocument(MarkdownText(path: "specimen", text: source.text))
    #expect(
        document.diagnostics == [
            .rawHTML("<b>", at: source["1️⃣"]), .rawHTML("</b>", at: source["2️⃣"]),
            .rawHTML("<div>", at: source["3️⃣"]), .rawHTML("<i>", at: source["4️⃣"]),
            .linkScheme("javascript", at: source["5️⃣"]), .linkScheme("data", at: source["6️⃣"]),
        ])
}
