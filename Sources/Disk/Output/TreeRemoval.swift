import Glibc
import Parallel
import Site

/// Removes a folder with all that is in it, its marker last; 0, or the first error number.
///
/// Whatever stops it, what is left is still marked as ours. Links are removed, not followed.
func removeTree(_ path: String) -> Int32 {
    guard let root = Descriptor(path, Descriptor.folder) else { return errno == ENOENT ? 0 : errno }
    let walk = FolderWalk(root, hidden: .listed)
    let files = walk.entries.map(\.path).filter { $0 != Marker.name }
    let faults = parallelMap(files.count) { unlinkat(root.number, files[$0], 0) == 0 ? 0 : errno }
    if let fault = faults.first(where: { $0 != 0 && $0 != ENOENT }) { return fault }
    if let unreadable = walk.unreadable.first { return unreadable.fault }
    if !walk.garbled.isEmpty { return EILSEQ }
    for folder in walk.folders.reversed() {
        guard unlinkat(root.number, folder, AT_REMOVEDIR) == 0 || errno == ENOENT else {
            return errno
        }
    }
    _ = unlinkat(root.number, Marker.name, 0)
    return rmdir(path) == 0 || errno == ENOENT ? 0 : errno
}
