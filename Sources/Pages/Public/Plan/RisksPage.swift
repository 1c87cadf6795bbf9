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
                .record(frame.record), .text(frame.title), .text(ifPresent: overdue),
                .text(Dates.english.day(asOf)), .markup(ifPresent: table),
            ])
    }

    private var overdue: String? {
        let count = risks.count { $0.isOverdue(on: asOf) }
        guard count > 0 else { return nil }
        let isOne = count == 1
        return
            "\(Numerals.english.counted(count, "risk", "risks")) \(isOne ? "was" : "were") to be looked at again by now, and \(isOne ? "was" : "were") not."
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
            ], rows: risks.map(row)
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
