import Diagnostics
import Foundation
import Site
import Testing

@testable import Disk

@Suite struct VerificationTests {
    private let sites = [
        site("public", ["a.html": "a", "b/c.html": "c", "d.html": "d"]), site("staff", ["s": "s"]),
    ]

    @Test func whatWasWrittenIsFoundToBeTheSame() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write(sites)
            #expect(try output.verify(sites).value == [])
        }
    }

    @Test func eachDifferenceIsTold() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write(sites)
            try folder.write("b", to: "dist/public/a.html")
            try FileManager.default.removeItem(atPath: "\(folder.path)/dist/public/b")
            try folder.write("dd", to: "dist/public/d.html")
            try folder.write("x", to: "dist/public/.hidden")
            try folder.write("x", to: "dist/top")
            try folder.link("dist/staff/link", to: "s")
            try folder.write("", to: "dist/staff/manifest.sha256")
            #expect(
                try output.verify(sites).value == [
                    Difference(path: "public/.hidden", kind: .extra),
                    Difference(path: "public/a.html", kind: .differs),
                    Difference(path: "public/b/c.html", kind: .missing),
                    Difference(path: "public/d.html", kind: .differs),
                    Difference(path: "staff/link", kind: .extra),
                    Difference(path: "staff/manifest.sha256", kind: .differs),
                    Difference(path: "top", kind: .extra),
                ])
        }
    }

    @Test func aLinkInPlaceOfAFileIsADifference() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write(sites)
            try FileManager.default.removeItem(atPath: "\(folder.path)/dist/staff/s")
            try folder.write("s", to: "s")
            try folder.link("dist/staff/s", to: "../../s")
            #expect(try output.verify(sites).value == [Difference(path: "staff/s", kind: .differs)])
        }
    }

    @Test func whatTheChecksSayIsToldToo() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            _ = try output.write(sites)
            let found = Diagnostic.pathIsTaken("x")
            let faulty = SiteFile(path: "x") { Diagnosed([], [found]) }
            let verified = try output.verify([SiteFiles(folder: "public", files: [faulty])])
            #expect(verified.diagnostics == [found])
        }
    }

    @Test func aFolderThatIsNotThereCannotBeVerified() throws {
        try withTemporaryFolder { folder in
            let output = try OutputFolder("\(folder.path)/dist", reading: [])
            #expect(throws: DiskError.self) { try output.verify(sites) }
        }
    }
}
