import Disclosure
import Model
import Mustache

/// A campaign: what people are meant to do, how they are reached, and whether they do it.
struct CampaignPage: PageContent {
    let campaign: Campaign
    let told: ToldDocument

    var frame: Frame { told.frame }

    static let template = "public/taking-part/campaign"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "head": .record(ToldDocument.head),
        "facts": .list(FactView.shape),
        "routes": .markup,
        "online_only": .optional(.text),
        "outcome": .optional(.text),
        "conversion": .optional(.text),
        "chart": .optional(.markup),
        "not_meaning": .optional(.text),
        "costs": .optional(.markup),
        "end": .record(ToldDocument.end),
    ]

    init(_ campaign: Campaign, _ told: ToldDocument) {
        self.campaign = campaign
        self.told = told
    }

    private var published: PublishedRecord { told.published }
    private var page: Address<Public> { told.page }
    private var figures: PublicFigures { told.figures }

    var record: TemplateRecord {
        let series = SeriesBlock(
            address: campaign.conversion.value, figures: figures, page: page)
        return TemplateRecord(
            CampaignPage.shape,
            [
                .record(told.frame.record),
                .record(told.head(StandingView(campaign, on: published.asOf))),
                .list(facts),
                .markup(routes),
                .text(ifPresent: campaign.onlineOnlyBecause),
                .text(ifPresent: campaign.outcome),
                .text(ifPresent: series.sentence),
                .markup(ifPresent: series.chart(id: "conversion")),
                .text(ifPresent: published.metrics[campaign.conversion.value.metric]?.notMeaning),
                .markup(ifPresent: costs),
                .record(told.end),
            ])
    }

    private var facts: [FactView] {
        [
            FactView("What we want people to do", campaign.aim),
            FactView("From when to when", Dates.english.range(campaign.starts, campaign.ends)),
            FactView("Tag", campaign.tag?.value.description),
            FactView("Run by", told.properties.review.owner),
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
        channel(of: route).map { PublicAddresses.channel($0.id).relative(to: page) }
            ?? route.address
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
