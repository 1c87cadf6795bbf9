import Disclosure
import Model

/// What stands at the foot of every public page. Public bodies owe their readers the first; a reader looks for the others
/// here.
func footerLinks(_ record: PublishedRecord, on page: Address<Public>) -> [LinkView] {
    var links: [(title: String, address: Address<Public>?)] = [
        ("Accessibility statement", PublicAddresses.accessibility(of: record)),
        ("Terms of engagement", PublicAddresses.terms(of: record)),
    ]
    if CorrectionsPage.isNeeded(for: record) {
        links.append(("Corrections", PublicAddresses.corrections))
    }
    if !record.documents.isEmpty { links.append(("All documents", PublicAddresses.documents)) }
    return links.compactMap { title, address in
        address.map { LinkView(title: title, address: $0.relative(to: page)) }
    }
}
