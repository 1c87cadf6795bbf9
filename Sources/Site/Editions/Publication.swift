import Disclosure
import Model

/// The ledger that publishing an edition writes.
package struct Publication: Sendable {
    /// Below `content/`.
    package let path: String
    package let bytes: [UInt8]
    /// Whether there is one already.
    package let isAgain: Bool

    /// `nil` where there is no such edition.
    package init?(_ edition: String, of sites: Sites) {
        let id = EditionID(edition)
        let record = sites.published
        guard record.editions.contains(where: { $0.id == id }) else { return nil }
        path = LedgerFile.path(of: id)
        bytes = LedgerFile(id, of: record).bytes
        isAgain = record.revisions.ledgers.contains { $0.edition == id }
    }

    /// The editions there are.
    package static func names(in sites: Sites) -> [String] {
        sites.published.editions.map(\.id.text)
    }
}
