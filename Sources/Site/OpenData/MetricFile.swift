import Disclosure
import Formats
import Model
import Pages
import Statistics

/// The figures of one metric with what they mean, `data/<metric>.json`: the same as in its CSV, from the same published
/// values.
struct MetricFile: Sendable {
    let metric: Metric
    let record: PublishedRecord

    var bytes: [UInt8] { json.bytes(.indented) }

    private var json: JSON {
        [
            "metric": .text(metric.id.text),
            "title": .text(metric.title),
            "definition": .text(metric.definition),
            "kind": .text(metric.kind.rawValue),
            "unit": .text(metric.unit.rawValue),
            "better": .text(metric.direction.better),
            "about_people": .bool(metric.isAboutPeople),
            "caveats": .list(metric.caveats.map { .text($0) }),
            "does_not_mean": text(metric.notMeaning),
            "breaks": .list(
                metric.breaks.map {
                    ["date": .text($0.date.description), "reason": .text($0.reason)]
                }),
            "publisher": .text(record.organisation.name),
            "licence": .text(record.organisation.licence.address),
            "figures": .list(
                record.figures.keys(of: metric.id).sorted().flatMap { key in
                    record.figures.all(of: key).map(json)
                }),
        ]
    }

    private func json(_ figure: PublishedFigure) -> JSON {
        let interval = figure.interval(by: metric)
        let markers = figure.replacement.map { [$0] } ?? figure.markers
        return [
            "channel": text(figure.key.channel?.text),
            "group": text(figure.key.group?.text),
            "grain": .text(figure.period.grain.name),
            "period": .text(figure.period.code(yearStart: record.yearStart)),
            "first_day": .text(figure.period.first.description),
            "last_day": .text(figure.period.last.description),
            "value": number(figure.printed(by: metric)),
            "low": number(interval?.low),
            "high": number(interval?.high),
            "numerator": number(figure.share?.numerator),
            "denominator": number(figure.share?.denominator),
            "markers": .list(markers.map { .text($0.rawValue) }),
            "status": .text(status(of: figure.markers)),
            "note": text(figure.note(by: metric)),
            "sources": .list(figure.sources.map(json)),
        ]
    }

    private func json(_ source: FigureSource) -> JSON {
        let rows = source.lines.map { Int($0) }
        return [
            "file": .text(source.path),
            "column": .text(source.column),
            "first_row": rows.min().map { .integer($0) } ?? .null,
            "last_row": rows.max().map { .integer($0) } ?? .null,
            "row_count": .integer(rows.count),
            "collected": .text(source.collected.description),
            "origin": text(source.origin),
        ]
    }

    private func text(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
    private func number(_ value: Decimal?) -> JSON {
        value.map { .number($0.description) } ?? .null
    }
    private func number(_ value: Double?) -> JSON {
        let text = value.map { significantDigits($0) } ?? ""
        return text.isEmpty ? .null : .number(text)
    }
}

extension Metric.Direction {
    fileprivate var better: String {
        switch self {
        case .increase: "higher"
        case .decrease: "lower"
        case .neutral: "neither"
        }
    }
}
