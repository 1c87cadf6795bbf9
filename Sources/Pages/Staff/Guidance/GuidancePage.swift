import Disclosure
import Formats
import Markdown
import Model
import Mustache
import Statistics

/// A page of guidance: who keeps it right, until when it holds, what is on it, what belongs to it.
struct GuidancePage: PageContent {
    let frame: Frame
    let properties: DocumentProperties
    let body: DocumentBody<Staff, StaffFigures>
    let site: StaffSite

    static let template = "staff/guidance"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "kind": .optional(.text),
        "is_card": .flag,
        "description": .optional(.text),
        "review": .record(ReviewView.shape),
        "has_contents": .flag,
        "contents": .list(Contents.shape),
        "body": .markup,
        "ring": .optional(.markup),
        "rest": .optional(.markup),
        "has_changes": .flag,
        "changes": .list(change),
        "has_related": .flag,
        "related": .list(LinkView.shape),
        "has_tags": .flag,
        "tags": .list(LinkView.shape),
        "has_neighbours": .flag,
        "before": .optional(.record(LinkView.shape)),
        "after": .optional(.record(LinkView.shape)),
        "problem": .optional(.text),
        "source": .optional(.text),
    ]
    private static let change: TemplateShape = ["date": .record(DateView.shape), "what": .text]

    init(
        _ document: Document<Staff>, _ site: StaffSite, body: DocumentBody<Staff, StaffFigures>
    ) {
        properties = document.properties
        self.body = body
        self.site = site
        let trail = site.tree.section(of: properties)?.trail ?? []
        var frame = StaffFrame(site: site).frame(
            properties.title, at: body.page, in: .guidance, description: properties.description,
            below: trail.filter { $0.address != body.page },
            canary: Canary(of: properties).text)
        frame.keywords = properties.guidance.also
        self.frame = frame
    }

    var record: TemplateRecord {
        // A card is one printed sheet, and read at once.
        let isCard = properties.kind == .card
        let contents = isCard ? [] : Contents(body.body.headings).records
        let changes = properties.guidance.changes.map {
            TemplateRecord(
                GuidancePage.change, [.record(DateView(day: $0.date).record), .text($0.what)])
        }
        let (before, after) = site.tree.neighbours(of: properties)
        let rules = site.record.organisation.guidance
        let (related, tags) = (related, tags)
        // On a card words are for those in a hurry: none of them leads away.
        let html = StackedTables.stacked(body.html(), .plain)
        let card = isCard ? CardParts(html) : nil
        let text = card?.steps ?? site.glossary.linked(html, on: body.page)
        return TemplateRecord(
            GuidancePage.shape,
            [
                .record(frame.record), .text(properties.title),
                .text(ifPresent: properties.kind.label), .flag(isCard),
                .text(ifPresent: properties.description),
                .record(
                    ReviewView(
                        properties.review, of: properties.path, site, properties.updated
                    ).record),
                .flag(!contents.isEmpty), .list(contents),
                .markup(text), .markup(ifPresent: card?.ring),
                .markup(ifPresent: card?.rest),
                .flag(!changes.isEmpty), .list(changes),
                .flag(!related.isEmpty), .list(related),
                .flag(!tags.isEmpty), .list(tags),
                .flag(before != nil || after != nil),
                .record(ifPresent: before.map { LinkView($0, on: body.page).record }),
                .record(ifPresent: after.map { LinkView($0, on: body.page).record }),
                .text(ifPresent: rules.problem.map(filled)),
                .text(ifPresent: site.source(of: properties.path)),
            ])
    }

    private var related: [LinkView] {
        properties.guidance.related.compactMap {
            site.link($0.value, in: properties.path, on: body.page)
        }
    }

    private var tags: [LinkView] {
        let page = StaffAddresses.tags.relative(to: body.page)
        return properties.guidance.tags.map {
            LinkView(title: $0.value.text.asWords, address: "\(page)#tag-\($0.value.text)")
        }
    }

    private func filled(_ pattern: String) -> String {
        // A blank in the pattern itself is no part of an address either.
        let pattern = pattern.replacing(" ", with: "%20")
        let address = canonical(site.record.organisation.staffBaseAddress, body.page)
        return pattern.replacing("{title}", with: percentEncoded(properties.title))
            .replacing("{path}", with: percentEncoded(properties.path))
            .replacing("{address}", with: percentEncoded(address ?? body.page.path))
    }
}
