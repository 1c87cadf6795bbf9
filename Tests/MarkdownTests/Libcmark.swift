import CMark
import Foundation
import Markdown

/// libcmark's own HTML in its safe mode.
func libcmarkHTML(_ text: String) -> String {
    guard let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else {
        return ""
    }
    defer { free(html) }
    return String(cString: html)
}

/// Our HTML, each link leading where it was written to lead.
func plainHTML(_ document: MarkdownDocument) -> String {
    String(decoding: document.html { .destination($0.destination) }, as: UTF8.self)
}

func plainHTML(_ text: String) -> String {
    plainHTML(MarkdownDocument(MarkdownText(path: "specimen", text: text)))
}

/// Without the ids of headings.
func withoutIDs(_ html: String) -> String {
    html.replacing(/<h([1-6]) id="[^"]*">/) { "<h\($0.1)>" }
}

/// Without libcmark's note of raw HTML, and without the empty lines that it leaves.
func withoutOmissions(_ html: String) -> String {
    html.replacing("<!-- raw HTML omitted -->", with: "").replacing(/\n\n+/, with: "\n")
}

/// Whether ours is libcmark's HTML, but for heading ids and the notes of raw HTML.
func isLibcmarks(_ ours: String, _ text: String) -> Bool {
    let expected = libcmarkHTML(text)
    let actual = withoutIDs(ours)
    if !expected.contains("<!-- raw HTML omitted -->") { return actual == expected }
    return withoutOmissions("\n" + actual) == withoutOmissions("\n" + expected)
}
