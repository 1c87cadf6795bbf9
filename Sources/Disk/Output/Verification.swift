package import Diagnostics
import Glibc
package import Site

/// A file that does not stand in the output folder as a new rendering would put it there.
package struct Difference: Hashable, Comparable, Sendable {
    package enum Kind: String, Hashable, Sendable { case missing, extra, differs }

    /// Below the output folder: `public/index.html`.
    package let path: String
    package let kind: Kind

    package static func < (one: Difference, other: Difference) -> Bool {
        (one.path, one.kind.rawValue) < (other.path, other.kind.rawValue)
    }
}

extension OutputFolder {
    /// Renders all files, writes none, and tells in path order what stands there otherwise; empty folders do not count.
    package func verify(_ layout: SiteLayout) throws(DiskError) -> Diagnosed<[Difference]> {
        if !layout.diagnostics.isEmpty { return Diagnosed([], layout.diagnostics.sorted()) }
        guard let folder = Descriptor(path, Descriptor.folder) else { throw .failed(path, errno) }
        let files = layout.rendering { entry, render in
            ComparedFile(entry, render(), below: folder)
        }
        var differences = files.compactMap(\.difference)
        for manifest in layout.manifests(files.map(\.manifestLine)) {
            guard let found = difference(manifest.path, manifest.bytes, below: folder) else {
                continue
            }
            differences.append(found)
        }
        differences += try extraFiles(besides: layout, in: folder)
        return Diagnosed(differences.sorted(), files.flatMap(\.diagnostics).sorted())
    }

    private func extraFiles(
        besides layout: SiteLayout, in folder: borrowing Descriptor
    ) throws(DiskError) -> [Difference] {
        let expected = Set(
            layout.entries.map(\.path) + layout.folders.map { "\($0)/\(Manifest.name)" } + [
                Marker.name
            ])
        let walk = FolderWalk(folder, hidden: .listed)
        if let unreadable = walk.unreadable.first {
            throw .failed("\(path)/\(unreadable.path)", unreadable.fault)
        }
        return (walk.entries.map(\.path) + walk.garbled).filter { !expected.contains($0) }
            .map { Difference(path: $0, kind: .extra) }
    }
}

private struct ComparedFile: Sendable {
    let difference: Difference?
    let diagnostics: [Diagnostic]
    let manifestLine: [UInt8]

    init(
        _ entry: SiteLayout.Entry, _ rendered: Diagnosed<[UInt8]>,
        below folder: borrowing Descriptor
    ) {
        difference = Disk.difference(entry.path, rendered.value, below: folder)
        diagnostics = rendered.diagnostics
        manifestLine = Manifest.line(path: entry.pathInSite, hash: sha256(rendered.value))
    }
}

private func difference(
    _ path: String, _ expected: [UInt8], below folder: borrowing Descriptor
) -> Difference? {
    do throws(ReadingFault) {
        let standing = try readFile(path, below: folder, atMost: expected.count)
        return standing == expected ? nil : Difference(path: path, kind: .differs)
    } catch {
        return Difference(path: path, kind: error == .failed(ENOENT) ? .missing : .differs)
    }
}
