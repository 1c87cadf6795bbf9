import Diagnostics
import Model

/// The names that files give, whether or not the files can be read: what refers to one that cannot is not
/// reported a second time.
struct KnownNames: Sendable {
    let channels: Set<String>
    let metrics: Set<String>
    let plans: Set<String>
    let editions: Set<String>
    let snapshots: Set<String>
    let allies: Set<String>
    /// Every file of content/ that a link may lead to.
    let paths: Set<String>
    /// The public documents by their names, `take-part` for `public/take-part.md`.
    let publicDocuments: Set<String>

    init(_ rooms: ContentRooms) {
        let ids = { (files: [SourceFile]) in Set(files.map { name(of: $0.path) }) }
        channels = ids(rooms.channels)
        metrics = ids(rooms.definitions).union(MetricCatalogue.metrics.map(\.id.text))
        plans = ids(rooms.plans)
        editions = ids(rooms.editions)
        snapshots = Set(rooms.snapshots.keys)
        allies = ids(rooms.allies)
        let files = [
            rooms.plans, rooms.channels, rooms.definitions, rooms.editions, rooms.documents,
            rooms.assets, Array(rooms.statements.values), rooms.costs, rooms.allies,
            rooms.flows, Array(rooms.registers.values),
        ]
        paths = Set(files.joined().map(\.path))
        let start = "\(Public.folder)/"
        publicDocuments = Set(
            rooms.documents.map(\.path).filter { $0.hasPrefix(start) }
                .map { String($0.dropFirst(start.count).dropLast(3)) })
    }
}
