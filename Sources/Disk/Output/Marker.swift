import Glibc

/// The file that says a folder is ours to replace. Who writes a folder holds a lock on it, and loses it when killed.
enum Marker {
    static let name = ".candour"
    static let text = """
        This folder is replaced as a whole by each `candour build`: keep nothing here.

        """

    /// Writes the marker of a fresh folder and keeps it locked for as long as the descriptor lives.
    static func place(in folder: borrowing Descriptor) -> Descriptor? {
        guard let file = Descriptor(name, O_WRONLY | O_CREAT | O_EXCL, below: folder) else {
            return nil
        }
        let fault = file.write(Array(text.utf8))
        if fault != 0 {
            errno = fault
            return nil
        }
        _ = flock(file.number, LOCK_EX | LOCK_NB)
        return file
    }

    static func stands(in folder: borrowing Descriptor) -> Bool {
        faccessat(folder.number, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
    }

    /// Whether the folder is ours and no living process writes it.
    static func isAbandoned(in folder: borrowing Descriptor) -> Bool {
        guard let file = Descriptor(name, O_RDONLY | O_NOFOLLOW, below: folder) else {
            return false
        }
        return flock(file.number, LOCK_EX | LOCK_NB) == 0
    }
}
