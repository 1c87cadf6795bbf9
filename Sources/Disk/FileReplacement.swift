import Glibc

/// Writes a file whole: it is written beside its place and renamed, so that whoever reads there sees the old one or the new.
package func replaceFile(_ path: String, by bytes: [UInt8]) throws(DiskError) {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex
    // Hidden: what a killed run leaves is not taken for content.
    let fresh = "\(path[..<cut]).\(path[cut...]).\(getpid())"
    guard let file = Descriptor(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
        throw .failed(path, errno)
    }
    var fault = file.write(bytes)
    if fault == 0, fsync(file.number) != 0 { fault = errno }
    let closing = file.close()
    if fault == 0 { fault = closing }
    if fault == 0, rename(fresh, path) != 0 { fault = errno }
    if fault != 0 {
        _ = unlink(fresh)
        throw .failed(path, fault)
    }
}
