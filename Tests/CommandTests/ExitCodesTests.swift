import Foundation
import Testing

@Suite struct ExitCodesTests {
    @Test(arguments: [
        "--version", "version", "--help", "help build", "build", "check", "list figures",
        "list metrics", "list rules", "explain C0701", "explain response-rate",
        "explain response-rate/desk/2026-01",
    ])
    func whatIsDoneEndsWith0(_ arguments: String) throws {
        try withContent { folder in
            let run = try folder.run(arguments.split(separator: " ").map(String.init))
            #expect(run.status == 0, "\(run.said)")
        }
    }

    @Test(arguments: [
        "buidl", "build --nothing", "build --as-of yesterday", "build --content nowhere",
        "build --templates nowhere", "build --format xml", "build --verify --dry-run",
        "build -o .", "build -o content/dist", "explain C9999", "explain respons-rate",
        "explain nothing/2026-01",
        "list figures --period decade",
    ])
    func wrongUsageEndsWith2(_ arguments: String) throws {
        try withContent { folder in
            let run = try folder.run(arguments.split(separator: " ").map(String.init))
            #expect(run.status == 2, "\(run.said)")
            #expect(run.printed == "")
            #expect(!run.said.isEmpty)
        }
    }

    /// Whether the parser found it or the command: the usage is that of what was called.
    @Test(arguments: [
        ("new chanel letters", "Usage: candour new "), ("new", "Usage: candour new "),
        ("explain C9999", "Usage: candour explain "),
        ("list figures --period decade", "Usage: candour list figures "),
        ("list figures --content nowhere", "Usage: candour list figures "),
        ("build --verify --dry-run", "Usage: candour build "),
    ])
    func wrongUsageIsAnsweredWithTheUsage(_ arguments: String, _ usage: String) throws {
        try withContent { folder in
            let run = try folder.run(arguments.split(separator: " ").map(String.init))
            #expect(run.status == 2)
            #expect(run.said.contains(usage), "\(run.said)")
        }
    }

    @Test func errorsEndWith1AndWarningsOnlyWhenStrict() throws {
        try withContent(["content/strings/en.yml": "a: b\n"]) { folder in
            let lenient = try folder.candour("check")
            #expect(lenient.status == 0)
            #expect(lenient.said.contains("warning[C0024]"))
            let strict = try folder.candour("check", "--strict")
            #expect(strict.status == 1)
            #expect(strict.said.contains("error[C0024]"))
            #expect(try folder.candour("build", "--strict").status == 1)
            #expect(!folder.exists("dist"))
        }
    }

    @Test func aLevelInCandourYmlDecides() throws {
        let site = """
            organisation: Aberwen Council
            title: How we answer
            rules:
              - {rule: C0024, level: error, reason: we want none, until: 2030-01-01}

            """
        let changes: KeyValuePairs = [
            "content/strings/en.yml": "a: b\n", "content/candour.yml": site,
        ]
        try withContent(changes) { folder in
            #expect(try folder.candour("check").status == 1)
            let late = try folder.candour("check", "--as-of", "2030-01-02")
            #expect(late.status == 0)
            #expect(late.said.contains("warning[C0222]"))
        }
    }

    @Test func aLinkFromPublicToStaffEndsWith3() throws {
        let page = "---\ntitle: About us\n---\n[steps](../staff/guidance/hijack.md)\n"
        try withContent(["content/public/about.md": page]) { folder in
            let (check, build) = (try folder.candour("check"), try folder.candour("build"))
            #expect(check.status == 3)
            #expect(build.status == 3)
        }
    }

    @Test func aLeakEndsWith3AndIsNotWritten() throws {
        let template = "See staff/guidance/hijack.md\n"
        try withContent(["mine/assets/note.txt": template]) { folder in
            for arguments in [["build"], ["check"], ["build", "--dry-run"]] {
                let run = try folder.run(arguments + ["--templates", "mine"])
                #expect(run.status == 3)
                #expect(run.said.contains("dist/public/assets/note.txt:1:5: error[C0701]"))
                #expect(!folder.exists("dist"))
            }
        }
    }

    @Test func aFullDiskEndsWith1() throws {
        try withContent { folder in
            let program = try programPath()
            let shell = Process()
            shell.executableURL = URL(fileURLWithPath: "/bin/sh")
            shell.arguments = ["-c", "\(program) list rules > /dev/full 2> said"]
            shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
            try shell.run()
            shell.waitUntilExit()
            #expect(shell.terminationStatus == 1)
            #expect(try folder.text("said").contains("the disk is full"))
        }
    }
}
