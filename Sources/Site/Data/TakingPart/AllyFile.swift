import Disclosure
import Formats
import Model
import Pages

/// The organisations that help, for everyone to use.
struct AllyFile: Sendable {
    static let header = DataColumn.allies.map(\.name)

    let record: PublishedRecord

    var bytes: [UInt8] {
        var text = CSVText()
        text.add(row: AllyFile.header)
        for ally in record.allies {
            text.add(ally.id.text)
            text.add(freeText: ally.title)
            text.add(ally.kind.rawValue)
            text.add(freeText: ally.handle ?? "")
            text.add(freeText: ally.address ?? "")
            text.add(freeText: ally.why)
            text.add(freeText: ally.areas.joined(separator: "; "))
            text.add(ally.agreed.description)
            text.add(ally.review.description)
            text.endRow()
        }
        return text.bytes
    }
}
