import Foundation
import Testing

@Suite struct BuildTests {
    @Test func aBuildWritesBothSitesAndSaysSoInItsLastLine() throws {
        try withContent { folder in
            let run = try folder.candour("build")
            #expect(run.status == 0, "\(run.said)")
            #expect(run.printed.hasPrefix("Wrote "))
            #expect(run.printed.hasSuffix("to dist\n"))
            for file in ["public/index.html", "staff/index.html", "public/data/figures.csv"] {
                #expect(folder.exists("dist/\(file)"))
            }
            #expect(folder.exists("dist/public/manifest.sha256"))
            #expect(folder.exists("dist/staff/manifest.sha256"))
        }
    }

    @Test func aQuietBuildSaysNothing() throws {
        try withContent { folder in
            let run = try folder.candour("build", "-q")
            #expect(run.printed == "")
            #expect(run.said == "")
        }
    }

    @Test func theContentIsFoundInAFolderAbove() throws {
        try withContent { folder in
            #expect(try folder.candour("build", in: "content/public").status == 0)
            #expect(folder.exists("dist/public/index.html"))
            try folder.remove("dist")
            #expect(try folder.candour("build", in: "content").status == 0)
            #expect(folder.exists("dist/public/index.html"))
        }
    }

    @Test func nothingDependsOnTheMachine() throws {
        try withContent { folder in
            _ = try folder.candour("build", "-o", "one")
            _ = try folder.candour("build", "-o", "one")
            let other = [
                "TZ": "Pacific/Auckland", "LANG": "cy_GB.UTF-8", "LC_ALL": "C", "HOME": "/",
            ]
            _ = try folder.candour(
                "build", "--content", "\(folder.path)/content", "-o", "\(folder.path)/x/two",
                in: "content", environment: other)
            let (one, two) = (try folder.files(in: "one"), try folder.files(in: "x/two"))
            #expect(one.count > 8)
            #expect(one == two)
        }
    }

    @Test func theDayIsTheOneAskedFor() throws {
        try withContent { folder in
            let first = try folder.candour(
                "build", environment: ["SOURCE_DATE_EPOCH": "1775088000"])
            #expect(first.status == 0)
            let second = try folder.candour("build", "--as-of", "2026-04-02", "--verify")
            #expect(second.status == 0, "\(second.printed)")
        }
    }

    @Test func theOldSiteStandsAfterAFailedBuild() throws {
        try withContent { folder in
            _ = try folder.candour("build")
            let before = try folder.files(in: "dist")
            try folder.write("title: 1\ntaget: 90\n", to: "content/plans/p.yml")
            let run = try folder.candour("build")
            #expect(run.status == 1)
            #expect(run.said.contains("content/plans/p.yml:2:1: error[C0201]"))
            #expect(run.said.contains("    2 | taget: 90\n      | ^\n"))
            #expect(try folder.files(in: "dist") == before)
        }
    }

    @Test func verifyTellsWhatStandsOtherwise() throws {
        try withContent { folder in
            _ = try folder.candour("build")
            #expect(try folder.candour("build", "--verify").status == 0)
            try folder.write("other", to: "dist/public/index.html")
            try folder.write("other", to: "dist/staff/more.html")
            let run = try folder.candour("build", "--verify")
            #expect(run.status == 4)
            #expect(run.printed == "differs public/index.html\nextra staff/more.html\n")
            #expect(try folder.text("dist/public/index.html") == "other")
        }
    }

    @Test func aDryRunWritesNothing() throws {
        try withContent { folder in
            let run = try folder.candour("build", "--dry-run")
            #expect(run.status == 0, "\(run.said)")
            #expect(run.printed.hasPrefix("Would write "))
            #expect(!folder.exists("dist"))
        }
    }

    @Test func documentsAreNotNeeded() throws {
        try withContent { folder in
            try folder.remove("content/public")
            try folder.remove("content/staff")
            let run = try folder.candour("build")
            #expect(run.status == 0, "\(run.said)")
        }
    }

    @Test func aFolderOfSomebodyElseIsNotReplaced() throws {
        try withContent(["dist/letter.txt": "mine"]) { folder in
            let run = try folder.candour("build")
            #expect(run.status == 2)
            #expect(run.said.contains("was not made by candour"))
            #expect(try folder.text("dist/letter.txt") == "mine")
        }
    }

    @Test func ownTemplatesAndAssetsAreLaidOverTheBuiltInOnes() throws {
        try withContent(["mine/assets/extra.css": "p {}"]) { folder in
            #expect(try folder.candour("build", "--templates", "mine").status == 0)
            #expect(try folder.text("dist/public/assets/extra.css") == "p {}")
            try folder.write("{{", to: "mine/shared/broken.mustache")
            let run = try folder.candour("build", "--templates", "mine")
            #expect(run.status == 1)
            #expect(run.said.contains("mine/shared/broken.mustache:1:1: error[C0801]"))
        }
    }
}
