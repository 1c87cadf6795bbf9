import CPOSIX
import Diagnostics
import Glibc
import Site

/// A folder beside the output folder that is written, and then takes its place or is removed.
struct FreshTree: ~Copyable {
    /// How a fresh tree takes the place of the old one.
    enum Swap: Sendable {
        /// In one step, which most Linux file systems can.
        case exchange
        /// The old one is renamed aside first: for a moment neither stands there.
        case renameAside
    }

    let path: String
    let folder: Descriptor
    private let marker: Descriptor

    init(besides output: String) throws(DiskError) {
        // Until the marker is locked, another build would take the folder for a leftover.
        let above = folderAbove(output)
        guard let parent = Descriptor(above, Descriptor.folder) else { throw .failed(above, errno) }
        _ = flock(parent.number, LOCK_EX)
        defer { _ = flock(parent.number, LOCK_UN) }
        let path = try FreshTree.makeFolder(besides: output)
        guard let folder = Descriptor(path, Descriptor.folder) else { throw .failed(path, errno) }
        guard let marker = Marker.place(in: folder) else {
            let fault = errno
            _ = removeTree(path)
            throw .failed(path, fault)
        }
        self.path = path
        self.folder = folder
        self.marker = marker
    }

    private static func makeFolder(besides output: String) throws(DiskError) -> String {
        for attempt in 0..<1000 {
            let path = "\(leftoverPrefix(of: output))\(getpid())-\(attempt)"
            if mkdir(path, 0o777) == 0 { return path }
            if errno != EEXIST { throw .failed(path, errno) }
        }
        throw .failed(output, EEXIST)
    }

    /// Puts the tree in the output's place; returns where the old one is now, `nil` where there was none.
    func take(placeOf output: String, by swap: Swap = .exchange) throws(DiskError) -> String? {
        if rename(path, ifNothingStandsAt: output) { return nil }
        switch swap == .exchange ? candour_exchange(path, output) : ENOSYS {
        case 0: return path
        case EINVAL, ENOSYS, EOPNOTSUPP: return try renameAside(output)
        case let fault:
            throw .failed(output, fault, notes: fault == EBUSY ? [insideMount] : [])
        }
    }

    private func rename(_ path: String, ifNothingStandsAt output: String) -> Bool {
        var status = stat()
        guard lstat(output, &status) != 0, errno == ENOENT else { return false }
        return Glibc.rename(path, output) == 0
    }

    private func renameAside(_ output: String) throws(DiskError) -> String {
        let aside = path + asideSuffix
        guard Glibc.rename(output, aside) == 0 else { throw .failed(output, errno) }
        guard Glibc.rename(path, output) == 0 else {
            let fault = errno
            _ = Glibc.rename(aside, output)
            throw .failed(output, fault)
        }
        return aside
    }
}

private let insideMount = "name a folder inside the mount point"
private let asideSuffix = "-old"

/// `dist/` is made as `.dist.candour-<process>-<attempt>`.
private func leftoverPrefix(of output: String) -> String {
    let cut = output.utf8.lastIndex(of: UInt8(ascii: "/")) ?? output.startIndex
    return "\(output[..<cut])/.\(output[output.index(after: cut)...]).candour-"
}

private func folderAbove(_ output: String) -> String {
    let above = parent(output[...]) ?? ""
    return above.isEmpty ? "/" : String(above)
}

/// Removes what killed runs left beside the output folder; puts an old site back that one had renamed aside.
func clearLeftovers(besides output: String) {
    let prefix = leftoverPrefix(of: output)
    guard let cut = prefix.utf8.lastIndex(of: UInt8(ascii: "/")),
        let folder = Descriptor(folderAbove(output), Descriptor.folder)
    else { return }
    _ = flock(folder.number, LOCK_EX)
    defer { _ = flock(folder.number, LOCK_UN) }
    let start = prefix[prefix.index(after: cut)...]
    for name in (namesIn(folder) ?? []).sorted() where name.hasPrefix(start) {
        clearLeftover("\(prefix[...cut])\(name)", besides: output)
    }
}

private func clearLeftover(_ path: String, besides output: String) {
    guard let folder = Descriptor(path, Descriptor.folder) else { return }
    if Marker.isAbandoned(in: folder) {
        if path.hasSuffix(asideSuffix), access(output, F_OK) != 0, rename(path, output) == 0 {
            return
        }
        _ = removeTree(path)
    } else if !Marker.stands(in: folder) {
        rmdir(path)  // only if empty: killed before the marker was written
    }
}
