import Charts
import Disclosure
import Model
import Mustache

/// Who was reached, against who lives here: in a sentence, as bars, and in a table with its file.
struct ReachView: Sendable {
    let id: String
    let reach: PublishedReach
    let groups: [ReachedGroup]
    private let metricTitle: String
    private let metric: LinkView
    private let origins: [String]
    private let download: String

    static let shape: TemplateShape = [
        "figure": .markup, "metric": .record(LinkView.shape),
    ]

    /// Of an edition, in its order.
    static func all(
        of edition: Edition, in record: PublishedRecord, on page: Address<Public>
    ) -> [ReachView] {
        record.reach(of: edition).enumerated().compactMap { index, reach in
            ReachView(reach, in: record, on: page, id: "reached-\(index + 1)")
        }
    }

    private init?(
        _ reach: PublishedReach, in record: PublishedRecord, on page: Address<Public>, id: String
    ) {
        guard let metric = record.metrics[reach.key.metric] else { return nil }
        self.id = id
        self.reach = reach
        groups = reach.groups.map { ReachedGroup(group: $0, metric: metric) }
        metricTitle = metric.title
        origins = [
            "\(reach.source), \(Dates.english.day(reach.date))",
            metric.source ?? "Our own records",
        ]
        download = PublicAddresses.reach.relative(to: page)
        self.metric = LinkView(
            title: "All figures: \(metric.title.lowercasedFirst)",
            address: PublicAddresses.metric(metric.id).relative(to: page))
    }

    var record: TemplateRecord {
        TemplateRecord(ReachView.shape, [.markup(figure), .record(metric.record)])
    }

    private var title: String { "\(metricTitle), \(Dates.english.period(reach.period))" }
    private var whole: String { reach.dimension.whole }
    private var who: String { reach.who }

    /// Of the group that is furthest below its share of residents, and of the one that is furthest above.
    var sentences: [String] {
        let known = groups.compactMap { group in group.group.difference.map { (group, $0) } }
        guard let lowest = known.min(by: { $0.1 < $1.1 }),
            let highest = known.max(by: { $0.1 < $1.1 })
        else { return ["The counts are too small to compare with who lives here."] }
        var far: [ReachedGroup] = []
        if lowest.1 <= Decimal(-1) { far.append(lowest.0) }
        if highest.1 >= Decimal(1) { far.append(highest.0) }
        return far.isEmpty
            ? [
                "No group that we could compare is a point or more away from its share of residents."
            ]
            : far.compactMap(sentence)
    }

    /// "People aged 16 to 24 are 11.2% of residents and were 6.1% of those who replied."
    private func sentence(_ group: ReachedGroup) -> String? {
        guard let share = group.share else { return nil }
        let name = [reach.dimension.people, group.name].compactMap { $0 }.joined(separator: " ")
        return
            "\(name.capitalisedFirst) are \(group.residents) of \(whole) and were \(share) of \(who)."
    }

    /// Paired bars, with their table below them.
    private var figure: [UInt8] {
        var html = HTML()
        FigureBlock(
            id: id, caption: .init(sentence: sentences.joined(separator: " "), subject: title),
            words: ("Paired bars of \(whole) and of \(who)", description), table: table,
            data: .file(download), origins: origins
        ) { text in
            PairedBarChart(
                text, names: .init(planned: "Of \(whole)", reached: "Of \(who)"),
                pairs: groups.map(\.bars)
            ).svg
        }.write(into: &html)
        return html.bytes
    }

    private var description: String {
        let parts = groups.map { group in
            "\(group.name): \(group.residents) of \(whole), \(group.told) of \(who)"
        }
        return parts.joined(separator: "; ") + ". All values are in the table."
    }

    private var table: FigureTable {
        FigureTable(
            id: "\(id)-table", caption: title, corner: "Group",
            columns: [("Of \(whole)", true), ("Of \(who)", true), ("How many", true)],
            rows: groups.map { group in
                FigureTable.Row(
                    head: group.name, cells: [group.residentsCell, group.shareCell, group.count])
            })
    }
}
