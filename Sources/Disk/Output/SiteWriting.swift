import Diagnostics
import Glibc
import Site
import Synchronization

/// One writing of all sites into a fresh tree: each file is rendered, written and forgotten, on all cores.
struct SiteWriting {
    /// `nil` where an error stands.
    let written: OutputFolder.Written?
    /// Sorted.
    let diagnostics: [Diagnostic]

    init(
        _ layout: SiteLayout, into tree: borrowing Descriptor, named path: String
    ) throws(DiskError) {
        let files = try SiteWriting.writeFiles(layout, into: tree, named: path)
        let diagnostics = files.flatMap(\.diagnostics).sorted()
        self.diagnostics = diagnostics
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            written = nil
            return
        }
        for manifest in layout.manifests(files.map(\.manifestLine)) {
            let fault = writeFile(manifest.path, manifest.bytes, below: tree)
            if fault != 0 { throw .failed("\(path)/\(manifest.path)", fault) }
        }
        written = OutputFolder.Written(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
    }

    private static func writeFiles(
        _ layout: SiteLayout, into tree: borrowing Descriptor, named path: String
    ) throws(DiskError) -> [WrittenFile] {
        let isStopped = Atomic(false)
        let files = layout.rendering { entry, render in
            if isStopped.load(ordering: .relaxed) { return WrittenFile() }
            let file = WrittenFile(entry, render(), below: tree)
            if file.fault != 0 { isStopped.store(true, ordering: .relaxed) }
            return file
        }
        for (entry, file) in zip(layout.entries, files) where file.fault != 0 {
            throw .failed("\(path)/\(entry.path)", file.fault)
        }
        return files
    }
}

/// What is kept of a file once its bytes are on the disk.
private struct WrittenFile: Sendable {
    var manifestLine: [UInt8] = []
    var size = 0
    var diagnostics: [Diagnostic] = []
    /// An error number; 0 is none.
    var fault: Int32 = 0

    init() {}

    init(
        _ entry: SiteLayout.Entry, _ rendered: Diagnosed<[UInt8]>, below tree: borrowing Descriptor
    ) {
        diagnostics = rendered.diagnostics
        if diagnostics.contains(where: { $0.severity == .error }) { return }
        size = rendered.value.count
        fault = writeFile(entry.path, rendered.value, below: tree)
        manifestLine = Manifest.line(path: entry.pathInSite, hash: sha256(rendered.value))
    }
}

/// Writes a new file, and the folders it is in where they are not there yet; 0, or the error number.
private func writeFile(_ path: String, _ bytes: [UInt8], below tree: borrowing Descriptor) -> Int32
{
    let flags = O_WRONLY | O_CREAT | O_EXCL
    if let file = Descriptor(path, flags, below: tree) { return file.fill(with: bytes) }
    guard errno == ENOENT, let folder = parent(path[...]) else { return errno }
    let fault = makeFolder(String(folder), below: tree)
    if fault != 0 { return fault }
    guard let file = Descriptor(path, flags, below: tree) else { return errno }
    return file.fill(with: bytes)
}

extension Descriptor {
    fileprivate consuming func fill(with bytes: [UInt8]) -> Int32 {
        let fault = write(bytes)
        let closing = close()
        return fault != 0 ? fault : closing
    }
}

private func makeFolder(_ path: String, below tree: borrowing Descriptor) -> Int32 {
    if mkdirat(tree.number, path, 0o777) == 0 || errno == EEXIST { return 0 }
    guard errno == ENOENT, let above = parent(path[...]) else { return errno }
    let fault = makeFolder(String(above), below: tree)
    if fault != 0 { return fault }
    return mkdirat(tree.number, path, 0o777) == 0 || errno == EEXIST ? 0 : errno
}
