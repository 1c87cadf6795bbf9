import Disclosure
import Markdown
import Model
import Mustache

/// A page that someone wrote for everyone.
struct DocumentPage: PageContent {
    let frame: Frame
    let document: Document<Public>
    let body: DocumentBody<Public, PublicFigures>

    static let template = "public/document"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "description": .optional(.text),
        "has_contents": .flag,
        "contents": .list(Contents.shape),
        "body": .markup,
        "has_dates": .flag,
        "published": .optional(.record(DateView.shape)),
        "updated": .optional(.record(DateView.shape)),
    ]

    init(
        _ document: Document<Public>, _ record: PublishedRecord,
        body: DocumentBody<Public, PublicFigures>
    ) {
        self.document = document
        self.body = body
        let properties = document.properties
        frame = PublicFrame(record: record).frame(
            properties.title, at: body.page, in: properties.place,
            description: properties.description)
    }

    var record: TemplateRecord {
        let properties = document.properties
        let updated = properties.updated ?? properties.review.lastReviewed
        let contents = Contents(document.body.headings).records
        return TemplateRecord(
            DocumentPage.shape,
            [
                .record(frame.record),
                .text(properties.title),
                .text(ifPresent: properties.description),
                .flag(!contents.isEmpty),
                .list(contents),
                .markup(body.html()),
                .flag(properties.published != nil || updated != nil),
                .date(properties.published),
                .date(updated),
            ])
    }
}

/// All documents for everyone.
struct DocumentsPage: PageContent {
    let frame: Frame
    let groups: [LinkGroup]

    static let template = "public/documents"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "groups": .list(LinkGroup.shape),
    ]

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.documents
        frame = PublicFrame(record: record).frame("All documents", at: page, in: .honesty)
        groups = DocumentProperties.Kind.allCases.compactMap { kind in
            let links = DocumentsPage.links(record, on: page) { $0.kind == kind }
            return links.isEmpty ? nil : LinkGroup(title: kind.heading, links: links)
        }
    }

    var record: TemplateRecord {
        TemplateRecord(
            DocumentsPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .list(groups.map(\.record)),
            ])
    }

    /// By weight, then by title.
    static func links(
        _ record: PublishedRecord, on page: Address<Public>,
        _ isListed: (DocumentProperties) -> Bool = { _ in true }
    ) -> [LinkView] {
        record.documents.map(\.properties).filter(isListed)
            .sorted { ($0.weight, $0.title, $0.path) < ($1.weight, $1.title, $1.path) }
            .map { properties in
                LinkView(
                    title: properties.title,
                    address: PublicAddresses.document(properties).relative(to: page),
                    note: properties.description)
            }
    }
}
