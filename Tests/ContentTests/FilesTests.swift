import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct FilesTests {
    @Test func aSoundFolderIsReadWithoutAWord() {
        #expect(said(of: []) == [])
    }

    @Test func aFolderWithoutASiteIsReported() {
        let read = readRecord([])
        #expect(read.value == nil)
        #expect(read.diagnostics == [.noSite()])
    }

    @Test(arguments: [
        ("Plans/talking.yml", "plans/talking.yml"),
        ("plan/talking.yml", "plans/talking.yml"),
        ("plans/new.yaml", "plans/new.yml"),
        ("plans/new.YML", "plans/new.yml"),
        ("Channels/x.yml", "channels/x.yml"),
        ("metric/definitions/x.yml", "metrics/definitions/x.yml"),
        ("metrics/definition/x.yml", "metrics/definitions/x.yml"),
        ("metrics/Snapshots/x.csv", "metrics/snapshots/x.csv"),
        ("public/page.markdown", "public/page.md"),
        ("public/v1.2 notes.txt", "public/v1.2 notes.md"),
        ("public/Page.MD", "public/page.md"),
        ("staff/_folder.yaml", "staff/_folder.yml"),
        ("staff/cards/folder.yml", "staff/cards/_folder.yml"),
        ("candour.yaml.txt", "candour.yml"),
        ("README.md", nil),
        ("plans/notes/a.yml", nil),
        ("metrics/loose.csv", nil),
        ("plans/talking.doc", nil),
    ])
    func aNameThatNobodyReadsIsReported(_ path: String, _ meant: String?) {
        let expected: Diagnostic =
            meant.map { .nearMissName(path, meant: $0) }
            ?? .strayFile(path, near: [])
        #expect(said(of: [.named(path)]) == [expected])
    }

    @Test func anImageBesideADocumentIsSentToTheAssets() {
        let help = ["what a document shows or offers stands in assets/"]
        #expect(
            said(of: [.named("public/bins.png")]) == [.strayFile("public/bins.png", near: help)])
    }

    @Test func aWorkbookAmongTheNumbersIsSavedAsCSV() {
        let path = "metrics/snapshots/june.xlsx"
        let help = ["save the sheet as 'CSV UTF-8', and keep the workbook outside content/"]
        #expect(said(of: [.named(path)]) == [.strayFile(path, near: help)])
    }

    @Test func whereNothingIsNearTheFewThatThereAreAreNamed() {
        let place = SourcePosition(path: "a.csv")
        let few = Diagnostic.unknownID("telephone", of: "channel", known: ["desk", "x"], at: place)
        #expect(few.notes == ["there are desk and x"])
        let none = Diagnostic.unknownID("telephone", of: "channel", known: [], at: place)
        #expect(none.notes == [])
    }

    @Test func aNearMissOfTheSiteIsNotAlsoAMissingSite() {
        let read = readRecord([.named("candour.yaml")])
        #expect(read.diagnostics == [.nearMissName("candour.yaml", meant: "candour.yml")])
    }

    @Test func aNearMissOfAManifestIsNotAlsoAMissingOne() {
        let files = [
            SourceFile.named("metrics/snapshots/a.csv"), .named("metrics/snapshots/a.yaml"),
        ]
        let meant = "metrics/snapshots/a.yml"
        #expect(said(of: files) == [.nearMissName("metrics/snapshots/a.yaml", meant: meant)])
    }

    @Test(arguments: [
        ("plans/Talking 2025.yml", "Talking 2025"), ("channels/Facebook.yml", "Facebook"),
        ("editions/2026.q3.yml", "2026.q3"), ("plans/.yml", ""),
        ("metrics/snapshots/June.csv", "June"),
    ])
    func aNameThatIsNoIDIsReported(_ path: String, _ stem: String) {
        #expect(said(of: [.named(path)]) == [.fileName(stem, path: path)])
    }

    @Test func foldersOfALaterReleaseAreNamed() {
        let paths = ["strings/cy.yml"]
        #expect(said(of: paths.map { .named($0) }) == paths.map { .laterRoom($0) })
    }

    @Test func aSnapshotNeedsBothOfItsFiles() {
        let rows = "metrics/snapshots/june.csv"
        let manifest = "metrics/snapshots/june.yml"
        #expect(said(of: [.named(rows)]) == [.noManifest(rows, expected: manifest)])
        let alone = SourceFile(path: manifest, text: soundManifest)
        #expect(said(of: [alone]) == [.noData(manifest, expected: rows)])
    }
}
