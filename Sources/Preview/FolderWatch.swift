import Disk
import Glibc

/// Waits for changes of files below some folders, at any depth.
package struct FolderWatch: ~Copyable {
    package enum Way: Sendable {
        /// The kernel tells.
        case told
        /// The folders are looked through twice a second: for network drives, where nobody tells.
        case polled
    }

    /// In milliseconds. After a change it waits until nothing more has come for so long: an editor's save is several steps.
    private static let calm: Int32 = 25
    /// But no longer than this, in case something is written without end.
    private static let longest = Duration.milliseconds(500)
    /// In milliseconds.
    private static let pollingInterval: UInt32 = 500

    private let folders: [String]
    package let way: Way
    private let notifications = Notifications()
    private var isWhole = true
    private var seen: [Set<FileStamp>] = []

    /// It sees every change from here on. Where the kernel does not tell, or of so many folders, it polls.
    package init(_ folders: [String], _ way: Way) {
        self.folders = folders
        let isTold = way == .told && watchAll(folders, by: notifications)
        self.way = isTold ? .told : .polled
        if !isTold { seen = folders.map(stamps) }
    }

    /// Comes back when something has changed and all is calm again.
    package mutating func waitForChange() {
        switch way {
        case .told: listen()
        case .polled: poll()
        }
    }

    /// Whether something changes within so many milliseconds; where it polls it does not wait to see.
    package func isChanging(milliseconds: Int32) -> Bool {
        way == .told && notifications.isWaiting(milliseconds: milliseconds)
    }

    private mutating func listen() {
        while true {
            // Where a folder is gone, nobody tells when it comes again.
            let isTold = notifications.isWaiting(milliseconds: isWhole ? -1 : 500)
            if isTold, notifications.take() { break }
            if !isWhole, areThere { break }
        }
        let start = ContinuousClock.now
        while notifications.isWaiting(milliseconds: Self.calm),
            start.duration(to: .now) < Self.longest
        {
            _ = notifications.take()
        }
        // New folders: what is put there from now on is told, and what is there already will be read.
        let wereThere = areThere
        _ = watchAll(folders, by: notifications)
        isWhole = wereThere && areThere
    }

    private var areThere: Bool { folders.allSatisfy { access($0, F_OK) == 0 } }

    private mutating func poll() {
        while true {
            usleep(Self.pollingInterval * 1000)
            let now = folders.map(stamps)
            if now != seen {
                seen = now
                return
            }
        }
    }
}

/// False where there may be no more of them.
private func watchAll(_ folders: [String], by notifications: borrowing Notifications) -> Bool {
    folders.flatMap(foldersBelow).allSatisfy { notifications.watch($0) }
}
