import Disclosure
import Formats
import Model
package import Statistics

/// Every withheld figure, and why, for staff: it holds the numbers that nobody else may see.
package func suppressedListing(
    of findings: Findings, _ format: FigureListing.Format
) -> [UInt8] {
    let rows = suppressedFigures(of: findings).compactMap { row(of: $0, findings) }
    switch format {
    case .csv:
        var text = CSVText()
        text.add(row: header)
        for row in rows { text.add(row: row) }
        return text.bytes
    case .json:
        let objects = rows.map { row in
            JSON.object(
                zip(header, row).map { name, text in
                    if text.isEmpty { return JSON.Member(name, .null) }
                    return JSON.Member(name, numbers.contains(name) ? .number(text) : .text(text))
                })
        }
        return JSON.list(objects).bytes(.indented)
    }
}

private let header = [
    "metric", "channel", "group", "grain", "period", "value", "reason", "low", "high",
]

private let numbers: Set = ["value", "low", "high"]

private func row(of suppressed: SuppressedFigure, _ findings: Findings) -> [String]? {
    let figure = suppressed.figure
    guard let metric = findings.record.metrics[figure.key.metric] else { return nil }
    return [
        metric.id.text, figure.key.channel?.text ?? "", figure.key.group?.text ?? "",
        figure.period.grain.name, figure.period.code(yearStart: findings.yearStart),
        figure.printed(by: metric)?.description ?? "", suppressed.reason,
        suppressed.low?.description ?? "", suppressed.high?.description ?? "",
    ]
}
