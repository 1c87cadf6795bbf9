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
    return [
        Page(front) { EditionPage(newest, of: record, at: front) },
        Page(PublicAddresses.latest) { LatestPage(newest, of: record) },
        Page(PublicAddresses.editions) { EditionsPage(record) },
    ] + editions
}

extension PublicAddresses {
    /// Every edition.
    static let editions = Address<Public>("editions/index.html")
    /// Leads to the newest edition, whichever that is.
    static let latest = Address<Public>("latest/index.html")
}
