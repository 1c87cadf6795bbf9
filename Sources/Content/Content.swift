package import Diagnostics
import Markdown
package import Model
import Parallel

/// The first station. In come the files of `content/`, as they lie there; out goes a `Record`, typed and
/// joined, and everything there is to say about the files.
///
/// It computes nothing and leaves nothing out in silence: what it cannot read is reported where it stands,
/// and the rest is kept. `nil` where there is no `candour.yml` to begin with.
package func readRecord(_ files: [SourceFile]) -> Diagnosed<Record?> {
    let rooms = ContentRooms(files)
    var reading = Reading(rooms.diagnostics)
    let organisation = rooms.site.flatMap { reading.take(readOrganisation($0)) }
    let yearStart = organisation?.yearStart ?? .april
    let metrics = reading.metrics(rooms.definitions)
    let plans = rooms.plans.compactMap { reading.take(readPlan($0, yearStart: yearStart)) }
    let channels = rooms.channels.compactMap { reading.take(readChannel($0)) }
    let editions = rooms.editions.compactMap { reading.take(readEdition($0, yearStart: yearStart)) }
    let snapshots = reading.snapshots(rooms, metrics: metrics, yearStart: yearStart)
    let documents = reading.documents(rooms)
    guard let organisation else { return Diagnosed(nil, reading.diagnostics) }
    let record = Record(
        organisation: organisation, plans: plans, channels: channels, metrics: metrics,
        snapshots: snapshots, editions: editions.sorted { $0.period < $1.period },
        publicDocuments: documents.filter(\.isPublic).map {
            Document($0.properties, body: $0.body)
        },
        staffDocuments: documents.filter { !$0.isPublic }
            .map { Document($0.properties, body: $0.body) },
        assets: rooms.assets)
    let unread = UnreadNames(rooms, record)
    return Diagnosed(record, reading.diagnostics + crossReferences(in: record, unread: unread))
}

/// What has been said while reading.
private struct Reading {
    private(set) var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    mutating func take<Value>(_ read: Diagnosed<Value>) -> Value {
        diagnostics += read.diagnostics
        return read.value
    }

    /// The catalogue, with the organisation's own files over it.
    mutating func metrics(_ files: [SourceFile]) -> [MetricID: Metric] {
        var metrics = Dictionary(
            uniqueKeysWithValues: MetricCatalogue.metrics.map { ($0.id, $0) })
        for file in files {
            if let metric = take(readMetric(file, over: metrics)) { metrics[metric.id] = metric }
        }
        return metrics
    }

    mutating func snapshots(
        _ rooms: ContentRooms, metrics: [MetricID: Metric], yearStart: YearStart
    ) -> [Snapshot] {
        rooms.snapshots.sorted { $0.key < $1.key }.compactMap { _, pair in
            guard let manifestFile = pair.manifest,
                let manifest = take(readManifest(manifestFile, yearStart: yearStart)),
                let data = pair.data
            else { return nil }
            return take(readSnapshot(data, manifest, metrics: metrics, yearStart: yearStart))
        }
    }

    /// Every document but the drafts, read on every core.
    mutating func documents(_ rooms: ContentRooms) -> [ReadDocument] {
        var folders: [String: FolderDefaults] = [:]
        for file in rooms.folders {
            let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
            folders[folder] = take(readFolderDefaults(file)) ?? FolderDefaults()
        }
        let tree = FolderTree(folders)
        let read = parallelMap(rooms.documents) { file in
            readDocument(file, folder: tree.defaults(for: file.path))
        }
        return read.compactMap { take($0) }.filter { !$0.properties.isDraft }
    }
}
