import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

@testable import Disk

@Suite struct OutputFolderTests {
    @Test func sitesAreWrittenWithAManifestEach() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            let sites = [
                site("public", ["index.html": "home", "a/b/index.html": "deep"]),
                site("staff", ["index.html": "desk"]),
            ]
            let written = try output.write(sites)
            #expect(written.value == OutputFolder.Written(files: 3, bytes: 12))
            #expect(written.diagnostics == [])
            #expect(try folder.text("dist/public/a/b/index.html") == "deep")
            #expect(try folder.text("dist/staff/index.html") == "desk")
            #expect(try folder.names() == ["dist"])
            #expect(try folder.names(in: "dist") == [".candour", "public", "staff"])
            #expect(try isWhole("\(folder.path)/dist/public"))
            #expect(try isWhole("\(folder.path)/dist/staff"))
        }
    }

    /// SHA-256 of "abc" and of nothing. Source: FIPS 180-4 examples, NIST.
    @Test func theManifestIsWhatSha256sumPrints() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([
                site(
                    "public", ["b.txt": "abc", "a/z.txt": "", #"a\b.txt"#: "abc", "é ü.txt": "abc"])
            ])
            let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            #expect(
                try folder.text("dist/public/manifest.sha256") == """
                    \(nothing)  a/z.txt
                    \\\(abc)  a\\\\b.txt
                    \(abc)  b.txt
                    \(abc)  é ü.txt

                    """)
            #expect(try isWhole("\(folder.path)/dist/public"))
        }
    }

    @Test func aPageThatIsNoMoreIsGoneAfterTheNextRun() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([site("public", ["a/old.html": "old", "index.html": "old"])])
            _ = try output.write([site("public", ["index.html": "new"])])
            #expect(try folder.names(in: "dist/public") == ["index.html", "manifest.sha256"])
            #expect(try folder.text("dist/public/index.html") == "new")
            #expect(try folder.names() == ["dist"])
        }
    }

    @Test func theSameSwapWorksWhereTwoNamesCannotBeExchanged() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder.path)/dist"
            let output = try OutputFolder(path, reading: [], swap: .renameAside)
            _ = try output.write([site("public", ["index.html": "old"])])
            _ = try output.write([site("public", ["index.html": "new"])])
            #expect(try folder.text("dist/public/index.html") == "new")
            #expect(try folder.names() == ["dist"])
        }
    }

    @Test func anErrorFromOneFileLeavesTheOldSiteAndTellsEverything() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write([site("public", ["index.html": "old"])])
            let late = Diagnostic.pathIsTaken("b")
            let early = Diagnostic.pathIsTaken("a")
            let faulty = SiteFile(path: "x.html") { Diagnosed([], [late]) }
            let otherwiseFaulty = SiteFile(path: "y.html") { Diagnosed([], [early]) }
            let written = try output.write([
                SiteFiles(folder: "public", files: [faulty, otherwiseFaulty])
            ])
            #expect(written.value == nil)
            #expect(written.diagnostics == [early, late])
            #expect(try folder.names() == ["dist"])
            #expect(try folder.text("dist/public/index.html") == "old")
        }
    }

    @Test func aWarningIsToldAndTheSiteIsWritten() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            let warning = Diagnostic.oldSiteStands("old", EACCES)
            let file = SiteFile(path: "x.html") { Diagnosed([1], [warning]) }
            let written = try output.write([SiteFiles(folder: "public", files: [file])])
            #expect(written.diagnostics == [warning])
            #expect(folder.exists("dist/public/x.html"))
        }
    }

    @Test func foldersAboveTheOutputAreMade() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/a/b/dist/", reading: [])
            _ = try output.write([site("public", ["index.html": "x"])])
            #expect(folder.exists("a/b/dist/public/index.html"))
        }
    }

    @Test(arguments: [
        (["a.html", "a.html"], [Diagnostic.pathIsTaken("public/a.html")]),
        (["manifest.sha256"], [.pathIsTaken("public/manifest.sha256")]),
        (["a", "a-b", "a/b/c"], [.pathIsAFolder("public/a")]),
        (["a/b/c/d", "a/b", "a/b/e"], [.pathIsAFolder("public/a/b")]),
        (["caf\u{E9}", "cafe\u{301}"], [.pathIsTaken("public/caf\u{E9}")]),
        ([""], [.pathIsNoSitePath("public/")]),
        (["/a"], [.pathIsNoSitePath("public//a")]),
        (["../a"], [.pathIsNoSitePath("public/../a")]),
        (["a/./b"], [.pathIsNoSitePath("public/a/./b")]),
        (["a\nb"], [.pathIsNoSitePath("public/a\nb")]),
    ])
    func pathsThatCannotAllStandAreToldBeforeAnythingIsWritten(
        _ paths: [String], _ expected: [Diagnostic]
    ) throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            let files = paths.map { SiteFile(path: $0) { Diagnosed([]) } }
            let written = try output.write([SiteFiles(folder: "public", files: files)])
            #expect(written.value == nil)
            #expect(written.diagnostics == expected)
            #expect(try folder.names() == [])
        }
    }

    @Test func thousandsOfFilesOnAllCoresAreAllThere() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            let files = (0..<2000).map { number in
                SiteFile(path: "\(number % 70)/\(number % 7)/\(number).html") {
                    Diagnosed(Array("page \(number)".utf8))
                }
            }
            let sites = [SiteFiles(folder: "public", files: files)]
            #expect(try output.write(sites).value?.files == 2000)
            #expect(try isWhole("\(folder.path)/dist/public"))
            #expect(try output.verify(sites).value == [])
        }
    }
}
