import Content
import Diagnostics
import Model
import TestSupport

/// A content folder that nothing is wrong with.
let soundContent = [
    SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: How we listen\n"),
    SourceFile(
        path: "channels/facebook-main.yml", text: "title: Facebook\nkind: facebook\nonline: true\n"),
    SourceFile(
        path: "plans/talking.yml",
        text: "title: Talking\nperiod: 2025-26\nmeasures:\n  - {id: reach, metric: reach}\n"),
]

/// What is said of files beside sound ones, or in the place of one of them, in the order of the places.
func said(of files: [SourceFile]) -> [Diagnostic] {
    reading(of: files).diagnostics.sorted()
}

func said(of sources: MarkedSource...) -> [Diagnostic] { said(of: sources.map(\.file)) }

func reading(of files: [SourceFile]) -> Diagnosed<Record?> {
    let own = Set(files.map(\.path))
    let isReport = own.contains { $0.hasPrefix("editions/") }
    let sound = isReport ? soundReport : soundContent
    return readRecord(sound.filter { !own.contains($0.path) } + files)
}

/// The same with what a report owes its readers once there is an edition.
private let soundReport =
    soundContent.filter { $0.path != "candour.yml" } + [
        SourceFile(
            path: "candour.yml",
            text: """
                organisation: Aberwen
                title: How we listen
                terms: house-rules
                accessibility_statement: house-rules

                """), houseRules,
    ]

let houseRules = SourceFile(
    path: "public/house-rules.md", text: "---\ntitle: House rules\n---\n")

/// A native snapshot and its manifest, of one name.
func snapshot(_ rows: String, _ manifest: String = soundManifest) -> [MarkedSource] {
    [
        MarkedSource(rows, path: "metrics/snapshots/june.csv"),
        MarkedSource(manifest, path: "metrics/snapshots/june.yml"),
    ]
}

let soundManifest = "collected: 2026-07-01\nsource: Extract\n"

extension SourceFile {
    /// A file of a path, for tests of what its name says.
    static func named(_ path: String) -> SourceFile { SourceFile(path: path, text: "") }
}
