import Charts
import Disclosure
import Model
import Mustache
import Statistics

/// Who was reached, against who lives here: shares of the published counts beside shares of all residents.
///
/// Nothing is worked out from a count that is withheld: its group has a marker, and no share.
struct ReachView: Sendable {
    let id: String
    let title: String
    let groups: [ReachedGroup]
    let people: String?
    let whole: String
    let who: String
    let origins: [String]
    let metric: LinkView

    static let shape: TemplateShape = [
        "figure": .markup, "metric": .record(LinkView.shape),
    ]

    /// Of an edition, in its order; what names nothing that there is, is reported elsewhere.
    static func all(
        of edition: Edition, in record: PublishedRecord, on page: Address<Public>
    ) -> [ReachView] {
        edition.reached.enumerated().compactMap { index, reached in
            ReachView(reached, of: edition, in: record, on: page, id: "reached-\(index + 1)")
        }
    }

    private init?(
        _ reached: Reached, of edition: Edition, in record: PublishedRecord,
        on page: Address<Public>, id: String
    ) {
        let plan = record.plans.first { $0.id == edition.plan.value }
        guard let residents = plan?.residents,
            let dimension = residents.dimensions.first(where: {
                $0.id == reached.dimension.value
            }), let metric = record.metrics[reached.metric.value]
        else { return nil }
        let period = reached.period ?? edition.period
        groups = ReachedGroup.all(of: reached, in: period, dimension, record)
        self.id = id
        people = dimension.people
        whole = dimension.whole
        who = reached.who
        title = "\(metric.title), \(Dates.english.period(period))"
        origins = [
            "\(residents.source), \(Dates.english.day(residents.date))",
            metric.source ?? "Our own records",
        ]
        self.metric = LinkView(
            title: "All figures: \(metric.title.lowercasedFirst)",
            address: PublicAddresses.metric(metric.id).relative(to: page))
    }

    var record: TemplateRecord {
        TemplateRecord(
            ReachView.shape,
            [
                .markup(figure),
                .record(metric.record),
            ])
    }

    /// Of the group that is furthest below its share of residents, and of the one that is furthest above.
    var sentences: [String] {
        let known = groups.compactMap { group in group.difference.map { (group, $0) } }
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

    /// "People aged 16 to 24 are 11% of residents and were 6% of those who replied."
    private func sentence(_ group: ReachedGroup) -> String? {
        guard let share = group.share else { return nil }
        let name = [people, group.name].compactMap { $0 }.joined(separator: " ")
        return
            "\(name.capitalisedFirst) are \(group.percent(group.residents)) of \(whole) and were \(group.percent(share)) of \(who)."
    }

    /// Paired bars, with their table open beside them.
    private var figure: [UInt8] {
        var html = HTML()
        FigureBlock(
            id: id, caption: .init(sentence: sentences.joined(separator: " "), subject: title),
            words: ("Paired bars of \(whole) and of \(who)", description), table: table,
            display: .open, data: .tableOnly, origins: origins
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
            "\(group.name): \(group.percent(group.residents)) of \(whole), \(group.told) of \(who)"
        }
        return parts.joined(separator: "; ") + ". All values are in the table."
    }

    private var table: FigureTable {
        FigureTable(
            id: "\(id)-table", caption: title, corner: "Group",
            columns: [("Of \(whole)", true), ("Of \(who)", true), ("How many", true)],
            rows: groups.map { group in
                FigureTable.Row(
                    head: group.name,
                    cells: [
                        .number(group.percent(group.residents)), group.shareCell, group.count,
                    ])
            })
    }
}

/// A group of residents, and how many of it were reached.
struct ReachedGroup: Sendable {
    let name: String
    let residents: Share
    /// As it is published: a number, a marker, or nothing.
    let count: FigureTable.Cell
    /// Of everyone who was reached; `nil` where one of the two is not published or is too small.
    let share: Share?

    /// Of fewer there is no share; of fewer than `reliable` it is marked. Source: domain rule 4.1.
    private static let fewest = Decimal(10)
    private static let reliable = Decimal(30)

    static func all(
        of reached: Reached, in period: Period, _ dimension: Residents.Dimension,
        _ record: PublishedRecord
    ) -> [ReachedGroup] {
        let key = reached.key
        guard let metric = record.metrics[key.metric] else { return [] }
        let figures = PublicFigures(record: record)
        let everyone = dimension.groups.reduce(Decimal(0)) { $0.adding($1.size) ?? $0 }
        let total = figures.figure(key, period)?.count
        return dimension.groups.map { group in
            let own = SeriesKey(metric: key.metric, channel: key.channel, group: group.name)
            let figure = figures.figure(own, period)
            return ReachedGroup(
                name: group.name.text.asWords, residents: Share(group.size, of: everyone),
                count: FigureTable.Cell(figure, metric),
                share: share(figure?.count, of: total, smallest: record.figures.threshold))
        }
    }

    /// A share with a small side is not made: it would tell what a withheld count does.
    private static func share(
        _ count: Decimal?, of total: Decimal?, smallest: Int
    ) -> Share? {
        guard let count, let total, total >= fewest, let rest = total.subtracting(count),
            !rest.isNegative
        else { return nil }
        let isSmall = [count, rest].contains { !$0.isZero && $0 < Decimal(smallest) }
        return isSmall ? nil : Share(count, of: total)
    }

    /// In whole percent.
    func percent(_ share: Share) -> String { Numerals.english.percent(share, places: 0) ?? "" }

    var shareCell: FigureTable.Cell {
        guard let share else {
            if case .marker = count { return count }
            return .words("not worked out")
        }
        return share.denominator < ReachedGroup.reliable
            ? .marked(percent(share), [.lowReliability]) : .number(percent(share))
    }

    /// In words, for those who do not see the bars.
    var told: String {
        if let share { return percent(share) }
        if case .marker(let marker) = count { return marker.words }
        return "not worked out"
    }

    var bars: PairedBarChart.Pair {
        let text: String =
            if let share { percent(share) } else if case .marker(let marker) = count {
                marker.bracketed
            } else { "not worked out" }
        return PairedBarChart.Pair(
            name,
            planned: Amount(points(residents)?.approximate, percent(residents)),
            reached: Amount(share.flatMap { points($0)?.approximate }, text))
    }

    /// In points: reached less residents.
    var difference: Decimal? {
        guard let share, let reached = points(share), let here = points(residents) else {
            return nil
        }
        return reached.subtracting(here)
    }

    private func points(_ share: Share) -> Decimal? {
        Decimal.quotient(share.numerator, share.denominator, times: 100, places: 0)
    }
}

extension ShownFigure {
    /// `nil` unless it is a number that is published.
    fileprivate var count: Decimal? {
        if case .number(let number) = value { number } else { nil }
    }
}
