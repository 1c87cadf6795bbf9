import Foundation
import Site
import Testing

@testable import Disk

@Suite struct OutputPlaceTests {
    @Test(arguments: ["/", ".", "..", "../..", "", "/usr/..", "./", "/tmp/.."])
    func theRootAndTheCurrentFolderAndThoseAboveAreRefused(_ path: String) {
        expectRefusal { _ = try OutputFolder(path, reading: []) }
    }

    @Test func theHomeFolderAndThoseAboveAreRefused() {
        for path in [NSHomeDirectory(), NSHomeDirectory() + "/", NSHomeDirectory() + "/.."] {
            expectRefusal { _ = try OutputFolder(path, reading: []) }
        }
    }

    @Test(arguments: [
        "content", "content/", "content/dist", "content/new/dist", ".", "link", "link/dist",
        "site/../content/dist",
    ])
    func anOutputThatOverlapsWithTheContentIsRefused(_ path: String) throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "content/a.md")
            try folder.write("x", to: "site/a.md")
            try folder.link("link", to: "content")
            expectRefusal {
                _ = try OutputFolder("\(folder.path)/\(path)", reading: ["\(folder.path)/content"])
            }
        }
    }

    @Test(arguments: ["contents", "dist", "site/content", "a b/é"])
    func anOutputBesideTheContentIsTaken(_ path: String) throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "content/a.md")
            let output = try OutputFolder(
                "\(folder.path)/\(path)", reading: ["\(folder.path)/content"])
            #expect(output.path == "\(folder.path)/\(path)")
        }
    }

    @Test func aFileOrALinkIsRefused() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "file")
            try folder.write("x", to: "folder/x")
            try folder.link("link", to: "folder")
            try folder.link("dangling", to: "nothing")
            for name in ["file", "link", "dangling", "link/"] {
                expectRefusal { _ = try OutputFolder("\(folder.path)/\(name)", reading: []) }
            }
        }
    }

    @Test func aFolderThatIsNotOursIsRefusedAndUntouched() throws {
        try withTemporaryFolder { folder in
            try folder.write("my work", to: "dist/index.html")
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            expectRefusal { _ = try output.write([site("public", ["a": "x"])]) }
            #expect(try folder.text("dist/index.html") == "my work")
            #expect(try folder.names() == ["dist"])
        }
    }

    @Test func anEmptyFolderIsTaken() throws {
        try withTemporaryFolder { folder in
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/dist", withIntermediateDirectories: false)
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([site("public", ["a": "x"])])
            #expect(try folder.text("dist/public/a") == "x")
            #expect(try folder.names() == ["dist"])
        }
    }

    @Test(arguments: [".git/config", "CNAME", "public/.git/config", "notes/a.md"])
    func whatSomebodyPutIntoAnOldSiteIsNotRemoved(_ file: String) throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([site("public", ["a": "old"])])
            try folder.write("mine", to: "dist/\(file)")
            expectRefusal { _ = try output.write([site("public", ["a": "new"])]) }
            #expect(try folder.text("dist/\(file)") == "mine")
        }
    }

    @Test func aSiteThatIsNoLongerBuiltIsRemoved() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([site("public", ["a": "x"]), site("staff", ["a": "x"])])
            _ = try output.write([site("public", ["a": "x"])])
            #expect(try folder.names(in: "dist") == [".candour", "public"])
        }
    }
}

private func expectRefusal(
    at location: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) {
    let error = #expect(throws: DiskError.self, sourceLocation: location) { try body() }
    #expect(error?.cause == .refused, sourceLocation: location)
}
