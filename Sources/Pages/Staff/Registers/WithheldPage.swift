import Disclosure
import Model
import Mustache
import Statistics

/// Every figure that the public site withholds, with what it is and why: for staff alone.
struct WithheldPage: PageContent {
    let frame: Frame
    let site: StaffSite

    /// The command that lists them all takes over from there.
    private static let mostRows = 500

    static let template = "staff/withheld-figures"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "count": .text, "is_empty": .flag, "is_cut": .flag,
        "metrics": .list(metric),
    ]
    private static let metric: TemplateShape = [
        "id": .text, "title": .text, "address": .optional(.text), "table": .markup,
    ]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame(
            "Withheld figures", at: StaffAddresses.withheld, in: .desk,
            description: "What the public site withholds, and why.")
    }

    var record: TemplateRecord {
        let all = site.withheld
        let shown = all.prefix(WithheldPage.mostRows)
        let metrics = distinct(shown.map(\.figure.key.metric)).compactMap { id in
            site.record.metrics[id].map { metric in
                record(metric, shown.filter { $0.figure.key.metric == id })
            }
        }
        return TemplateRecord(
            WithheldPage.shape,
            [
                .record(frame.record),
                .text(Numerals.english.counted(all.count, "figure is", "figures are")),
                .flag(all.isEmpty), .flag(all.count > WithheldPage.mostRows), .list(metrics),
            ])
    }

    private func record(_ metric: Metric, _ figures: [SuppressedFigure]) -> TemplateRecord {
        let isPublished = site.published.figures.keys.contains { $0.metric == metric.id }
        let address = site.address(
            PublicAddresses.metric(metric.id), from: StaffAddresses.withheld)
        return TemplateRecord(
            WithheldPage.metric,
            [
                .text("of-\(metric.id)"), .text(metric.title),
                .text(ifPresent: isPublished ? address : nil), .markup(table(metric, figures)),
            ])
    }

    private func table(_ metric: Metric, _ figures: [SuppressedFigure]) -> [UInt8] {
        let rows = figures.map { suppressed in
            FigureTable.Row(
                head: Dates.english.period(suppressed.figure.period),
                cells: [
                    .words(subject(of: suppressed.figure.key)),
                    FigureTable.Cell(ShownFigure(suppressed.figure, metric), metric),
                    .words(reason(suppressed)),
                ])
        }
        var html = HTML()
        FigureTable(
            id: "withheld-\(metric.id)", caption: "\(metric.title), for staff only",
            corner: "Period",
            columns: [("Of what", false), ("Figure", true), ("Why it is withheld", false)],
            rows: rows
        ).write(into: &html)
        return StackedTables.stacked(html.bytes, .every)
    }

    /// "Facebook, abuse or threats"; "all together".
    private func subject(of key: SeriesKey) -> String {
        let parts = [
            key.channel.map(site.figures.channelTitle), key.group?.text.asWords.lowercasedFirst,
        ].compactMap { $0 }
        return parts.isEmpty ? "all together" : parts.joined(separator: ", ")
    }

    /// A figure that is protected is named as its row is.
    private func reason(_ figure: SuppressedFigure) -> String {
        guard let protected = figure.protected else { return figure.reason }
        let (own, key) = (figure.figure.key, protected.key)
        let metric = key.metric == own.metric ? nil : site.record.metrics[key.metric]?.title
        let period =
            protected.period == figure.figure.period
            ? nil : Dates.english.period(protected.period)
        let words = [metric, subject(of: key), period].compactMap { $0 }.joined(separator: ", ")
        return "so that nobody works out: \(words)"
    }
}
