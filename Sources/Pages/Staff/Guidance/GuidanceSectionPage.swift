import Disclosure
import Model
import Mustache

/// The documents of a folder, and of the folders in it.
struct GuidanceSectionPage: PageContent {
    let frame: Frame
    let section: GuidanceTree.Section
    let site: StaffSite

    static let template = "staff/section"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "description": .optional(.text),
        "has_documents": .flag, "documents": .list(LinkView.shape),
        "groups": .list(LinkGroup.shape),
    ]

    init(_ section: GuidanceTree.Section, _ site: StaffSite) {
        self.section = section
        self.site = site
        frame = StaffFrame(site: site).frame(
            section.title, at: section.address, in: .guidance, description: section.description,
            below: Array(section.trail.dropLast()))
    }

    var record: TemplateRecord {
        let list = DocumentList(site: site, page: section.address)
        let below = site.tree.sections(in: section).map { list.group($0) }
        return TemplateRecord(
            GuidanceSectionPage.shape,
            [
                .record(frame.record), .text(section.title), .text(ifPresent: section.description),
                .flag(!section.documents.isEmpty), .list(list.links(section.documents)),
                .list(below.map(\.record)),
            ])
    }
}

/// All guidance, section by section.
struct AllGuidancePage: PageContent {
    let frame: Frame
    let site: StaffSite

    static let template = "staff/all-guidance"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "groups": .list(LinkGroup.shape), "is_empty": .flag,
        "tags": .optional(.text), "changes": .text,
    ]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame(
            "All guidance", at: StaffAddresses.guidance, in: .guidance)
    }

    var record: TemplateRecord {
        let page = StaffAddresses.guidance
        let list = DocumentList(site: site, page: page)
        let groups = site.tree.roots.flatMap { list.groups(from: $0) }
        let hasTags = site.record.staffDocuments.contains { !$0.properties.guidance.tags.isEmpty }
        return TemplateRecord(
            AllGuidancePage.shape,
            [
                .record(frame.record), .list(groups.map(\.record)), .flag(groups.isEmpty),
                .text(ifPresent: hasTags ? StaffAddresses.tags.relative(to: page) : nil),
                .text(StaffAddresses.changes.relative(to: page)),
            ])
    }
}

/// Links to staff documents from a page.
struct DocumentList {
    let site: StaffSite
    let page: Address<Staff>

    func links(_ documents: [Document<Staff>], described: Bool = true) -> [LinkView] {
        documents.map { link($0, described: described) }
    }

    /// With what it is about, and a word where its review is overdue.
    func link(_ document: Document<Staff>, described: Bool = true) -> LinkView {
        let isOverdue = document.properties.review.due.map { $0 < site.asOf } ?? false
        let notes = [
            described ? document.properties.description : nil, isOverdue ? "Review overdue." : nil,
        ]
        let note = notes.compactMap { $0 }.joined(separator: " ")
        return LinkView(document, on: page, note: note.isEmpty ? nil : note)
    }

    func group(_ section: GuidanceTree.Section) -> LinkGroup {
        LinkGroup(title: section.title, links: links(section.documents))
    }

    /// A section and all below it, each named with those around it.
    func groups(from section: GuidanceTree.Section) -> [LinkGroup] {
        let title = section.trail.map(\.title).joined(separator: ": ")
        let own =
            section.documents.isEmpty
            ? [] : [LinkGroup(title: title, links: links(section.documents))]
        return own + site.tree.sections(in: section).flatMap { groups(from: $0) }
    }
}
