import Foundation
import Markdown
import TestSupport
import Testing

/// An example of the CommonMark specification.
struct CommonMarkExample: CustomTestStringConvertible {
    let number: Int
    let markdown: String

    var testDescription: String { "example \(number)" }

    /// All of the specification's text.
    static func all(in specification: String) -> [CommonMarkExample] {
        let fence = String(repeating: "`", count: 32)
        return specification.components(separatedBy: "\n\(fence) example\n").dropFirst()
            .enumerated().map { index, example in
                let end = example.range(of: "\n.\n") ?? example.range(of: ".\n")
                let markdown = end.map { example[..<$0.lowerBound] + "\n" } ?? ""
                return CommonMarkExample(
                    number: index + 1, markdown: markdown.replacing("→", with: "\t"))
            }
    }
}

/// What we do on purpose where libcmark writes a link: whatever precedes the colon is a scheme, and not an allowed one.
private let forbiddenSchemes: [Int: String] = [
    499: "<p>link</p>\n",  // [link](foo\)\:)
    595: "<p>irc://foo.bar:2233/baz</p>\n",
    597: "<p>a+b+c:d</p>\n",
    598: "<p>made-up-scheme://foo,bar</p>\n",
    600: "<p>localhost:5001/foo</p>\n",
]

/// Of each kind of construct one, for where the specification is not at hand.
private let constructs = [
    "a\n\nb  \nc\\\nd", "# a #\n\nb\n---\n\n***", "> a\n> > b\nc", "- a\n- b\n\n  c\n1) d\n3. e\n",
    "- a\n\n      code\n", "```swift x\n<a>&\"'\n```\n~~~\n\n\nb\n", "*a **b*** `c <&>` ``d`e``",
    "[a](<b c> \"t&\\\"\") [b][c] [c] ![*i* `j`\nk](l.png 't')\n\n[c]: /u?a=1&b='ü' (title)",
    "[![a ![b](c) d](e)](f) <https://g.h/?i&j> <k@l.m>", "&copy; &#0; \\* \\& &amp;lt;",
    "a <b>c</b>\n\n<div>\nd\n</div>\n\ne",
    "- <!-- a -->\n- b\n\n<!-- c -->\n", "\tcode\r\n\r\na\r\nb",
    "* a\n\n  > b\n  > * c\n\n    d\n*\n\n  e",
]

@Test(arguments: constructs) func aConstructBecomesWhatLibcmarkMakesOfIt(markdown: String) {
    #expect(
        isLibcmarks(plainHTML(markdown), markdown),
        "\(plainHTML(markdown)) \(libcmarkHTML(markdown))")
}

@Test func everyExampleOfCommonMarkBecomesWhatLibcmarkMakesOfIt() throws {
    guard let folder = sharedFolder(for: "the examples of CommonMark 0.30") else { return }
    let path = "\(folder)/specs/commonmark/spec-0.30.txt"
    let text = String(decoding: try contents(of: path), as: UTF8.self)
    let examples = CommonMarkExample.all(in: text)
    #expect(examples.count == 652)
    for example in examples {
        let html = plainHTML(example.markdown)
        if let expected = forbiddenSchemes[example.number] {
            #expect(html == expected, "\(example.number)")
        } else {
            #expect(
                isLibcmarks(html, example.markdown),
                "\(example.number): \(example.markdown) \(html) \(libcmarkHTML(example.markdown))")
        }
    }
}
