package import Diagnostics
package import Disclosure
package import Model
import Parallel
package import Statistics

/// All staff pages. They may point at the public site, and show figures before anything is withheld.
package func staffPages(
    of findings: Findings, beside published: PublishedRecord
) -> Diagnosed<[Page<Staff>]> {
    let record = findings.record
    let publicRoot = record.organisation.baseAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let beside = publicRoot ?? "../public/"
    let links = LinkBook(
        staffAddresses(of: record),
        elsewhere: PublicAddresses.byPath(of: published).mapValues { beside + $0.path })
    let figures = StaffFigures(findings: findings)
    let bodies = record.staffDocuments.map { document in
        DocumentBody(
            body: document.body, page: StaffFrame.document(document.properties), links: links,
            figures: figures, path: document.properties.path)
    }
    let diagnostics = parallelMap(bodies) { $0.diagnostics }.flatMap { $0 }
    let desk = Page(StaffFrame.desk) {
        DeskPage(findings, reportAddress: beside + PublicAddresses.front.path)
    }
    let guidance = zip(record.staffDocuments, bodies).map { document, body in
        Page(body.page) {
            GuidancePage(document, record.organisation, body: body, asOf: findings.asOf)
        }
    }
    let pages = [desk] + guidance
    let list = Page<Staff>(.aToZ) {
        AToZPage(
            of: pages,
            frame: StaffFrame(organisation: record.organisation).frame(
                aToZTitle, at: .aToZ, canary: nil))
    }
    return Diagnosed(pages + [list], diagnostics)
}

private func staffAddresses(of record: Record) -> [String: Address<Staff>] {
    var addresses: [String: Address<Staff>] = [:]
    for document in record.staffDocuments {
        addresses[document.properties.path] = StaffFrame.document(document.properties)
        for path in assets(in: document.body, of: document.properties.path) {
            addresses[path] = Address(path)
        }
    }
    return addresses
}
