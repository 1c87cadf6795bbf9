import Diagnostics
import Foundation
import Site
import Testing

@testable import Disk

@Suite struct InterruptionTests {
    /// Killed anywhere: while rendering, while swapping, while removing the old site.
    @Test func aKilledRunLeavesTheOldSiteOrTheNewOneWhole() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([
                site("public", ["version": "0"]), site("staff", ["version": "0"]),
            ])
            var versions: Set<String> = []
            for _ in 0..<20 {
                let time = try killProbe(afterItsFirstVersionIn: folder)
                versions.insert(try expectWholeSites(in: folder))
                try runProbe(on: "\(folder.path)/dist") { usleep(.random(in: 0...time)) }
                versions.insert(try expectWholeSites(in: folder))
            }
            #expect(versions.count >= 20)
            _ = try output.write([site("public", ["version": "last"])])
            #expect(try folder.names() == ["dist"])
            #expect(try folder.text("dist/public/version") == "last")
        }
    }

    /// Both of one version, which is returned.
    private func expectWholeSites(in folder: TemporaryFolder) throws -> String {
        let version = try folder.text("dist/public/version")
        #expect(try folder.text("dist/staff/version") == version)
        #expect(try isWhole("\(folder.path)/dist/public"))
        #expect(try isWhole("\(folder.path)/dist/staff"))
        return version
    }

    /// Returns how long the first version took, in microseconds; disks differ a hundredfold, and from
    /// minute to minute.
    private func killProbe(afterItsFirstVersionIn folder: TemporaryFolder) throws -> UInt32 {
        let version = "\(folder.path)/dist/public/version"
        let old = FileManager.default.contents(atPath: version)
        let clock = ContinuousClock()
        let start = clock.now
        var time: UInt32 = 0
        try runProbe(on: "\(folder.path)/dist") {
            while clock.now - start < .seconds(20),
                [nil, old].contains(FileManager.default.contents(atPath: version))
            {
                usleep(500)
            }
            time = UInt32((clock.now - start) / .microseconds(1))
            usleep(.random(in: 0...time))
        }
        return time
    }

    private func runProbe(on output: String, untilKilledAfter wait: () throws -> Void) throws {
        let probe = Process()
        probe.executableURL = URL(fileURLWithPath: try probePath())
        probe.arguments = [output]
        try probe.run()
        try wait()
        #expect(kill(probe.processIdentifier, SIGKILL) == 0)
        probe.waitUntilExit()
    }

    /// A folder of our name without our marker is somebody else's.
    @Test func onlyOurOwnLeftoversAreRemoved() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            try folder.write("", to: ".dist.candour-1-0/.candour")
            try folder.write("x", to: ".dist.candour-1-0/public/deep/index.html")
            try folder.write("x", to: ".dist.candour-notes/mine.txt")
            try folder.write("", to: ".other.candour-1-0/.candour")
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/.dist.candour-2-0", withIntermediateDirectories: false)
            _ = try output.write([site("public", ["a": "x"])])
            #expect(
                try folder.names() == [".dist.candour-notes", ".other.candour-1-0", "dist"])
        }
    }

    @Test func aTreeThatALivingRunWritesIsLeftAlone() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            let other = try FreshTree(besides: "\(folder.path)/dist")
            _ = try output.write([site("public", ["a": "x"])])
            #expect(FileManager.default.fileExists(atPath: other.path))
        }
    }

    @Test func anOldSiteThatAKilledRunRenamedAsideIsPutBack() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            try folder.write("", to: ".dist.candour-1-0-old/.candour")
            try folder.write("old", to: ".dist.candour-1-0-old/public/index.html")
            let faulty = SiteFile(path: "x") { Diagnosed([], [.pathIsTaken("x")]) }
            _ = try output.write([SiteFiles(folder: "public", files: [faulty])])
            #expect(try folder.text("dist/public/index.html") == "old")
            #expect(try folder.names() == ["dist"])
        }
    }
}

@Suite struct FullDiskTests {
    /// A file system of one megabyte, which only root can mount; elsewhere the next test must do.
    @Test func aFullDiskLeavesTheOldSite() throws {
        try withTemporaryFolder { folder in
            let mounted = try run(
                "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path
            ).status
            guard mounted == 0 else {
                print("a small file system cannot be mounted here: a full disk is not tested")
                return
            }
            defer { _ = try? run("umount", folder.path) }
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([site("public", ["a": "old"])])
            let error = #expect(throws: DiskError.self) { try output.write([largeSite()]) }
            #expect(error?.message == "the disk is full")
            #expect(try folder.names() == ["dist"])
            #expect(try isWhole("\(folder.path)/dist/public"))
        }
    }

    /// A limit on the length of a file is how an ordinary user can make `write` fail.
    @Test func aWriteThatFailsLeavesTheOldSite() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([site("public", ["a": "old"])])
            let probe = try run(probePath(), "\(folder.path)/dist", "1000")
            #expect(probe.text.hasSuffix("the file is larger than this system lets it be\n"))
            #expect(try folder.names() == ["dist"])
            #expect(try isWhole("\(folder.path)/dist/public"))
        }
    }

    private func largeSite() -> SiteFiles {
        let files = (0..<100).map { number in
            SiteFile(path: "\(number)") { Diagnosed(Array(repeating: 0x61, count: 100_000)) }
        }
        return SiteFiles(folder: "public", files: files)
    }
}
