import Disclosure
import Model

/// What keeps us honest: corrections, statements, and how all of it is made.
func honestyPages(_ record: PublishedRecord) -> [Page<Public>] {
    let page = PublicAddresses.honesty
    var pages = [
        Page(page) {
            SectionPage(
                .honesty, record, at: page,
                introduction: "How we hold ourselves to what we say, and how you can check it.",
                groups: honestyLinks(record, on: page))
        }
    ]
    if let plan = record.currentPlan, let boundaries = plan.boundaries {
        pages.append(
            Page(PublicAddresses.whatWeWatch) { WhatWeWatchPage(boundaries, of: plan, record) })
    }
    if CorrectionsPage.isNeeded(for: record) {
        pages.append(Page(PublicAddresses.corrections) { CorrectionsPage(record) })
    }
    return pages
}

/// What the section leads to.
func honestyLinks(_ record: PublishedRecord, on page: Address<Public>) -> [LinkGroup] {
    var checks: [LinkView] = []
    if CorrectionsPage.isNeeded(for: record) {
        checks.append(
            LinkView(
                title: "Corrections and revisions",
                address: PublicAddresses.corrections.relative(to: page),
                note: "Every figure we had to change after it was published, and why."))
    }
    if WhatWeWatchPage.isNeeded(for: record) {
        checks.append(
            LinkView(
                title: WhatWeWatchPage.title,
                address: PublicAddresses.whatWeWatch.relative(to: page),
                note: WhatWeWatchPage.introduction))
    }
    let documents = DocumentsPage.links(record, on: page) { $0.kind.section == .honesty }
    return [
        LinkGroup(title: "Checks", links: checks), LinkGroup(title: "To read", links: documents),
    ].filter { !$0.links.isEmpty }
}
