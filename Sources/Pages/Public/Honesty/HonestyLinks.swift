import Disclosure
import Model

/// What the section leads to.
func honestyLinks(_ record: PublishedRecord, on page: Address<Public>) -> [LinkGroup] {
    let links = HonestyLinks(record: record, page: page)
    return [
        LinkGroup(title: "What went wrong, and what it cost", links: links.checks),
        LinkGroup(title: "What we promise", links: links.promises),
        LinkGroup(title: "Check it, and use it", links: links.making),
        LinkGroup(title: "To read", links: links.reading),
    ].filter { !$0.links.isEmpty }
}

private struct HonestyLinks {
    let record: PublishedRecord
    let page: Address<Public>

    var checks: [LinkView] {
        [
            link(
                "Corrections and revisions",
                CorrectionsPage.isNeeded(for: record) ? PublicAddresses.corrections : nil,
                "Every figure we had to change after it was published, and why."),
            link(
                "What we hide or remove",
                record.statements.moderation == nil ? nil : PublicAddresses.moderation,
                "How often, for which reasons, and how to appeal."),
            link(
                "Costs and return", record.costs.isEmpty ? nil : PublicAddresses.costs,
                "What it costs to answer people, what that saves, and what we assume."),
        ].compactMap { $0 }
    }

    var promises: [LinkView] {
        [
            link(
                PublicAddresses.termsLink(record, on: page)?.title ?? "",
                PublicAddresses.terms(of: record),
                "When we are there, how soon we answer, what we remove, what we keep."),
            link(
                "What we watch, and what we do not", PublicAddresses.boundaries(of: record),
                "What we read, on what ground, for how long, and what we never do."),
            link(
                "Social media transparency statement",
                record.statements.transparency == nil ? nil : PublicAddresses.transparency,
                "Our accounts, who runs them, and what we paid for."),
            link(
                "Accessibility statement", PublicAddresses.accessibility(of: record),
                "How far everyone can use this report, and what does not work yet."),
        ].compactMap { $0 }
    }

    var making: [LinkView] {
        [
            link(
                "How this report is made", PublicAddresses.checking,
                "Who publishes it, what it is made of, and how you can check it."),
            link(
                "Licence", PublicAddresses.licence,
                "What you may do with our words, figures and charts."),
        ].compactMap { $0 }
    }

    /// The documents that none of the others is.
    var reading: [LinkView] {
        let organisation = record.organisation
        let named = [organisation.terms, organisation.accessibilityStatement].compactMap {
            document($0)?.path
        }
        return DocumentsPage.links(record, on: page) {
            $0.place == .honesty && !named.contains($0.path)
        }
    }

    /// `nil` where there is no such page.
    private func link(_ title: String, _ address: Address<Public>?, _ note: String) -> LinkView? {
        address.map { LinkView(title: title, address: $0.relative(to: page), note: note) }
    }

    private func document(_ name: Located<String>?) -> DocumentProperties? {
        record.documents.map(\.properties).first { $0.name == name?.value }
    }
}
