import Disclosure
import Model
import Mustache

/// A campaign: what people are meant to do, how they are reached, and whether they do it.
struct CampaignPage: PageContent {
    let frame: Frame
    let campaign: Campaign
    let properties: DocumentProperties
    let published: PublishedRecord
    let body: DocumentBody<Public, PublicFigures>

    static let template = "public/taking-part/campaign"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "description": .optional(.text),
        "standing": .record(StandingView.shape),
        "facts": .list(FactView.shape),
        "routes": .markup,
        "online_only": .optional(.text),
        "outcome": .optional(.text),
        "conversion": .optional(.text),
        "chart": .optional(.markup),
        "not_meaning": .optional(.text),
        "costs": .optional(.markup),
        "has_story": .flag,
        "has_background": .flag,
        "story": .markup,
        "has_origins": .flag,
        "origins": .list(LinkView.shape),
        "published": .optional(.record(DateView.shape)),
        "updated": .optional(.record(DateView.shape)),
    ]

    init(
        _ campaign: Campaign, of properties: DocumentProperties, _ record: PublishedRecord,
        body: DocumentBody<Public, PublicFigures>
    ) {
        self.campaign = campaign
        self.properties = properties
        self.body = body
        published = record
        frame = PublicFrame(record: record).frame(
            properties.title, at: body.page, in: .takingPart, description: properties.description)
    }

    private var figures: PublicFigures { PublicFigures(record: published) }

    var record: TemplateRecord {
        let story = body.html()
        let origins = published.origins(of: properties.path, on: body.page)
        let series = SeriesBlock(
            address: campaign.conversion.value, figures: figures, page: body.page)
        return TemplateRecord(
            CampaignPage.shape,
            [
                .record(frame.record),
                .text(properties.title),
                .text(ifPresent: properties.description),
                .record(StandingView(campaign, on: published.asOf).record),
                .list(facts),
                .markup(routes),
                .text(ifPresent: campaign.onlineOnlyBecause),
                .text(ifPresent: campaign.outcome),
                .text(ifPresent: series.sentence),
                .markup(ifPresent: series.chart(id: "conversion")),
                .text(ifPresent: published.metrics[campaign.conversion.value.metric]?.notMeaning),
                .markup(ifPresent: costs),
                .flag(!story.isEmpty),
                .flag(!story.starts(with: "<h2".utf8)),
                .markup(story),
                .flag(!origins.isEmpty),
                .list(origins),
                .date(properties.published),
                .date(properties.updated ?? properties.review.lastReviewed),
            ])
    }

    private var facts: [FactView] {
        [
            FactView("What we want people to do", campaign.aim),
            FactView("From when to when", Dates.english.range(campaign.starts, campaign.ends)),
            FactView("Tag", campaign.tag?.value.description),
            FactView("Run by", properties.review.owner),
        ].compactMap { $0 }
    }

    /// Those without the internet first: they are what a reader may not expect.
    private var routes: [UInt8] {
        let rows = campaign.routes.map { (route: $0, isOnline: isOnline($0)) }
        var html = HTML()
        FigureTable(
            id: "routes", caption: "The ways by which we reach people", corner: "Way",
            columns: [("On the internet", false), ("What we do there", false)],
            rows: (rows.filter { !$0.isOnline } + rows.filter(\.isOnline)).map { route, isOnline in
                FigureTable.Row(
                    head: title(of: route), address: address(of: route),
                    cells: [.words(isOnline ? "Yes" : "No"), .words(route.what ?? "")])
            }
        ).write(into: &html)
        return html.bytes
    }

    private func channel(of route: Campaign.Route) -> PublishedChannel? {
        published.channels.first { $0.id == route.channel?.value }
    }

    private func isOnline(_ route: Campaign.Route) -> Bool {
        channel(of: route)?.isOnline ?? route.isOnline
    }

    private func title(of route: Campaign.Route) -> String {
        channel(of: route)?.title ?? route.title ?? ""
    }

    private func address(of route: Campaign.Route) -> String? {
        channel(of: route).map { PublicAddresses.channel($0.id).relative(to: body.page) }
    }

    /// With their sum, where there are several.
    private var costs: [UInt8]? {
        guard !campaign.costs.isEmpty else { return nil }
        let sign = published.organisation.country == .nz ? "$" : "£"
        func row(_ head: String, _ amount: Decimal) -> FigureTable.Row {
            FigureTable.Row(
                head: head, cells: [.number(Numerals.english.money(amount, sign: sign))])
        }
        var rows = campaign.costs.map { row($0.what, $0.amount) }
        let sum = campaign.costs.reduce(Optional(Decimal.zero)) { sum, cost in
            sum.flatMap { $0.adding(cost.amount) }
        }
        if let sum, rows.count > 1 { rows.append(row("Together", sum)) }
        var html = HTML()
        FigureTable(
            id: "costs", caption: "What the campaign cost", corner: "For what",
            columns: [("Amount", true)], rows: rows
        ).write(into: &html)
        return html.bytes
    }
}
