import Disclosure
import Model
import Mustache

/// Every metric that has a figure, by what it tells.
struct MetricsPage: PageContent {
    let frame: Frame
    let levels: [LinkGroup]
    let dataAddress: String

    static let template = "public/metrics/metrics"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "levels": .list(LinkGroup.shape),
        "data_address": .text,
    ]

    init(_ record: PublishedRecord) {
        let page = PublicAddresses.metrics
        frame = PublicFrame(record: record).frame(Section.figures.title, at: page, in: .figures)
        dataAddress = PublicAddresses.data.relative(to: page)
        let metrics = record.shownMetrics
        levels = Metric.Level.allCases.reversed().compactMap { level in
            let links = metrics.filter { $0.level == level }.map { metric in
                LinkView(
                    title: metric.title,
                    address: PublicAddresses.metric(metric.id).relative(to: page),
                    note: metric.definition.firstSentence)
            }
            return links.isEmpty ? nil : LinkGroup(title: level.words, links: links)
        }
    }

    var record: TemplateRecord {
        TemplateRecord(
            MetricsPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .list(levels.map(\.record)),
                .text(dataAddress),
            ])
    }
}

extension String {
    /// Up to the first full stop that a space follows.
    var firstSentence: String {
        guard let end = firstRange(of: ". ") else { return self }
        return String(self[..<end.lowerBound]) + "."
    }
}

extension PublishedRecord {
    /// The metrics that have a page: those with a figure, those that a measure or a document names.
    var shownMetrics: [Metric] {
        var ids = Set(figures.keys.map(\.metric))
        ids.formUnion(plans.flatMap(\.measures).compactMap(\.key?.metric))
        ids.formUnion(metrics.values.filter { $0.position != nil }.map(\.id))
        return ids.compactMap { metrics[$0] }.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    }
}
