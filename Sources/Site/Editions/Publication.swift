import Content
package import Diagnostics
import Disclosure
import Model

/// The ledger that publishing an edition writes.
package struct Publication: Sendable {
    /// Below `content/`.
    package let path: String
    package let bytes: [UInt8]
    /// How many figures it holds.
    package let count: Int
    /// Whether there is one already.
    package let isAgain: Bool

    /// `nil` where there is no such edition.
    package init?(_ edition: String, of sites: Sites) {
        let id = EditionID(edition)
        let record = sites.published
        guard record.editions.contains(where: { $0.id == id }) else { return nil }
        path = LedgerFile.path(of: id)
        bytes = LedgerFile(id, of: record).bytes
        count = lines(of: bytes, beginningWith: "figure,")
        isAgain = record.revisions.ledgers.contains { $0.edition == id }
    }

    /// The editions there are.
    package static func names(in sites: Sites) -> [String] {
        sites.published.editions.map(\.id.text)
    }

    /// What was said of the content, where an edition is to be published: a text of its own that is still to write is an error.
    package static func judged(_ diagnostics: [Diagnostic], of edition: String) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            let isOwn = diagnostic.position.path == "editions/\(edition).yml"
            if diagnostic.rule == .unwrittenText, isOwn { diagnostic.severity = .error }
            return diagnostic
        }
    }
}

private func lines(of bytes: [UInt8], beginningWith word: String) -> Int {
    bytes.split(separator: UInt8(ascii: "\n")).count { $0.starts(with: word.utf8) }
}
