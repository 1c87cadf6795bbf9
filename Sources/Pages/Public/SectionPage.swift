import Disclosure
import Model
import Mustache

/// Links under a heading.
struct LinkGroup: Sendable {
    let title: String
    let links: [LinkView]

    static let shape: TemplateShape = ["title": .text, "links": .list(LinkView.shape)]

    var record: TemplateRecord {
        TemplateRecord(LinkGroup.shape, [.text(title), .list(links)])
    }
}

/// The way into a section: what it holds, in groups.
struct SectionPage: PageContent {
    let frame: Frame
    let introduction: String
    let groups: [LinkGroup]

    static let template = "public/section"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "introduction": .text,
        "groups": .list(LinkGroup.shape),
    ]

    init(
        _ section: Section, _ record: PublishedRecord, at page: Address<Public>,
        introduction: String, groups: [LinkGroup]
    ) {
        frame = PublicFrame(record: record).frame(
            section.title, at: page, in: section, description: introduction)
        self.introduction = introduction
        self.groups = groups
    }

    var record: TemplateRecord {
        TemplateRecord(
            SectionPage.shape,
            [
                .record(frame.record), .text(frame.title), .text(introduction),
                .list(groups.map(\.record)),
            ])
    }
}
