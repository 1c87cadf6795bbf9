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
        "table": .markup,
    ]

    init(_ site: StaffSite) {
        self.site = site
        frame = StaffFrame(site: site).frame(
            "Withheld figures", at: StaffAddresses.withheld, in: .desk,
            description: "What the public site withholds, and why.")
    }

    var record: TemplateRecord {
        let all = site.withheld
        return TemplateRecord(
            WithheldPage.shape,
            [
                .record(frame.record),
                .text(Numerals.english.counted(all.count, "figure is", "figures are")),
                .flag(all.isEmpty), .flag(all.count > WithheldPage.mostRows),
                .markup(table(of: all.prefix(WithheldPage.mostRows))),
            ])
    }

    private func table(of figures: ArraySlice<SuppressedFigure>) -> [UInt8] {
        let published = Set(site.published.figures.keys.map(\.metric))
        let rows = figures.compactMap { suppressed -> FigureTable.Row? in
            let (key, period) = (suppressed.figure.key, suppressed.figure.period)
            guard let metric = site.record.metrics[key.metric] else { return nil }
            let address = PublicAddresses.metric(metric.id)
            let isPublished = published.contains(metric.id)
            return FigureTable.Row(
                head: metric.title,
                address: isPublished
                    ? site.address(address, from: StaffAddresses.withheld) : nil,
                cells: [
                    .words(key.channel.map(site.figures.channelTitle) ?? "all channels"),
                    .words(key.group?.text ?? "everyone"),
                    .words(Dates.english.period(period)),
                    FigureTable.Cell(ShownFigure(suppressed.figure, metric), metric),
                    .words(suppressed.reason),
                ])
        }
        var html = HTML()
        FigureTable(
            id: "withheld", caption: "Withheld figures, for staff only", corner: "Metric",
            columns: [
                ("Channel", false), ("Group", false), ("Period", false), ("Figure", true),
                ("Why it is withheld", false),
            ], rows: rows
        ).write(into: &html)
        return StackedTables.stacked(html.bytes, .every)
    }
}
