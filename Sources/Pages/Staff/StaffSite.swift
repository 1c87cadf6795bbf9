import Disclosure
import Formats
import Markdown
import Model
import Statistics

/// What staff pages are made from, and where everything on their site stands. Every page holds it: there is one of it.
final class StaffSite: Sendable {
    let findings: Findings
    let published: PublishedRecord
    /// What the public site does not show.
    let withheld: [SuppressedFigure]
    let tree: GuidanceTree
    let links: LinkBook<Staff>
    let glossary: GlossaryLinks
    /// The public site: whole, or from the root of the staff one.
    let publicRoot: String
    /// Of everything that a link may name, by path below `content/`.
    private let titles: [String: String]
    /// What to do when something happens: one step from every page.
    let cards: [Document<Staff>]

    init(_ findings: Findings, beside disclosed: Disclosed) {
        self.findings = findings
        let published = disclosed.published
        self.published = published
        withheld = disclosed.withheld
        let record = findings.record
        tree = GuidanceTree(record)
        let base = record.organisation.baseAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let root = base ?? "../public/"
        publicRoot = root
        links = LinkBook(
            staffAddresses(of: record),
            elsewhere: PublicAddresses.byPath(of: published).mapValues { root + $0.path })
        glossary = GlossaryLinks(record.guidance.glossary)
        titles = titlesByPath(record, published)
        cards = record.staffDocuments.filter { $0.properties.kind == .card }
            .sorted { precedes($0.properties, $1.properties) }
    }

    var record: Record { findings.record }
    var guidance: Guidance { findings.record.guidance }
    var asOf: Day { findings.asOf }
    var figures: StaffFigures { StaffFigures(findings: findings) }

    /// A page of the public site, from a page of this one.
    func address(_ address: Address<Public>, from page: Address<Staff>) -> String {
        let isWhole = publicRoot.hasPrefix("https://") || publicRoot.hasPrefix("http://")
        return (isWhole ? "" : root(from: page)) + publicRoot + address.path
    }

    /// What a document of `content/` is called and where it stands, from a page; `nil` where it has no page.
    ///
    /// - Parameter link: as a link in the file at `path` would write it.
    func link(_ link: String, in path: String, on page: Address<Staff>) -> LinkView? {
        guard case .file(let target, let heading) = LinkTarget(link, in: path) else { return nil }
        let resolved = links.resolution(of: target, heading, from: page, self: "")
        guard case .destination(let address) = resolved else { return nil }
        return LinkView(title: titles[target] ?? target, address: address)
    }

    /// Where a file of `content/` can be seen, and changed; `nil` where `candour.yml` does not say.
    func source(of path: String) -> String? {
        // A blank in the pattern itself is no part of an address either.
        record.organisation.guidance.source.map {
            $0.replacing(" ", with: "%20").replacing("{path}", with: percentEncoded(path))
        }
    }

    /// The first cards, as every page shows them; the one that the page is itself leads to its beginning.
    func cards(on page: Address<Staff>) -> [LinkView] {
        cards.prefix(StaffSite.mostCards).map {
            let address = StaffAddresses.document($0.properties)
            return LinkView(
                title: $0.properties.title,
                address: address == page ? "#content" : address.relative(to: page))
        }
    }

    /// More than these no reader in a hurry looks through.
    private static let mostCards = 6
}

private func titlesByPath(_ record: Record, _ published: PublishedRecord) -> [String: String] {
    var titles = [
        PostingRights.path: "Who may post", AccountSecurity.path: "Account security",
        GlossaryTerm.path: "Glossary",
    ]
    for document in published.documents {
        titles[document.properties.path] = document.properties.title
    }
    for document in record.staffDocuments {
        titles[document.properties.path] = document.properties.title
    }
    for flow in record.guidance.flows { titles[flow.path] = flow.title }
    return titles
}

private func staffAddresses(of record: Record) -> [String: Address<Staff>] {
    var addresses: [String: Address<Staff>] = [:]
    for document in record.staffDocuments {
        addresses[document.properties.path] = StaffAddresses.document(document.properties)
        for path in assets(in: document) {
            addresses[path] = Address(path)
        }
    }
    for flow in record.guidance.flows { addresses[flow.path] = StaffAddresses.flow(flow.id) }
    if record.guidance.postingRights != nil {
        addresses[PostingRights.path] = StaffAddresses.rights
    }
    if record.guidance.accountSecurity != nil {
        addresses[AccountSecurity.path] = StaffAddresses.security
    }
    if !record.guidance.glossary.isEmpty { addresses[GlossaryTerm.path] = StaffAddresses.glossary }
    return addresses
}
