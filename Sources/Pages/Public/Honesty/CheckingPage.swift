import Disclosure
import Model
import Mustache

/// Who publishes the report, what it is made of, and how anyone can check it.
struct CheckingPage: PageContent {
    let frame: Frame
    let published: PublishedRecord

    static let template = "public/honesty/checking"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "facts": .list(FactView.shape),
        "metrics_address": .text,
        "data_address": .text,
        "manifest_address": .text,
        "corrections": .optional(.text),
        "threshold": .text,
        "is_rounded": .flag,
    ]
    private static let page = PublicAddresses.checking

    init(_ record: PublishedRecord) {
        published = record
        frame = PublicFrame(record: record).frame(
            "How this report is made", at: CheckingPage.page, in: .honesty,
            description: "Who publishes it, what it is made of, and how you can check it.")
    }

    var record: TemplateRecord {
        let corrections = CorrectionsPage.isNeeded(for: published)
        return TemplateRecord(
            CheckingPage.shape,
            [
                .record(frame.record),
                .text(frame.title),
                .list(facts),
                .text(PublicAddresses.metrics.relative(to: CheckingPage.page)),
                .text(PublicAddresses.data.relative(to: CheckingPage.page)),
                .text(PublicAddresses.manifest.relative(to: CheckingPage.page)),
                .text(
                    ifPresent: corrections
                        ? PublicAddresses.corrections.relative(to: CheckingPage.page) : nil),
                .text(Numerals.english.whole(published.figures.threshold)),
                .flag(published.figures.isRounded),
            ])
    }

    private var facts: [FactView] {
        let plan = published.plans.first { $0.id == published.editions.last?.plan.value }
        let newest = published.editions.last
        return [
            FactView("Published by", published.organisation.name),
            FactView(
                "Newest report", newest.map { "\($0.title), \(Dates.english.day($0.published))" }),
            FactView("Speaks of", "What we knew on \(Dates.english.day(published.asOf))"),
            FactView("Plan kept by", plan?.owner),
            FactView("Plan approved by", plan?.approved?.by),
        ].compactMap { $0 }
    }
}
