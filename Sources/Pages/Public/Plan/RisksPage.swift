import Disclosure
import Model
import Mustache

/// What could go wrong, without what is for staff.
struct RisksPage: PageContent {
    let frame: Frame
    let risks: [PublishedRisk]
    let asOf: Day

    static let template = "public/plan/risks"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape), "title": .text, "overdue": .optional(.text),
        "as_of": .text, "table": .optional(.markup),
    ]

    init(_ plan: PublishedPlan, of record: PublishedRecord, at page: Address<Public>) {
        risks = plan.risks
        asOf = record.asOf
        frame = PublicFrame(record: record).frame(
            .risks, of: plan, at: page, "What could go wrong, and what we do about it.")
    }

    var record: TemplateRecord {
        TemplateRecord(
            RisksPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .text(
                    ifPresent: RisksPage.overdue(risks.map { ($0.title, $0.review) }, on: asOf)),
                .text(Dates.english.day(asOf)), .markup(ifPresent: table),
            ])
    }

    /// "One risk review is overdue: A false account in our name (due 15 September 2026)."
    static func overdue(_ risks: [(title: String, review: Day?)], on day: Day) -> String? {
        let late = risks.compactMap { title, review in
            review.flatMap { $0 < day ? "\(title) (due \(Dates.english.day($0)))" : nil }
        }
        guard !late.isEmpty else { return nil }
        let count = Numerals.english.spelled(late.count).capitalisedFirst
        return late.count == 1
            ? "\(count) risk review is overdue: \(late[0])."
            : "\(count) risk reviews are overdue: \(Numerals.english.list(late))."
    }

    private var table: [UInt8]? {
        guard !risks.isEmpty else { return nil }
        var html = HTML()
        FigureTable(
            id: "risk-table", caption: "What could go wrong, and what we do about it",
            corner: "Risk",
            columns: [
                ("Likelihood", false), ("Impact", false), ("Looked at again by", false),
                ("Owner", false), ("What we do", false),
            ], rows: risks.map(row), layout: .stacked
        ).write(into: &html)
        return html.bytes
    }

    private func row(_ risk: PublishedRisk) -> FigureTable.Row {
        let review = risk.review.map { Dates.english.day($0) } ?? "No date"
        let texts = [
            risk.likelihood?.rawValue.capitalisedFirst ?? "Not judged yet",
            risk.impact?.rawValue.capitalisedFirst ?? "Not judged yet",
            risk.isOverdue(on: asOf) ? "\(review), overdue" : review,
            risk.owner ?? "Nobody yet", risk.control ?? "Nothing yet",
        ]
        return FigureTable.Row(head: risk.title, cells: texts.map { .words($0) })
    }
}

extension PublishedRisk {
    fileprivate func isOverdue(on day: Day) -> Bool { review.map { $0 < day } ?? false }
}
