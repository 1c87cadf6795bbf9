import Disclosure
import Formats
import Model
import Pages
import Statistics

/// `data/who-we-reached.csv`: a row for each group of residents that an edition holds against those who were reached.
struct ReachFile: Sendable {
    static let header = DataColumn.reach.map(\.name)

    let record: PublishedRecord

    var bytes: [UInt8] {
        var text = CSVText()
        text.add(row: ReachFile.header)
        for edition in record.editions {
            for reach in record.reach(of: edition) {
                for group in reach.groups { add(group, of: reach, edition, to: &text) }
            }
        }
        return text.bytes
    }

    private func add(
        _ group: PublishedReach.Group, of reach: PublishedReach, _ edition: Edition,
        to text: inout CSVText
    ) {
        let figure = group.figure
        let metric = record.metrics[reach.key.metric]
        text.add(edition.id.text)
        text.add(reach.key.metric.text)
        text.add(reach.key.channel?.text ?? "")
        text.add(reach.period.code(yearStart: record.yearStart))
        text.add(reach.dimension.id)
        text.add(freeText: group.name.text)
        text.add(freeText: reach.dimension.whole)
        text.add(group.size.description)
        text.add(group.residentsPercent?.description ?? "")
        text.add(freeText: reach.who)
        text.add(metric.flatMap { figure?.printed(by: $0) }?.description ?? "")
        text.add(group.share?.denominator.description ?? "")
        text.add(group.percent?.description ?? "")
        text.add(group.difference?.description ?? "")
        text.add(markers(of: group).map(\.rawValue).joined(separator: " "))
        text.add(freeText: reach.source)
        text.add(reach.date.description)
        text.endRow()
    }

    private func markers(of group: PublishedReach.Group) -> [Marker] {
        guard let figure = group.figure else { return [.notAvailable] }
        if let replacement = figure.replacement { return [replacement] }
        return Marker.allCases.filter {
            figure.markers.contains($0) || ($0 == .lowReliability && group.isUnreliable)
        }
    }
}
