package import Diagnostics

extension Rule {
    static let markdownSize = Rule(
        "C0501", .error,
        "A document is at most 1 MB of Markdown. A longer one is not read: split it into pages.")
    static let markdownNesting = Rule(
        "C0502", .error,
        "Quotes, lists and marks lie at most 100 deep in each other. Deeper, a document is not read."
    )
    static let markdownPictures = Rule(
        "C0503", .error,
        "A paragraph opens at most 500 images ('!['). With more, a document is not read.")
    static let markdownEncoding = Rule(
        "C0504", .error,
        "Documents are UTF-8. Bytes that are not, and zero bytes, are read as U+FFFD.")
    static let rawHTML = Rule(
        "C0505", .warning,
        "Raw HTML in Markdown is left out: pages are made of Markdown alone, so that their markup can be relied on."
    )
    static let htmlComment = Rule(
        "C0506", .warning,
        "HTML comments in Markdown are left out of the page; nobody who reads the page sees them.")
    static let linkScheme = Rule(
        "C0507", .warning,
        "A link leads to http, https, mailto, tel, ftp, figure, chart, table, or to a path. Of others only the words are kept."
    )

    /// The rules of this tool.
    package static let markdown = [
        markdownSize, markdownNesting, markdownPictures, markdownEncoding, rawHTML, htmlComment,
        linkScheme,
    ]
}

extension Diagnostic {
    static func tooLarge(_ count: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .markdownSize, "a document is at most 1000000 bytes of Markdown, not \(count)",
            at: position)
    }

    static func tooDeep(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .markdownNesting, "quotes, lists and marks lie at most 100 deep in each other",
            at: position)
    }

    static func tooManyPictures(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .markdownPictures, "a paragraph opens at most 500 images, and here are more",
            at: position)
    }

    static func notUTF8(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .markdownEncoding, "a document is UTF-8, and this byte is not", at: position,
            notes: ["save the file as UTF-8"])
    }

    static func zeroByte(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.markdownEncoding, "a document has no zero bytes", at: position)
    }

    static func rawHTML(_ markup: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.rawHTML, "raw HTML is left out: '\(markup)'", at: position)
    }

    static func htmlComment(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.htmlComment, "an HTML comment is left out", at: position)
    }

    static func linkScheme(_ scheme: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .linkScheme, "a link does not lead to '\(scheme):', so only its words are kept",
            at: position)
    }

    /// Of what a document leaves out, so many are listed; this stands for the next and all others.
    static func more(than limit: Int, _ next: Diagnostic) -> Diagnostic {
        Diagnostic(
            next.rule, "more than \(limit) things are left out here; the others are not listed",
            at: next.position)
    }
}
