import Glibc

/// The folders below one, itself first, hidden ones left out: what has to be watched to see every change of content.
/// None where it is not there.
package func foldersBelow(_ path: String) -> [String] {
    guard let root = Descriptor(path, O_RDONLY | O_DIRECTORY) else { return [] }
    return [path] + FolderWalk(root, hidden: .passedOver).folders.map { "\(path)/\($0)" }
}

/// What a file looks like from outside: when one of these changes, its contents may have.
package struct FileStamp: Hashable, Sendable {
    let path: String
    let file: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
}

/// The stamps of all files below a folder, hidden ones left out.
package func stamps(below path: String) -> Set<FileStamp> {
    guard let root = Descriptor(path, O_RDONLY | O_DIRECTORY) else { return [] }
    return Set(
        FolderWalk(root, hidden: .passedOver).entries.compactMap { entry in
            var status = stat()
            guard fstatat(root.number, entry.path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                return nil
            }
            return FileStamp(
                path: entry.path, file: UInt(status.st_ino), size: Int(status.st_size),
                seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
        })
}
