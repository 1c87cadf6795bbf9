import Glibc

/// Why the disk could not be read or written, or why an output folder was turned down.
package struct DiskError: Error, Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        /// What was asked for is not safe; nothing was touched. A matter of usage.
        case refused
        /// A system call failed, with its error number.
        case failed(Int32)
    }

    package let path: String
    /// One sentence without a full stop: "the disk is full".
    package let message: String
    /// What helps, one sentence each.
    package let notes: [String]
    package let cause: Cause

    static func refused(_ path: String, _ message: String, notes: [String] = []) -> DiskError {
        DiskError(path: path, message: message, notes: notes, cause: .refused)
    }

    /// A stream that took not all of what was written to it.
    package static func unwritable(_ name: String, _ number: Int32) -> DiskError {
        failed(name, number)
    }

    static func failed(_ path: String, _ number: Int32, notes: [String] = []) -> DiskError {
        DiskError(path: path, message: sentence(for: number), notes: notes, cause: .failed(number))
    }
}

/// What a system call's error number means to someone who never saw one.
func sentence(for number: Int32) -> String {
    switch number {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file is larger than this system lets it be"
    case EACCES, EPERM: "permission is missing"
    case EROFS: "the file system is read-only"
    case ENOENT: "it is not there"
    case ENOTDIR: "it is not a folder"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case EBUSY: "it is in use, or a mount point"
    case ELOOP: "it is a symbolic link"
    case EIO: "the disk reports a fault"
    default: "error \(number): \(strerror(number).map { String(cString: $0) } ?? "unknown")"
    }
}
