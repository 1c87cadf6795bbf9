import Foundation
import Testing

@Suite struct FirstFolderTests {
    @Test(arguments: ["Anytown Council", "Cyngor \"Môn\": #1"])
    func theFirstFolderBuildsAtOnceWithoutAWord(_ organisation: String) throws {
        try withContent { folder in
            let run = try folder.candour("init", "mine", "--organisation", organisation)
            #expect(run.status == 0, "\(run.said)")
            #expect(run.printed.hasPrefix("mine/candour.yml\n"))
            let built = try folder.candour("build", "--content", "mine", "--strict", "-q")
            #expect(built.status == 0 && built.said == "", "\(built.said)")
            let checked = try folder.candour("check", "--content", "mine", "--strict", "-q")
            #expect(checked.status == 0 && checked.said == "", "\(checked.said)")
            let page = try folder.text("dist/public/about.html")
            #expect(page.contains("92.4%"))
            // What is said to whoever fills in the files is for no page.
            #expect(!page.contains("public/</code>") && !page.contains("stop the build"))
            // The measure has no channel: its baseline is that of all, 446 of 518 in July.
            let all = try folder.candour("explain", "response-rate/2026-07", "--content", "mine")
            #expect(all.printed.contains("86.1"))
            #expect(try folder.text("mine/plans/first-plan.yml").contains("{value: 86.1,"))
        }
    }

    @Test func aFolderWithFilesIsNotTouched() throws {
        try withContent { folder in
            let before = try folder.files(in: "content")
            let run = try folder.candour("init")
            #expect(run.status == 2)
            #expect(run.said.contains("nothing is written over it"))
            #expect(try folder.files(in: "content") == before)
            #expect(try folder.candour("init", "mine", "--organisation", " ").status == 2)
            #expect(!folder.exists("mine"))
        }
    }
}

@Suite struct NewFileTests {
    /// Each kind that the content has a room for. An edition comes before a correction, which names one.
    private static let names: KeyValuePairs = [
        "plan": "next-plan", "channel": "letters", "metric": "visits", "snapshot": "2026-10",
        "edition": "2026-q3", "correction": "2026-10-05-response-rate", "ally": "allotments",
        "costs": "2026-q3", "consultation": "parking", "campaign": "food-waste", "chat": "evenings",
        "page": "help", "guidance": "records", "card": "hijack", "scenario": "friday",
    ]

    @Test func aFolderBuildsWithANewFileOfEachKind() throws {
        try withContent { folder in
            _ = try folder.candour("init", "mine")
            for (kind, name) in NewFileTests.names {
                let run = try folder.candour("new", kind, name, "--content", "mine")
                #expect(run.status == 0, "\(kind): \(run.said)")
                for path in run.printed.split(separator: "\n") {
                    #expect(folder.exists(String(path)))
                }
                let checked = try folder.candour("check", "--content", "mine")
                if kind == "correction" {
                    // Unlike any other, it may not go out as it is.
                    #expect(checked.status == 1 && checked.said.contains("error[C0357]"))
                    try folder.replace("Still to write: ", by: "", "mine/corrections/\(name).yml")
                } else {
                    #expect(checked.status == 0, "\(kind): \(checked.said)")
                }
            }
        }
    }

    @Test(arguments: ["plan", "channel", "page", "guidance", "card", "ally", "consultation"])
    func ofOneNewFileNothingIsSaidButWhatIsStillToWrite(_ kind: String) throws {
        try withContent { folder in
            _ = try folder.candour("init", "mine")
            let run = try folder.candour("new", kind, "another", "--content", "mine")
            let checked = try folder.candour("check", "--content", "mine")
            #expect(checked.status == 0, "\(checked.said)")
            let file = run.printed.split(separator: "\n")[0]
            let found = checked.said.split(separator: "\n").filter { $0.contains("warning[") }
            #expect(!found.isEmpty)
            #expect(found.allSatisfy { $0.hasPrefix("\(file):") && $0.contains("[C0356]") })
            try folder.replace("Still to write: ", by: "", String(file))
            let written = try folder.candour("check", "--content", "mine", "--strict")
            #expect(written.status == 0, "\(written.said)")
        }
    }

    @Test func noFileIsWrittenOver() throws {
        try withContent { folder in
            let before = try folder.files(in: "content")
            let run = try folder.candour("new", "channel", "desk")
            #expect(run.status == 2)
            #expect(run.said.contains("content/channels/desk.yml: error: it is there already"))
            // Of a pair, one is enough.
            try folder.write("a\n", to: "content/metrics/snapshots/new.yml")
            #expect(try folder.candour("new", "snapshot", "new").status == 2)
            try folder.remove("content/metrics/snapshots/new.yml")
            #expect(try folder.files(in: "content") == before)
        }
    }

    /// It may lead anywhere.
    @Test func nothingIsWrittenThroughALink() throws {
        try withContent(["elsewhere/note.txt": "Mine\n"]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/content/allies",
                withDestinationPath: "\(folder.path)/elsewhere")
            let run = try folder.candour("new", "ally", "allotments")
            #expect(run.status != 0)
            #expect(run.said.contains("content/allies: error: it is a link"), "\(run.said)")
            #expect(try folder.files(in: "elsewhere").keys.sorted() == ["note.txt"])
        }
    }

    @Test func aNameThatCannotBeAnIdBreaksTheRuleOfFileNames() throws {
        try withContent { folder in
            for name in ["Big Plan", "../evil", "plan.yml", "Plan"] {
                let run = try folder.candour("new", "plan", name)
                #expect(run.status == 2)
                #expect(run.said.contains("error[C0023]: a file's name is lower-case letters"))
            }
            #expect(!folder.exists("content/plans"))
        }
    }

    @Test func anUnknownKindIsAMatterOfUsage() throws {
        try withContent { folder in
            let run = try folder.candour("new", "chanel", "letters")
            #expect(run.status == 2)
            #expect(run.said.contains("did you mean 'channel'?"))
            #expect(try folder.candour("new", "correction", "september").status == 2)
        }
    }

    @Test func withoutContentThereIsNothingToAddTo() throws {
        try withContent { folder in
            try folder.remove("content/candour.yml")
            let run = try folder.candour("new", "page", "help", "--content", "content")
            #expect(run.status == 2)
            #expect(run.said.contains("candour init"))
        }
    }
}
