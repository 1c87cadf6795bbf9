package import Diagnostics
package import Disclosure
package import Model

/// All public pages. What is not in the record cannot be printed: there is nothing else to take it from.
package func publicPages(of record: PublishedRecord) -> Diagnosed<[Page<Public>]> {
    var pages = fixedPages(record)
    for plan in record.plans {
        let page = PublicAddresses.plan(plan.id)
        pages.append(Page(page) { PlanPage(plan, of: record, at: page) })
        for objective in plan.objectives {
            let page = PublicAddresses.objective(objective.id, of: plan.id)
            pages.append(Page(page) { ObjectivePage(objective, of: plan, record, at: page) })
        }
    }
    for metric in record.shownMetrics {
        let page = PublicAddresses.metric(metric.id)
        pages.append(Page(page) { MetricPage(metric, of: record, at: page) })
    }
    for channel in record.channels {
        let page = PublicAddresses.channel(channel.id)
        pages.append(Page(page) { ChannelPage(channel, of: record, at: page) })
    }
    let (documents, diagnostics) = documentPages(record)
    return Diagnosed(pages + documents, diagnostics)
}

/// The front page, the editions and the lists.
private func fixedPages(_ record: PublishedRecord) -> [Page<Public>] {
    var pages: [Page<Public>] = []
    if let newest = record.editions.last {
        let front = PublicAddresses.front
        pages.append(Page(front) { EditionPage(newest, of: record, at: front) })
    } else {
        pages.append(Page(PublicAddresses.front) { WelcomePage(record) })
    }
    for edition in record.editions {
        let page = PublicAddresses.edition(edition.id)
        pages.append(Page(page) { EditionPage(edition, of: record, at: page) })
    }
    pages.append(Page(PublicAddresses.metrics) { MetricsPage(record) })
    pages.append(Page(PublicAddresses.channels) { ChannelsPage(record) })
    pages.append(Page(PublicAddresses.documents) { DocumentsPage(record) })
    if CorrectionsPage.isNeeded(for: record) {
        pages.append(Page(PublicAddresses.corrections) { CorrectionsPage(record) })
    }
    return pages
}

private func documentPages(_ record: PublishedRecord) -> ([Page<Public>], [Diagnostic]) {
    let links = PublicAddresses.book(of: record)
    var pages: [Page<Public>] = []
    var diagnostics: [Diagnostic] = []
    for document in record.documents {
        let page = PublicAddresses.document(document.properties)
        let body = DocumentBody(
            body: document.body, page: page, links: links, figures: PublicFigures(record: record),
            path: document.properties.path)
        diagnostics += body.diagnostics
        pages.append(Page(page) { DocumentPage(document, record, body: body) })
    }
    return (pages, diagnostics)
}
