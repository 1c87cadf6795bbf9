import Glibc

/// The kernel's notices of what happens in folders (inotify): one for each folder, none for what is below.
struct Notifications: ~Copyable {
    private static let events =
        IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
        | IN_DELETE_SELF | IN_MOVE_SELF

    private let number: Int32

    /// Where the system has none to give, no folder can be watched.
    init() {
        number = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    }

    deinit { close(number) }

    /// False where there may be no more; a folder that is gone again is none to watch. To ask twice does no harm.
    func watch(_ folder: String) -> Bool {
        let flags = UInt32(Self.events) | UInt32(IN_ONLYDIR)
        return inotify_add_watch(number, folder, flags) >= 0 || errno == ENOENT || errno == ENOTDIR
    }

    /// Whether something happens within so many milliseconds; -1 is for ever.
    func isWaiting(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, milliseconds) > 0
    }

    /// Takes what has happened; says whether any of it concerns content.
    func take() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(number, &buffer, buffer.count)
        var isOfContent = false
        var start = 0
        let head = MemoryLayout<inotify_event>.size
        while start + head <= count {
            let event = buffer.withUnsafeBytes {
                $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            }
            // Hidden files are no content: what an editor keeps beside the file.
            let isHidden = event.len > 0 && buffer[start + head] == UInt8(ascii: ".")
            let isFarewell = event.mask & UInt32(IN_IGNORED) != 0
            if !isHidden, !isFarewell { isOfContent = true }
            start += head + Int(event.len)
        }
        return isOfContent
    }
}
