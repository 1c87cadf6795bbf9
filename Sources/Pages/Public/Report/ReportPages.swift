import Disclosure
import Model

/// The front page, which is the newest edition, and every edition at its permanent address.
func reportPages(_ record: PublishedRecord) -> [Page<Public>] {
    let front = PublicAddresses.front
    guard let newest = record.editions.last else {
        return [Page(front) { WelcomePage(record) }]
    }
    let editions = record.editions.map { edition in
        let page = PublicAddresses.edition(edition.id)
        return Page(page) { EditionPage(edition, of: record, at: page) }
    }
    return [Page(front) { EditionPage(newest, of: record, at: front) }] + editions
}
