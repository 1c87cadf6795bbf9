import Diagnostics
import Model

/// Ids whose files are there but could not be read: what refers to them is not reported a second time.
struct UnreadNames {
    let channels: Set<String>
    let metrics: Set<String>
    let plans: Set<String>
    let documents: Set<String>
    let editions: Set<String>

    init(_ rooms: ContentRooms, _ record: Record) {
        channels = Set(rooms.channels.map { name(of: $0.path) })
            .subtracting(record.channels.map(\.id.text))
        metrics = Set(rooms.definitions.map { name(of: $0.path) })
            .subtracting(record.metrics.keys.map(\.text))
        plans = Set(rooms.plans.map { name(of: $0.path) }).subtracting(record.plans.map(\.id.text))
        editions = Set(rooms.editions.map { name(of: $0.path) })
            .subtracting(record.editions.map(\.id.text))
        documents = Set(rooms.documents.map(\.path))
            .subtracting(record.publicDocuments.map(\.properties.path))
            .subtracting(record.staffDocuments.map(\.properties.path))
    }
}
