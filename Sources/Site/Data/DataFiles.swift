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
        + derivedFiles(of: record) + revisionFiles(of: record) + takingPartFiles(of: record)
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

private func dataFile(
    _ path: String, of record: PublishedRecord, keys: [SeriesKey]
) -> SiteFile {
    let file = FigureFile(record, keys: keys)
    return SiteFile(path: path) { Diagnosed(file.bytes) }
}

/// The files below `assets/` that documents of a readership refer to; nobody else's, and no others.
func assetFiles<Reader: Readership>(
    of documents: [Document<Reader>], in record: Record
) -> [SiteFile] {
    if record.assets.isEmpty { return [] }
    let wanted = Set(documents.flatMap { assets(in: $0.body, of: $0.properties.path) })
    return record.assets.filter { wanted.contains($0.path) }.map { SiteFile($0) }
}
