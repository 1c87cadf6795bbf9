import Disclosure
package import Model
import Mustache

/// Where the page for what is not there stands; servers show it at any depth.
package let notFoundAddress = Address<Public>("404.html")

/// What a server shows for an address without a page. Its own addresses begin at the root of the host: it is shown below
/// any folder.
struct NotFoundPage: PageContent {
    let frame: Frame
    let links: [LinkView]

    static let template = "public/honesty/not-found"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "links": .list(LinkView.shape),
    ]

    init(_ record: PublishedRecord) {
        let base = basePath(of: record.organisation)
        let frame = PublicFrame(record: record).frame(
            "Page not found", at: notFoundAddress, in: .report)
        // It is no page of its own: nothing points to it.
        self.frame = frame.rooted(at: base)
        links = frame.navigation.map { LinkView(title: $0.title, address: base + $0.address) }
    }

    var record: TemplateRecord {
        TemplateRecord(
            NotFoundPage.shape, [.record(frame.record), .text(frame.title), .list(links)])
    }
}

/// The path that a site stands at on its host, as `candour.yml` says: `/`, or `/report/`.
package func basePath(of organisation: Organisation) -> String {
    guard let whole = wholeAddress(of: Address<Public>(""), in: organisation) else { return "/" }
    let host = whole.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return "/" + host.joined(separator: "/")
}

/// The whole address of a page, where its site's is known.
package func wholeAddress(of page: Address<Public>, in organisation: Organisation) -> String? {
    canonical(organisation.baseAddress, page)
}

extension Frame {
    /// The same with addresses from the root of the host, of a page at the root of its tree.
    fileprivate func rooted(at base: String) -> Frame {
        func rooted(_ link: LinkView) -> LinkView {
            LinkView(title: link.title, address: base + link.address, note: link.note)
        }
        var frame = Frame(
            title: title, description: description, siteTitle: siteTitle,
            organisation: organisation, root: base, front: base + front,
            navigation: navigation.map {
                Entry(title: $0.title, address: base + $0.address, current: nil)
            })
        frame.isLost = true
        frame.isBranded = isBranded
        frame.logo = logo.map(rooted)
        frame.footer = footer.map(rooted)
        return frame
    }
}
