import Disclosure
import Model
import Mustache
import Statistics

/// A rule, as the page of methods tells it.
struct MethodRule: Sendable {
    let id: String
    let title: String
    let texts: [String]
    var points: [String] = []
    var link: LinkView?

    static let shape: TemplateShape = [
        "id": .text, "title": .text, "texts": .texts, "has_points": .flag, "points": .texts,
        "link": .optional(.record(LinkView.shape)),
    ]

    var record: TemplateRecord {
        TemplateRecord(
            MethodRule.shape,
            [
                .text(id), .text(title), .texts(texts), .flag(!points.isEmpty), .texts(points),
                .record(ifPresent: link?.record),
            ])
    }
}

/// The rules that hold for all figures. Sources: domain rules 1.2, 3, 4, 5, 8.3 and 9.
struct MethodRules {
    let record: PublishedRecord
    let page: Address<Public>

    var all: [MethodRule] {
        [periods, missing, rounding, protection, targets, change, samples, breaks, corrections]
    }

    private var periods: MethodRule {
        MethodRule(
            id: "periods", title: "From months to quarters and years",
            texts: [
                "A quarter is three months, from January, April, July or October. How its figure follows from its months depends on what kind of number it is."
            ],
            points: Metric.Kind.allCases.map { "\($0.words.capitalisedFirst). \($0.aggregation)." })
    }

    private var missing: MethodRule {
        MethodRule(
            id: "missing", title: "Missing is not zero",
            texts: [
                "A number that we do not have is never shown as 0. A letter in square brackets says why it is missing, or what to bear in mind; the words stand above each table that uses it. Dividing by zero has no answer: the figure is \(Marker.notApplicable.bracketed), not applicable."
            ],
            link: LinkView(
                title: "All shorthand", address: addressOfShorthand))
    }

    private var addressOfShorthand: String {
        PublicAddresses.dataIndex.relative(to: page) + "#shorthand"
    }

    private var rounding: MethodRule {
        MethodRule(
            id: "rounding", title: "Rounding",
            texts: [
                "Tables and files give a number to the digits its figure has: most percentages to one decimal place. Headlines give percentages as whole numbers. Halves are rounded away from zero: 2.5 becomes 3.",
                "A share that is not quite nothing or everything is never rounded to 0% or 100%: we write \"less than 0.1%\" or \"more than 99.9%\". Rounded parts need not add up to their rounded total, and we do not adjust them.",
            ])
    }

    private var protection: MethodRule {
        let threshold = record.organisation.threshold
        let method =
            switch record.organisation.protection {
            case .suppress:
                "A count of people from 1 up to \(threshold - 1) is withheld: it is shown as \(Marker.confidential.bracketed). A true 0 is shown. Where a small count could be worked out from other figures, by subtraction, from a percentage, or by comparing editions, enough of those are withheld too that it cannot. A check over everything we publish shows that each small count could still be at least two different numbers."
            case .round5: record.organisation.protectionWords
            }
        return MethodRule(
            id: "protection", title: "How we protect people",
            texts: [
                "Counts of posts, followers or views say nothing of single people and are shown as they are. Counts of people, such as enquiries or complaints, could.",
                method,
                "A percentage of fewer than 10 people's cases is withheld. One of 10 to 29 is marked \(Marker.lowReliability.bracketed): a few cases more or less would change it.",
            ])
    }

    private var corrections: MethodRule {
        let hasPage = CorrectionsPage.isNeeded(for: record)
        return MethodRule(
            id: "corrections", title: "Corrections and revisions",
            texts: [
                "Once an edition is published, its figures are written down. A figure that is changed later is marked \(Marker.revised.bracketed), and we say what it was, what it is and why. A figure marked \(Marker.provisional.bracketed) is provisional: more data is expected."
            ],
            link: hasPage
                ? LinkView(
                    title: "All corrections and revisions",
                    address: PublicAddresses.corrections.relative(to: page)) : nil)
    }
}

extension Metric.Kind {
    /// What kind of number it is, for readers, and after a comma an example.
    var words: String {
        switch self {
        case .flow: "counts of what happened, such as posts or enquiries"
        case .stock: "counts of what there is on a day, such as followers"
        case .unique: "counts of different people or accounts, such as reach"
        case .ratio: "percentages and rates"
        case .quantile: "medians and other typical times"
        case .index: "shares of a whole and balances"
        }
    }
}
