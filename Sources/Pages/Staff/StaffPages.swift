package import Diagnostics
package import Disclosure
package import Model
import Parallel
package import Statistics

/// All staff pages. They may point at the public site, and show figures before anything is withheld.
package func staffPages(
    of findings: Findings, beside disclosed: Disclosed
) -> Diagnosed<[Page<Staff>]> {
    let site = StaffSite(findings, beside: disclosed)
    let documents = documentPages(site)
    let pages =
        [Page(StaffAddresses.desk) { DeskPage(site) }] + documents.value + listPages(site)
        + flowPages(site) + registerPages(site)
    let list = Page<Staff>(.aToZ) {
        AToZPage(
            of: pages, frame: StaffFrame(site: site).frame(aToZTitle, at: .aToZ, in: .aToZ))
    }
    return Diagnosed(pages + [list], documents.diagnostics)
}

private func documentPages(_ site: StaffSite) -> Diagnosed<[Page<Staff>]> {
    let bodies = site.record.staffDocuments.map { document in
        DocumentBody(
            body: document.body, page: StaffAddresses.document(document.properties),
            links: site.links, figures: site.figures, path: document.properties.path)
    }
    let diagnostics = parallelMap(bodies) { $0.diagnostics }.flatMap { $0 }
    let pages = zip(site.record.staffDocuments, bodies).map { document, body in
        Page(
            body.page, title: document.properties.title,
            summary: document.properties.description
        ) { GuidancePage(document, site, body: body) }
    }
    return Diagnosed(pages, diagnostics)
}

/// Lists of documents: by section, by tag, by day.
private func listPages(_ site: StaffSite) -> [Page<Staff>] {
    var pages = [Page(StaffAddresses.guidance) { AllGuidancePage(site) }]
    pages += site.tree.pages.map { section in
        Page(section.address) { GuidanceSectionPage(section, site) }
    }
    if site.record.staffDocuments.contains(where: { !$0.properties.guidance.tags.isEmpty }) {
        pages.append(Page(StaffAddresses.tags) { TagsPage(site) })
    }
    pages.append(Page(StaffAddresses.changes) { ChangesPage(site) })
    if !site.guidance.glossary.isEmpty {
        pages.append(Page(StaffAddresses.glossary) { GlossaryPage(site) })
    }
    return pages
}

private func flowPages(_ site: StaffSite) -> [Page<Staff>] {
    site.guidance.flows.flatMap { flow in
        [
            Page(StaffAddresses.flow(flow.id)) { FlowPage(flow, site) },
            Page(StaffAddresses.flowCard(flow.id)) { FlowCardPage(flow, site) },
            Page(StaffAddresses.flowPicture(flow.id)) { FlowPicturePage(flow, site) },
        ]
    }
}

private func registerPages(_ site: StaffSite) -> [Page<Staff>] {
    var pages: [Page<Staff>] = []
    if let rights = site.guidance.postingRights {
        pages.append(Page(StaffAddresses.rights) { PostingRightsPage(rights, site) })
    }
    if let security = site.guidance.accountSecurity {
        pages.append(Page(StaffAddresses.security) { AccountSecurityPage(security, site) })
    }
    pages.append(Page(StaffAddresses.withheld) { WithheldPage(site) })
    pages.append(Page(StaffAddresses.allReviews) { ReviewsPage(site) })
    return pages
}
