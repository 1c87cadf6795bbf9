import Disclosure
import Model
import Mustache

/// The front page of a site that has no edition yet.
struct WelcomePage: PageContent {
    let frame: Frame
    let links: [LinkView]

    static let template = "public/report/welcome"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "has_links": .flag,
        "links": .list(LinkView.shape),
    ]

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.front
        frame = PublicFrame(record: record).frame(record.organisation.title, at: page, in: .report)
        links =
            record.plans.map { plan in
                LinkView(
                    title: plan.title, address: PublicAddresses.plan(plan.id).relative(to: page))
            } + DocumentsPage.links(record, on: page)
    }

    var record: TemplateRecord {
        TemplateRecord(
            WelcomePage.shape,
            [.record(frame.record), .text(frame.title), .flag(!links.isEmpty), .list(links)])
    }
}
