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
    return Diagnosed(sections.flatMap { $0 } + documents.value, documents.diagnostics)
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
        diagnostics += body.diagnostics
        pages.append(Page(page) { DocumentPage(document, record, body: body) })
    }
    return Diagnosed(pages, diagnostics)
}
