import Disclosure
import Model

/// Where residents have a say: consultations, campaigns, live chats, and who else helps.
func takingPartPages(_ record: PublishedRecord) -> [Page<Public>] {
    let page = PublicAddresses.takingPart
    let groups = takingPartLinks(record, on: page)
    guard !groups.isEmpty else { return [] }
    return [
        Page(page) {
            SectionPage(
                .takingPart, record, at: page,
                introduction: "What we ask, what people say, and what we do with it.",
                groups: groups)
        }
    ]
}

/// What the section leads to; empty where nothing is there.
func takingPartLinks(_ record: PublishedRecord, on page: Address<Public>) -> [LinkGroup] {
    DocumentProperties.Kind.allCases.filter { $0.section == .takingPart }.compactMap { kind in
        let links = DocumentsPage.links(record, on: page) { $0.kind == kind }
        return links.isEmpty ? nil : LinkGroup(title: kind.heading, links: links)
    }
}
