package import Diagnostics
import Glibc
import Site

/// Writes files into a folder that is not there yet, or has none but hidden ones.
package func writeNewFolder(_ files: [SourceFile], to folder: String) throws(DiskError) {
    if let standing = Descriptor(folder, O_RDONLY | O_DIRECTORY) {
        let names = (namesIn(standing) ?? []).filter { !$0.hasPrefix(".") }
        if let name = names.min() {
            throw .refused(
                folder, "the folder holds '\(name)', and nothing is written over it",
                notes: ["name a folder that is new or empty"])
        }
    } else if errno != ENOENT {
        throw .failed(folder, errno)
    }
    try writeNewFiles(files, in: folder)
}

/// Writes files that are not there yet, with the folders they are in; where one is, or a folder is a link, none is written.
package func writeNewFiles(_ files: [SourceFile], in folder: String) throws(DiskError) {
    let paths = files.map { "\(folder)/\($0.path)" }
    for path in paths {
        var status = stat()
        if lstat(path, &status) == 0 {
            throw .refused(path, "it is there already, and is not written over")
        }
    }
    for file in files {
        var above = parent(file.path[...])
        while let path = above {
            if isLink("\(folder)/\(path)") {
                throw .refused(
                    "\(folder)/\(path)", "it is a link, and nothing is written through one")
            }
            above = parent(path)
        }
    }
    for (path, file) in zip(paths, files) {
        try makeFolders(above: path)
        guard let new = Descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
            throw .failed(path, errno)
        }
        var fault = new.write(file.bytes)
        let closing = new.close()
        if fault == 0 { fault = closing }
        if fault != 0 { throw .failed(path, fault) }
    }
}

private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
