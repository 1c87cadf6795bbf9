import Disclosure
import Model
import Mustache

/// Staff documents by tag.
struct TagsPage: PageContent {
    let frame: Frame
    let site: StaffSite

    static let template = "staff/tags"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "tags": .list(tag),
    ]
    private static let tag: TemplateShape = [
        "id": .text, "title": .text, "count": .text, "links": .list(LinkView.shape),
    ]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame("Tags", at: StaffAddresses.tags, in: .guidance)
    }

    var record: TemplateRecord {
        let list = DocumentList(site: site, page: StaffAddresses.tags)
        var byTag: [String: [Document<Staff>]] = [:]
        for document in site.record.staffDocuments {
            for tag in distinct(document.properties.guidance.tags.map(\.value.text)) {
                byTag[tag, default: []].append(document)
            }
        }
        let tags = byTag.sorted { $0.key < $1.key }.map { tag, documents in
            TemplateRecord(
                TagsPage.tag,
                [
                    .text("tag-\(tag)"), .text(tag.asWords),
                    .text(Numerals.english.counted(documents.count, "page", "pages")),
                    // Many stand under several tags: what they are about would be said as often.
                    .list(list.links(byTitle(documents), described: false)),
                ])
        }
        return TemplateRecord(TagsPage.shape, [.record(frame.record), .list(tags)])
    }
}

private func byTitle(_ documents: [Document<Staff>]) -> [Document<Staff>] {
    documents.sorted {
        ($0.properties.title, $0.properties.path) < ($1.properties.title, $1.properties.path)
    }
}

/// What became different lately: changes that front matter tells, pages that were updated or reviewed.
struct ChangesPage: PageContent {
    let frame: Frame
    let site: StaffSite

    /// Older ones are on the pages themselves.
    private static let mostLines = 100

    static let template = "staff/recently-changed"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "changes": .list(change), "is_empty": .flag,
    ]
    private static let change: TemplateShape = [
        "date": .record(DateView.shape), "link": .record(LinkView.shape), "what": .text,
    ]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame(
            "Recently changed", at: StaffAddresses.changes, in: .guidance)
    }

    var record: TemplateRecord {
        let lines = changes(of: site.record).prefix(ChangesPage.mostLines)
        let records = lines.map { line in
            let address = StaffAddresses.document(line.document)
            let link = LinkView(
                title: line.document.title, address: address.relative(to: StaffAddresses.changes))
            return TemplateRecord(
                ChangesPage.change,
                [.record(DateView(day: line.day).record), .record(link.record), .text(line.what)])
        }
        return TemplateRecord(
            ChangesPage.shape, [.record(frame.record), .list(records), .flag(records.isEmpty)])
    }
}

/// What became different in a staff document, and when.
struct GuidanceChange {
    let day: Day
    let document: DocumentProperties
    let what: String
}

/// The newest first; those that are told in words, and else that a page was updated or published.
func changes(of record: Record) -> [GuidanceChange] {
    record.staffDocuments.flatMap { document -> [GuidanceChange] in
        let document = document.properties
        let told = document.guidance.changes.map {
            GuidanceChange(day: $0.date, document: document, what: $0.what)
        }
        let days = [(document.updated, "Updated."), (document.published, "Published.")]
        return told
            + days.compactMap { day, what in
                guard let day, !told.contains(where: { $0.day == day }) else { return nil }
                return GuidanceChange(day: day, document: document, what: what)
            }
    }
    .sorted { ($1.day, $0.document.path, $0.what) < ($0.day, $1.document.path, $1.what) }
}
