import Disclosure
import Model

/// What stands at the foot of every public page. Public bodies owe their readers the first; a reader looks for the others
/// here.
func footerLinks(_ record: PublishedRecord, on page: Address<Public>) -> [LinkView] {
    let terms = PublicAddresses.termsLink(record, on: page)?.title ?? ""
    let links: [(title: String, address: Address<Public>?)] = [
        ("Accessibility statement", PublicAddresses.accessibility(of: record)),
        (terms, PublicAddresses.terms(of: record)),
        ("What we watch, and your privacy", PublicAddresses.boundaries(of: record)),
        (
            "Corrections",
            CorrectionsPage.isNeeded(for: record) ? PublicAddresses.corrections : nil
        ),
        ("Licence", PublicAddresses.licence),
        ("How this report is made", PublicAddresses.checking),
        ("All documents", record.documents.isEmpty ? nil : PublicAddresses.documents),
    ]
    return links.compactMap { title, address in
        address.map { LinkView(title: title, address: $0.relative(to: page)) }
    }
}
