// The Markdown tool: CommonMark text comes in; links, headings and HTML go out.
//
// libcmark parses, once for each document; no C pointer leaves the function that holds it. What is added
// here: heading ids, pipe tables, a list of allowed schemes, positions. Where a link leads is not decided
// here: the caller answers for each link when the HTML is written. Raw HTML is left out and reported.

/// Markdown that knows where in its file it begins.
package struct MarkdownText: Hashable, Sendable {
    package let path: String
    package let bytes: ArraySlice<UInt8>
    /// The line of the file on which the text begins, from 1: front matter stands before it.
    package let firstLine: Int

    package init(path: String, bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
        self.path = path
        self.bytes = bytes
        self.firstLine = firstLine
    }

    package init(path: String, text: String, firstLine: Int = 1) {
        self.init(path: path, bytes: ArraySlice(text.utf8), firstLine: firstLine)
    }
}
