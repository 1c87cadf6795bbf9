import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

@testable import Disk

@Suite struct ContentFolderTests {
    @Test func filesAreReadInPathOrderWithTheirBytes() throws {
        try withTemporaryFolder { folder in
            try folder.write("plan", to: "plans/2026.yml")
            try folder.write("", to: "empty.md")
            try folder.write("a", to: "plans-old.md")
            try folder.write(String(repeating: "x", count: 200_000), to: "assets/large.bin")
            let read = try ContentFolder(folder.path).read()
            #expect(read.diagnostics == [])
            #expect(
                read.value == [
                    SourceFile(
                        path: "assets/large.bin", text: String(repeating: "x", count: 200_000)),
                    SourceFile(path: "empty.md", text: ""),
                    SourceFile(path: "plans-old.md", text: "a"),
                    SourceFile(path: "plans/2026.yml", text: "plan"),
                ])
        }
    }

    @Test func hiddenFilesAndFoldersArePassedOver() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: ".git/config")
            try folder.write("x", to: "public/.DS_Store")
            try folder.write("x", to: "public/a.md")
            let read = try ContentFolder(folder.path).read()
            #expect(read.value.map(\.path) == ["public/a.md"])
            #expect(read.diagnostics == [])
        }
    }

    @Test func aLinkIsReadWhereItLeadsToAFileOfItsTopFolder() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "public/a.md")
            try folder.link("public/b.md", to: "a.md")
            let read = try ContentFolder(folder.path).read()
            #expect(read.value.map(\.path) == ["public/a.md", "public/b.md"])
            #expect(read.value.map(\.bytes) == [Array("x".utf8), Array("x".utf8)])
            #expect(read.diagnostics == [])
        }
    }

    @Test(arguments: [
        ("/etc/passwd", Diagnostic.linkLeadsOut("public/link.md")),
        ("../../outside.md", .linkLeadsOut("public/link.md")),
        ("..", .linkLeadsOut("public/link.md")),
        ("../.git/config", .linkLeadsOut("public/link.md")),
        ("nothing.md", .linkLeadsNowhere("public/link.md")),
        ("link.md", .linkLeadsNowhere("public/link.md")),
        ("../staff/secret.md", .linkLeadsToOthers("public/link.md", to: "staff/secret.md")),
    ])
    func aLinkThatLeadsElsewhereIsRefused(_ target: String, _ diagnostic: Diagnostic) throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "outside.md")
            try folder.write("x", to: "content/.git/config")
            try folder.write("x", to: "content/staff/secret.md")
            try folder.write("x", to: "content/public/a.md")
            try folder.link("content/public/link.md", to: target)
            let read = try ContentFolder("\(folder.path)/content").read()
            #expect(read.diagnostics == [diagnostic])
            #expect(read.value.map(\.path) == ["public/a.md", "staff/secret.md"])
        }
    }

    @Test func staffMayLinkToWhatThePublicReads() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "public/a.md")
            try folder.write("x", to: "staff/b.md")
            try folder.link("staff/a.md", to: "../public/a.md")
            let read = try ContentFolder(folder.path).read()
            #expect(read.value.map(\.path) == ["public/a.md", "staff/a.md", "staff/b.md"])
            #expect(read.diagnostics == [])
        }
    }

    @Test func aPipeIsReportedAndNotWaitedFor() throws {
        try withTemporaryFolder { folder in
            #expect(mkfifo("\(folder.path)/pipe.md", 0o666) == 0)
            let read = try ContentFolder(folder.path).read()
            #expect(read.diagnostics == [.isNotAFile("pipe.md")])
        }
    }

    @Test func namesThatAreNoTextAreReported() throws {
        try withTemporaryFolder { folder in
            for name in ["latin-\u{E9}", "line\nbreak"] {
                let latin = name.unicodeScalars.map { CChar(bitPattern: UInt8($0.value)) }
                let path = Array(folder.path.utf8CString.dropLast()) + [0x2F] + latin + [0]
                let file = open(path, O_CREAT | O_WRONLY, 0o666)
                #expect(file >= 0)
                close(file)
            }
            let read = try ContentFolder(folder.path).read()
            #expect(read.value == [])
            #expect(
                read.diagnostics
                    == [
                        .nameIsNotUTF8("latin-\u{FFFD}"), .nameHasControlCharacters("line\nbreak"),
                    ].sorted())
        }
    }

    @Test func twoSpellingsOfOneNameAreReported() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "caf\u{E9}.md")
            try folder.write("x", to: "cafe\u{301}.md")
            let read = try ContentFolder(folder.path).read()
            #expect(read.value.count == 1)
            #expect(read.diagnostics == [.isSpeltTwice("caf\u{E9}.md")])
        }
    }

    /// It is mapped, and the same however often a piece of it is given back.
    @Test func aLargeDataFileIsLent() throws {
        try withTemporaryFolder { folder in
            let text = String(repeating: "2026-06-01,posts,12\n", count: 500_000)
            try folder.write(text, to: "metrics/snapshots/june.csv")
            let file = try #require(try ContentFolder(folder.path).read().value.first)
            guard case .lent = file.content else { throw DiskError.failed("not lent", 0) }
            file.content.release(0..<file.content.count)
            #expect(file.bytes == Array(text.utf8))
            file.content.release(5..<10_000)
            #expect(file == SourceFile(path: "metrics/snapshots/june.csv", text: text))
        }
    }

    @Test func aFileThatIsTooLargeIsNotRead() throws {
        try withTemporaryFolder { folder in
            try folder.write("", to: "assets/film.mp4")
            #expect(truncate("\(folder.path)/assets/film.mp4", 100_000_001) == 0)
            let read = try ContentFolder(folder.path).read()
            #expect(read.diagnostics == [.isTooLarge("assets/film.mp4", limit: 100_000_000)])
        }
    }

    /// Root may read everything, so it cannot see this happen.
    @Test(.enabled(if: getuid() != 0)) func whatCannotBeReadIsReportedAndTheRestIsRead() throws {
        try withTemporaryFolder { folder in
            try folder.write("x", to: "a.md")
            try folder.write("x", to: "b/c.md")
            try folder.write("x", to: "d.md")
            #expect(chmod("\(folder.path)/a.md", 0) == 0)
            #expect(chmod("\(folder.path)/b", 0) == 0)
            defer { chmod("\(folder.path)/b", 0o755) }
            let read = try ContentFolder(folder.path).read()
            #expect(read.value.map(\.path) == ["d.md"])
            #expect(
                read.diagnostics == [.isUnreadable("a.md", EACCES), .isUnreadable("b", EACCES)])
        }
    }

    @Test func aFolderThatIsNotThereIsAnError() {
        #expect(throws: DiskError.self) { try ContentFolder("/nowhere/at/all").read() }
    }
}
