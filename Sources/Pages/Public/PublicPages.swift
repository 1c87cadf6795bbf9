package import Diagnostics
package import Disclosure
package import Model

/// All public pages, section by section. What is not in the record cannot be printed: there is nothing else to take
/// it from.
package func publicPages(of record: PublishedRecord) -> Diagnosed<[Page<Public>]> {
    let sections = [
        reportPages(record), planPages(record), figurePages(record), channelPages(record),
        takingPartPages(record), honestyPages(record),
    ]
    let documents = documentPages(record)
    let pages = sections.flatMap { $0 } + documents.value
    let list = Page<Public>(.aToZ) {
        AToZPage(
            of: pages.filter { isListed($0.address) },
            frame: PublicFrame(record: record).frame(aToZTitle, at: .aToZ, in: nil))
    }
    return Diagnosed(pages + [list], documents.diagnostics)
}

/// What people wrote in Markdown, and the list of it.
private func documentPages(_ record: PublishedRecord) -> Diagnosed<[Page<Public>]> {
    let links = PublicAddresses.book(of: record)
    var pages = [Page(PublicAddresses.documents) { DocumentsPage(record) }]
    var diagnostics: [Diagnostic] = []
    for document in record.documents {
        let page = PublicAddresses.document(document.properties)
        let body = DocumentBody(
            body: document.body, page: page, links: links, figures: PublicFigures(record: record),
            path: document.properties.path)
        diagnostics += body.diagnostics + takingPartDiagnostics(of: document.properties, record)
        pages.append(
            takingPartPage(of: document, record, body: body)
                ?? Page(page) { DocumentPage(document, record, body: body) })
    }
    return Diagnosed(pages, diagnostics)
}
