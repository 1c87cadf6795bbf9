import Diagnostics
import Markdown
import Model

/// A document's text as HTML, with its links led to pages and its figures filled in.
///
/// Faults are found when a body is made, before any page is rendered.
struct DocumentBody<Reader: Readership, Figures: FigureSupply>: Sendable {
    let body: MarkdownDocument
    let page: Address<Reader>
    let links: LinkBook<Reader>
    let figures: Figures
    let path: String

    /// The faults of its figures, charts and tables.
    var diagnostics: [Diagnostic] {
        let schemes = body.references.filter { target(of: $0) != nil }
        guard !schemes.isEmpty else { return [] }
        let quotation = quotation
        return schemes.flatMap { reference -> [Diagnostic] in
            guard let (scheme, text) = target(of: reference) else { return [] }
            return quotation.faults(reference, scheme, text)
        }
    }

    private var quotation: FigureQuotation<Figures> {
        FigureQuotation(
            figures: figures, isPublic: Reader.self == Public.self, page: page.path)
    }

    private func target(
        of reference: Reference
    ) -> (LinkTarget.FigureScheme, String)? {
        guard case .figure(let scheme, let text) = LinkTarget(reference.destination, in: path)
        else { return nil }
        return (scheme, text)
    }

    /// The HTML; what had a fault is left out, which no one sees, since nothing is written then.
    func html() -> [UInt8] {
        var number = 0
        return body.html { reference in
            switch LinkTarget(reference.destination, in: path) {
            case .external: return .destination(reference.destination)
            case .nowhere: return .words
            case .file(let target, let heading):
                return links.resolution(of: target, heading, from: page, self: path)
            case .figure(let scheme, let text):
                number += 1
                return quotation.html(reference, scheme, text, id: "fig\(number)")
                    .map { .replacement($0) } ?? .words
            }
        }
    }
}

/// Where the files of `content/` are found on a site.
struct LinkBook<Reader: Readership>: Sendable {
    /// By path below `content/`.
    private let addresses: [String: Address<Reader>]
    /// The address, from anywhere, of what stands on another site: for staff the public one.
    private let elsewhere: [String: String]

    init(_ addresses: [String: Address<Reader>], elsewhere: [String: String] = [:]) {
        self.addresses = addresses
        self.elsewhere = elsewhere
    }

    func address(of path: String) -> Address<Reader>? { addresses[path] }

    /// A heading of the page itself needs no path; what has no page keeps its words.
    func resolution(
        of target: String, _ heading: String?, from page: Address<Reader>, self path: String
    ) -> Resolution {
        let anchor = heading.map { "#\($0)" } ?? ""
        if target == path, !anchor.isEmpty { return .destination(anchor) }
        if let address = addresses[target] {
            return .destination(address.relative(to: page) + anchor)
        }
        guard let outside = elsewhere[target] else { return .words }
        let up = String(repeating: "../", count: page.path.split(separator: "/").count - 1)
        let isWhole = outside.hasPrefix("https://") || outside.hasPrefix("http://")
        return .destination((isWhole ? outside : up + outside) + anchor)
    }
}
