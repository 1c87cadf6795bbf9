import Disclosure
import Model

/// What keeps us honest: corrections, statements, and how all of it is made.
func honestyPages(_ record: PublishedRecord) -> [Page<Public>] {
    let page = PublicAddresses.honesty
    let own = [
        Page(page) {
            SectionPage(
                .honesty, record, at: page,
                introduction: "How we hold ourselves to what we say, and how you can check it.",
                groups: honestyLinks(record, on: page))
        },
        Page(PublicAddresses.licence) { LicencePage(record) },
        Page(PublicAddresses.checking) { CheckingPage(record) },
        Page(notFoundAddress) { NotFoundPage(record) },
    ]
    return own + recordPages(record)
}

/// The pages that are there where the content has something for them.
private func recordPages(_ record: PublishedRecord) -> [Page<Public>] {
    var pages: [Page<Public>] = []
    if CorrectionsPage.isNeeded(for: record) {
        pages.append(Page(PublicAddresses.corrections) { CorrectionsPage(record) })
    }
    if let statement = record.statements.accessibility {
        pages.append(
            Page(PublicAddresses.accessibility) { AccessibilityPage(statement, of: record) })
    }
    if let moderation = ModerationPage(record) {
        pages.append(Page(PublicAddresses.moderation) { moderation })
    }
    if let plan = record.currentPlan, let boundaries = plan.boundaries {
        pages.append(
            Page(PublicAddresses.whatWeWatch) { WhatWeWatchPage(boundaries, of: plan, record) })
    }
    if let statement = record.statements.transparency {
        pages.append(
            Page(PublicAddresses.transparency) { TransparencyPage(statement, of: record) })
    }
    if !record.costs.isEmpty { pages.append(Page(PublicAddresses.costs) { CostsPage(record) }) }
    return pages
}
