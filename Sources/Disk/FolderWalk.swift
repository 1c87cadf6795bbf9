import Glibc
import Site

/// What stands below a folder, at any depth; symbolic links are listed, not followed.
struct FolderWalk {
    enum Kind: Hashable, Sendable { case file, link, other }

    struct Entry: Hashable, Sendable {
        /// Below the folder, with `/` between its parts.
        let path: String
        let kind: Kind
    }

    enum Hidden { case listed, passedOver }

    /// In path order, whatever order the file system gives.
    private(set) var entries: [Entry] = []
    /// The folder itself left out; in the order they were met.
    private(set) var folders: [String] = []
    /// Folders that could not be listed, with the error number.
    private(set) var unreadable: [(path: String, fault: Int32)] = []
    /// Names that are not UTF-8, repaired.
    private(set) var garbled: [String] = []
    private var waiting = [""]
    private let hidden: Hidden

    init(_ root: borrowing Descriptor, hidden: Hidden) {
        self.hidden = hidden
        while let path = waiting.popLast() { list(path, below: root) }
        entries.sort { precedes($0.path, $1.path) }
    }
}

extension FolderWalk {
    private mutating func list(_ path: String, below root: borrowing Descriptor) {
        let number = openat(root.number, path.isEmpty ? "." : path, Descriptor.folder | O_CLOEXEC)
        guard number >= 0 else { return unreadable.append((path, errno)) }
        guard let stream = fdopendir(number) else {
            unreadable.append((path, errno))
            close(number)
            return
        }
        defer { closedir(stream) }
        errno = 0
        while let entry = readdir(stream) {
            take(entry, of: number, in: path)
            errno = 0
        }
        if errno != 0 { unreadable.append((path, errno)) }
    }

    private mutating func take(
        _ entry: UnsafeMutablePointer<dirent>, of folder: Int32, in path: String
    ) {
        withUnsafeBytes(of: &entry.pointee.d_name) { raw in
            let name = raw.bindMemory(to: CChar.self)
            guard let start = name.baseAddress, !isPassedOver(name) else { return }
            let kind = entry.pointee.d_type
            guard let text = String(validatingCString: start) else {
                let repaired = String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
                return garbled.append(path.isEmpty ? repaired : "\(path)/\(repaired)")
            }
            add(
                path.isEmpty ? text : "\(path)/\(text)",
                Int(kind) == DT_UNKNOWN ? type(of: start, in: folder) : Int(kind))
        }
    }

    private mutating func add(_ path: String, _ type: Int) {
        switch type {
        case Int(DT_DIR):
            folders.append(path)
            waiting.append(path)
        case Int(DT_REG): entries.append(Entry(path: path, kind: .file))
        case Int(DT_LNK): entries.append(Entry(path: path, kind: .link))
        default: entries.append(Entry(path: path, kind: .other))
        }
    }

    private func isPassedOver(_ name: UnsafeBufferPointer<CChar>) -> Bool {
        guard name[0] == CChar(UInt8(ascii: ".")) else { return false }
        if hidden == .passedOver || name[1] == 0 { return true }
        return name[1] == CChar(UInt8(ascii: ".")) && name[2] == 0
    }

    /// For file systems that do not tell a folder from a file in their listings.
    private func type(of name: UnsafePointer<CChar>, in folder: Int32) -> Int {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return Int(DT_REG) }
        return switch status.st_mode & S_IFMT {
        case S_IFDIR: Int(DT_DIR)
        case S_IFREG: Int(DT_REG)
        case S_IFLNK: Int(DT_LNK)
        default: Int(DT_FIFO)
        }
    }
}

/// The names directly in a folder, repaired where they are not UTF-8; `nil` where it cannot be listed.
func namesIn(_ folder: borrowing Descriptor) -> Set<String>? {
    let number = openat(folder.number, ".", Descriptor.folder | O_CLOEXEC)
    guard number >= 0 else { return nil }
    guard let stream = fdopendir(number) else {
        close(number)
        return nil
    }
    defer { closedir(stream) }
    var names: Set<String> = []
    while let entry = readdir(stream) {
        names.insert(
            withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            })
    }
    return names.subtracting([".", ".."])
}
