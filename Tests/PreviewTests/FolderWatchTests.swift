import Foundation
import Testing

@testable import Preview

/// A change stands before the wait for it: none of these depends on time, and one that misses a change never ends.
@Suite(.timeLimit(.minutes(1))) struct FolderWatchTests {
    @Test(arguments: [FolderWatch.Way.told, .polled])
    func aFileThatIsWrittenIsSeen(_ way: FolderWatch.Way) throws {
        try withFolder { folder in
            var watch = FolderWatch([folder], way)
            let chosen = watch.way
            #expect(chosen == way)
            try write("a", "\(folder)/a.md")
            watch.waitForChange()
            try write("longer", "\(folder)/a.md")
            watch.waitForChange()
        }
    }

    @Test(arguments: [FolderWatch.Way.told, .polled])
    func aFileThatIsPutInPlaceByRenamingIsSeen(_ way: FolderWatch.Way) throws {
        try withFolder { folder in
            try write("a", "\(folder)/a.md")
            try write("b", "\(folder)/.a.md.new")
            var watch = FolderWatch([folder], way)
            #expect(rename("\(folder)/.a.md.new", "\(folder)/a.md") == 0)
            watch.waitForChange()
            try FileManager.default.removeItem(atPath: "\(folder)/a.md")
            watch.waitForChange()
        }
    }

    @Test(arguments: [FolderWatch.Way.told, .polled])
    func whatComesInANewFolderIsSeen(_ way: FolderWatch.Way) throws {
        try withFolder { folder in
            var watch = FolderWatch([folder], way)
            try FileManager.default.createDirectory(
                atPath: "\(folder)/a/b", withIntermediateDirectories: true)
            try write("a", "\(folder)/a/a.md")
            watch.waitForChange()
            try write("b", "\(folder)/a/b/b.md")
            watch.waitForChange()
        }
    }

    @Test func whatAnEditorKeepsBesideAFileIsNoContent() throws {
        try withFolder { folder in
            let notifications = Notifications()
            let isWatched = notifications.watch(folder)
            #expect(isWatched)
            try write("a", "\(folder)/.a.md.swp")
            let isTold = notifications.isWaiting(milliseconds: 0)
            #expect(isTold)
            let isOfContent = notifications.take()
            #expect(!isOfContent)
            try write("a", "\(folder)/a.md")
            let isSeen = notifications.take()
            #expect(isSeen)
            let isMore = notifications.isWaiting(milliseconds: 0)
            #expect(!isMore)
        }
    }

    @Test func aFolderThatIsMovedAwayAndComesAgainIsSeen() throws {
        try withFolder { folder in
            let content = "\(folder)/content"
            try FileManager.default.createDirectory(
                atPath: content, withIntermediateDirectories: true)
            var watch = FolderWatch([content], .told)
            #expect(rename(content, "\(folder)/elsewhere") == 0)
            watch.waitForChange()
            try FileManager.default.createDirectory(
                atPath: content, withIntermediateDirectories: true)
            watch.waitForChange()
            try write("a", "\(content)/a.md")
            watch.waitForChange()
        }
    }
}

private func withFolder(_ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "candour-preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
}

private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}
