import Disclosure
import Formats
package import Model
import Parallel
package import Statistics

/// Every figure of one grain as staff may see it, for programs: nothing is withheld here.
package struct FigureListing: Sendable {
    package enum Format: String, CaseIterable, Sendable { case csv, json }

    static let header = [
        "metric", "channel", "group", "period", "value", "numerator", "denominator", "marker",
        "status", "note",
    ]

    private let findings: Findings
    private let grain: Period.Grain

    package init(_ findings: Findings, grain: Period.Grain) {
        self.findings = findings
        self.grain = grain
    }

    package func bytes(_ format: Format) -> [UInt8] {
        switch format {
        case .csv: csv
        case .json: json
        }
    }

    private var csv: [UInt8] {
        var head = CSVText()
        head.add(row: FigureListing.header)
        let parts = parallelMap(findings.allKeys) { rows(of: $0) }
        var bytes = head.bytes
        bytes.reserveCapacity(parts.reduce(bytes.count) { $0 + $1.count })
        for part in parts { bytes += part }
        return bytes
    }

    private func rows(of key: SeriesKey) -> [UInt8] {
        guard let metric = findings.record.metrics[key.metric] else { return [] }
        var rows = FigureRows(yearStart: findings.yearStart)
        rows.begin(key)
        for case (let period, let figure?) in findings.series(key, grain) {
            rows.beginRow()
            rows.add(period)
            rows.separate()
            rows.add(figure.printed(by: metric))
            rows.separate()
            rows.add(figure.share)
            rows.separate()
            rows.add(figure.shownMarkers)
            rows.separate()
            rows.add(statusOf: figure.markers)
            rows.separate()
            rows.add(text: figure.note(by: metric))
            rows.endRow()
        }
        return rows.bytes
    }

    private var json: [UInt8] {
        let figures = parallelMap(findings.allKeys) { key -> [JSON] in
            guard let metric = findings.record.metrics[key.metric] else { return [] }
            return findings.series(key, grain).compactMap { $0.1.map { json($0, metric) } }
        }
        return JSON.list(figures.flatMap { $0 }).bytes(.indented)
    }

    private func json(_ figure: Figure, _ metric: Metric) -> JSON {
        let number = { (value: Decimal?) in value.map { JSON.number($0.description) } ?? .null }
        let text = { (value: String?) in value.map { JSON.text($0) } ?? .null }
        return [
            "metric": .text(figure.key.metric.text), "channel": text(figure.key.channel?.text),
            "group": text(figure.key.group?.text),
            "period": .text(figure.period.code(yearStart: findings.yearStart)),
            "value": number(figure.printed(by: metric)),
            "numerator": number(figure.share?.numerator),
            "denominator": number(figure.share?.denominator),
            "marker": .text(figure.shownMarkers.map(\.rawValue).joined(separator: " ")),
            "status": .text(status(of: figure.markers)),
            "note": .text(figure.note(by: metric) ?? ""),
        ]
    }
}

extension Figure {
    fileprivate var share: Share? {
        if case .share(let share) = value { share } else { nil }
    }

    /// The one in the place of a number, else those that qualify it.
    var shownMarkers: [Marker] {
        switch value {
        case .missing(let marker): [marker]
        case .between: [.notAvailable]
        case .number, .share, .notReached: markers
        }
    }
}
