package import Diagnostics
import Glibc
import Parallel
import Site

/// A folder of content becomes files in path order; nothing is written, nothing is interpreted.
///
/// Hidden files and folders (`.git`, `.DS_Store`) are passed over. A symbolic link is read where it leads to
/// a file that is read anyway, and to no other readership's: the folder decides who may see a file.
package struct ContentFolder: Sendable {
    /// In bytes, each: what git hosts take.
    package static let largestFile = 100_000_000
    /// Of data files, which may come from elsewhere: lines are counted in 31 bits.
    package static let largestDataFile = 10_000_000_000

    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// How data files of many megabytes are held: mapped, or, where they may change meanwhile, copied.
    package enum LargeFiles: Sendable { case mapped, copied }

    package func read(
        _ largeFiles: LargeFiles = .mapped
    ) throws(DiskError) -> Diagnosed<[SourceFile]> {
        guard let root = Descriptor(path, O_RDONLY | O_DIRECTORY) else {
            throw .failed(path, errno)
        }
        guard let rootPath = realPath(path) else { throw .failed(path, errno) }
        var reading = ContentReading(rootPath: rootPath, largeFiles: largeFiles)
        reading.read(root)
        return reading.finish()
    }
}

/// One reading of a content folder.
private struct ContentReading {
    private let rootPath: String
    private let largeFiles: ContentFolder.LargeFiles
    private var files: [SourceFile] = []
    /// Two spellings of one accented letter are one here, as they are in links.
    private var taken: Set<String> = []
    private var diagnostics: [Diagnostic] = []

    init(rootPath: String, largeFiles: ContentFolder.LargeFiles) {
        self.rootPath = rootPath
        self.largeFiles = largeFiles
    }

    mutating func read(_ root: borrowing Descriptor) {
        let walk = FolderWalk(root, hidden: .passedOver)
        diagnostics += walk.garbled.map { .nameIsNotUTF8($0) }
        diagnostics += walk.unreadable.map { .isUnreadable($0.path, $0.fault) }
        let entries = walk.entries.filter { isPlain($0.path) }
        readFiles(entries.filter { $0.kind == .file }.map(\.path), below: root)
        follow(entries.filter { $0.kind == .link }.map(\.path), below: root)
        diagnostics += entries.filter { $0.kind == .other }.map { .isNotAFile($0.path) }
    }

    func finish() -> Diagnosed<[SourceFile]> {
        Diagnosed(files, diagnostics.sorted())
    }

    private mutating func isPlain(_ path: String) -> Bool {
        guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return true }
        diagnostics.append(.nameHasControlCharacters(path))
        return false
    }

    private mutating func readFiles(_ paths: [String], below root: borrowing Descriptor) {
        let isMapping = largeFiles == .mapped
        let outcomes = parallelMap(paths.count) { index in
            Result { () throws(ReadingFault) -> FileBytes in
                let path = paths[index]
                let isData = path.hasPrefix("metrics/snapshots/") && path.hasSuffix(".csv")
                let limit = isData ? ContentFolder.largestDataFile : ContentFolder.largestFile
                return isData && isMapping
                    ? try readDataFile(path, below: root, atMost: limit)
                    : .owned(try readFile(path, below: root, atMost: limit))
            }
        }
        files.reserveCapacity(paths.count)
        for (path, outcome) in zip(paths, outcomes) { take(path, outcome) }
    }

    private mutating func take(_ path: String, _ outcome: Result<FileBytes, ReadingFault>) {
        switch outcome {
        case .success(let bytes) where taken.insert(path).inserted:
            files.append(SourceFile(path: path, content: bytes))
        case .success: diagnostics.append(.isSpeltTwice(path))
        case .failure(.notAFile): diagnostics.append(.isNotAFile(path))
        case .failure(.larger(let limit)): diagnostics.append(.isTooLarge(path, limit: limit))
        case .failure(.failed(let fault)): diagnostics.append(.isUnreadable(path, fault))
        }
    }

    private mutating func follow(_ links: [String], below root: borrowing Descriptor) {
        if links.isEmpty { return }
        let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        for link in links {
            guard let target = realPath("\(rootPath)/\(link)") else {
                diagnostics.append(.linkLeadsNowhere(link))
                continue
            }
            guard let inside = path(target, below: rootPath), let file = byPath[inside] else {
                diagnostics.append(.linkLeadsOut(link))
                continue
            }
            if mayShow(inside, at: link) {
                files.append(SourceFile(path: link, content: file.content))
            } else {
                diagnostics.append(.linkLeadsToOthers(link, to: inside))
            }
        }
        files.sort { precedes($0.path, $1.path) }
    }

    /// Staff may see everything; what is outside `staff/` shows only what stands in the same top folder.
    private func mayShow(_ target: String, at link: String) -> Bool {
        let top = topFolder(link)
        return top == "staff" || top == topFolder(target)
    }

    private func topFolder(_ path: String) -> Substring {
        path.contains("/") ? path.prefix { $0 != "/" } : ""
    }
}
