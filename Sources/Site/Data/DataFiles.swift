import Diagnostics
import Disclosure
import Model
import Pages

/// The data files of the public site: all figures and those of each metric, the process charts, changes and progress
/// that are worked out from them.
func dataFiles(of record: PublishedRecord) -> [SiteFile] {
    let byMetric = Dictionary(grouping: record.figures.keys, by: \.metric)
    let each = byMetric.sorted { $0.key < $1.key }.map { metric, keys in
        dataFile("data/\(metric).csv", of: record, keys: keys)
    }
    return [dataFile("data/figures.csv", of: record, keys: record.figures.keys)] + each
        + byMetric.keys.sorted().flatMap { seriesFiles(of: $0, record) }
        + derivedFiles(of: record) + reachFiles(of: record) + revisionFiles(of: record)
        + channelFiles(of: record) + costFiles(of: record) + takingPartFiles(of: record)
        + metricFiles(of: record, byMetric.keys.sorted())
        + descriptions(of: record)
}

/// The figures of a metric on each channel that has a page of them, and what their columns are.
private func seriesFiles(of id: MetricID, _ record: PublishedRecord) -> [SiteFile] {
    guard let metric = record.metrics[id] else { return [] }
    let tables = seriesTables(of: metric, record)
    if tables.isEmpty { return [] }
    let keys = record.figures.keys(of: id)
    let files = tables.map { table in
        dataFile(
            "data/\(id)/\(table.name).csv", of: record,
            keys: keys.filter { $0.channel?.text == table.name })
    }
    let organisation = record.organisation
    let metadata = SiteFile(path: "data/\(id)/csv-metadata.json") {
        Diagnosed(TableGroupMetadata(tables: tables, organisation: organisation).bytes)
    }
    return files + [metadata]
}

/// The figures of each metric once more, with what they mean, as JSON.
private func metricFiles(of record: PublishedRecord, _ ids: [MetricID]) -> [SiteFile] {
    ids.compactMap { record.metrics[$0] }.map { metric in
        SiteFile(path: "data/\(metric.id).json") {
            Diagnosed(MetricFile(metric: metric, record: record).bytes)
        }
    }
}

/// What programs need to know to read the data files: beside each, and for all in one.
private func descriptions(of record: PublishedRecord) -> [SiteFile] {
    let tables = dataTables(of: record)
    let organisation = record.organisation
    let each = tables.map { table in
        SiteFile(path: "data/\(table.name).csv-metadata.json") {
            Diagnosed(TableMetadata(table: table, organisation: organisation).bytes)
        }
    }
    let package = SiteFile(path: "data/datapackage.json") {
        Diagnosed(DataPackage(tables: tables, organisation: organisation).bytes)
    }
    return each + [package]
}

/// Worked out when they are rendered.
private func derivedFiles(of record: PublishedRecord) -> [SiteFile] {
    let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
        ("process", { ProcessFile(record: record).points }),
        ("variation", { ProcessFile(record: record).variation }),
        ("changes", { ChangeFile(record: record).bytes }),
        ("progress", { ProgressFile(record: record).bytes }),
    ]
    return files.map { name, bytes in
        SiteFile(path: "data/\(name).csv") { Diagnosed(bytes()) }
    }
}

/// Who was reached; nothing where no edition says so.
private func reachFiles(of record: PublishedRecord) -> [SiteFile] {
    if record.editions.allSatisfy({ record.reach(of: $0).isEmpty }) { return [] }
    return [
        SiteFile(path: "data/who-we-reached.csv") {
            Diagnosed(ReachFile(record: record).bytes)
        }
    ]
}

/// The register of channels, and the accounts among them for programs.
private func channelFiles(of record: PublishedRecord) -> [SiteFile] {
    if record.channels.isEmpty { return [] }
    return [
        SiteFile(path: "data/channels.csv") {
            Diagnosed(ChannelFile(record: record).bytes)
        },
        SiteFile(path: "accounts.json") {
            Diagnosed(AccountsFile(record: record).bytes)
        },
    ]
}

private func dataFile(
    _ path: String, of record: PublishedRecord, keys: [SeriesKey]
) -> SiteFile {
    let file = FigureFile(record, keys: keys)
    return SiteFile(path: path) { Diagnosed(file.bytes) }
}

/// The files below `assets/` that documents of a readership refer to; nobody else's, and no others.
func assetFiles<Reader: Readership>(
    of documents: [Document<Reader>], in record: Record, also named: [String] = []
) -> [SiteFile] {
    if record.assets.isEmpty { return [] }
    let wanted = Set(documents.flatMap { assets(in: $0) } + named)
    return record.assets.filter { wanted.contains($0.path) }.map { SiteFile($0) }
}
