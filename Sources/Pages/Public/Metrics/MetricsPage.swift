import Disclosure
import Model
import Mustache

/// Every metric that has a page: its newest figure and whether it is changing, by what it tells; and what none of them
/// can tell.
struct MetricsPage: PageContent {
    let frame: Frame
    let scopes: [MetricScope]
    let published: PublishedRecord

    static let template = "public/metrics/metrics"
    static let shape: TemplateShape = [
        "frame": .record(Frame.shape),
        "title": .text,
        "methods_address": .text,
        "data_address": .text,
        "levels": .list(level),
        "has_gaps": .flag,
        "gaps": .list(Gap.shape),
    ]
    private static let level: TemplateShape = ["id": .text, "title": .text, "table": .markup]
    private static let page = PublicAddresses.metrics

    /// A thing that is not known.
    struct Gap: Sendable, Equatable {
        let title: String
        /// Of the metric's page; `nil` where it is about all of them.
        let address: String?
        let text: String

        static let shape: TemplateShape = [
            "title": .text, "address": .optional(.text), "text": .text,
        ]
        var record: TemplateRecord {
            TemplateRecord(Gap.shape, [.text(title), .text(ifPresent: address), .text(text)])
        }
    }

    init(_ record: PublishedRecord) {
        published = record
        frame = PublicFrame(record: record).frame(
            Section.figures.title, at: MetricsPage.page, in: .figures)
        scopes = record.shownMetrics.map {
            MetricScope($0, of: record, at: PublicAddresses.metric($0.id))
        }
    }

    var record: TemplateRecord {
        TemplateRecord(
            MetricsPage.shape,
            [
                .record(frame.record), .text(frame.title),
                .text(PublicAddresses.methods.relative(to: MetricsPage.page)),
                .text(PublicAddresses.dataIndex.relative(to: MetricsPage.page)),
                .list(levels),
                .flag(!gaps.isEmpty),
                .list(gaps.map(\.record)),
            ])
    }

    private var levels: [TemplateRecord] {
        Metric.Level.allCases.reversed().compactMap { level in
            let own = scopes.filter { $0.metric.level == level && !$0.keys.isEmpty }
            guard !own.isEmpty else { return nil }
            var html = HTML()
            FigureTable(
                id: "\(level.rawValue)-figures", caption: "\(level.words), \(times)",
                corner: "Figure",
                columns: [("Newest", true), ("Is it changing?", false)],
                rows: own.map(row)
            ).write(into: &html)
            return TemplateRecord(
                MetricsPage.level,
                [.text(level.rawValue), .text(level.words), .markup(html.bytes)])
        }
    }

    /// The period of most of them: said once, above each table.
    private var usualPeriod: Period? {
        let counts = Dictionary(grouping: scopes, by: \.period).mapValues(\.count)
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private var times: String {
        guard let usualPeriod else { return "the newest figures" }
        return "\(Dates.english.period(usualPeriod)) unless a row names another period"
    }

    private func row(_ scope: MetricScope) -> FigureTable.Row {
        let figure = scope.main.flatMap { scope.figures.figure($0, scope.period) }
        let channel = scope.main?.channel.map { ", \(scope.figures.channelTitle($0))" } ?? ""
        let exception =
            scope.period == usualPeriod ? "" : ", \(Dates.english.period(scope.period))"
        let course = scope.main.map { Course($0, scope.figures).svg } ?? []
        return FigureTable.Row(
            head: scope.metric.title + channel + exception,
            address: PublicAddresses.metric(scope.metric.id).relative(to: MetricsPage.page),
            cells: [
                figure?.value == .absent(.notAvailable)
                    ? .blank : FigureTable.Cell(figure, scope.metric),
                .drawn(course, .words(scope.change)),
            ])
    }

    /// Figures that are missing or withheld, what cannot be added up, and what the plan's own figures do not say.
    var gaps: [Gap] {
        let missing = scopes.compactMap { scope -> Gap? in
            guard let main = scope.main else {
                return gap(scope.metric, "We have no figure yet.")
            }
            let figure = scope.figures.figure(main, scope.period)
            let sentence = FigureSentence(metric: scope.metric, among: scope.figures.metrics)
            guard let figure else {
                return gap(scope.metric, sentence.missing(in: scope.period))
            }
            guard case .absent = figure.value else { return nil }
            return gap(scope.metric, sentence.absence(figure))
        }
        return general + missing + meanings
    }

    private var general: [Gap] {
        let unique = scopes.contains { $0.metric.kind == .unique && !$0.keys.isEmpty }
        let withheld = published.figures.withheldCount
        return [
            unique
                ? "How many different people we reach on all our channels together. One person can use several, so we never add those counts up."
                : nil,
            withheld > 0
                ? "Small numbers of people: we withhold \(Numerals.english.counted(withheld, "figure", "figures")) that could point to a person."
                : nil,
        ].compactMap { $0 }.map { Gap(title: "", address: nil, text: $0) }
    }

    /// Of what the plans measure.
    private var meanings: [Gap] {
        let measured = Set(published.plans.flatMap(\.measures).compactMap(\.key?.metric))
        return scopes.map(\.metric).filter { measured.contains($0.id) }.compactMap { metric in
            metric.notMeaning.map { gap(metric, $0) }
        }
    }

    private func gap(_ metric: Metric, _ text: String) -> Gap {
        Gap(
            title: metric.title,
            address: PublicAddresses.metric(metric.id).relative(to: MetricsPage.page), text: text)
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
