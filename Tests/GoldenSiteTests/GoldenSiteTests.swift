import Diagnostics
import Foundation
import Site
import Testing

/// Each folder of `Tests/GoldenSites` is a test: its `content/` is built, and what comes out is compared with `expected/`.
///
/// Of `first-report` every byte is compared, of the others the `<main>` of each page, and always all diagnostics.
/// `CANDOUR_RECORD=1` writes `expected/` anew; what differs is left in `actual/`, to be looked at.
@Test(arguments: try GoldenSite.all())
func aGoldenSiteComesOutAsItWasRecorded(_ site: GoldenSite) throws {
    let actual = try site.build()
    if ProcessInfo.processInfo.environment["CANDOUR_RECORD"] == "1" {
        try site.write(actual, to: "expected")
        return
    }
    let expected = try site.expected()
    let different = Set(actual.keys).union(expected.keys).filter { actual[$0] != expected[$0] }
    if !different.isEmpty { try site.write(actual, to: "actual") }
    #expect(different.sorted() == [], "not as recorded; see actual/ beside expected/")
}

/// A case, and what it makes: files by their path, `diagnostics.txt` among them.
struct GoldenSite: Sendable, CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("GoldenSites", isDirectory: true)

    private var folder: URL { GoldenSite.root.appendingPathComponent(name, isDirectory: true) }

    static func all() throws -> [GoldenSite] {
        try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().map {
            GoldenSite(name: $0)
        }
    }

    func build() throws -> [String: String] {
        let files = try GoldenSite.files(in: folder.appendingPathComponent("content"))
        let content = files.sorted { $0.key < $1.key }.map {
            SourceFile(path: $0.key, bytes: $0.value)
        }
        let built = Site.build(BuildInput(content: Diagnosed(content)))
        var diagnostics = built.diagnostics
        var output: [String: String] = [:]
        for entry in built.value?.layout.entries ?? [] {
            let rendered = entry.file.render()
            diagnostics += rendered.diagnostics
            guard !entry.pathInSite.hasPrefix("assets/") else { continue }
            output[entry.path] = shown(
                String(decoding: rendered.value, as: UTF8.self), entry.path)
        }
        if diagnostics.contains(where: { $0.severity == .error }) { output = [:] }
        let report = DiagnosticReport(diagnostics, prefix: "content/")
        output["diagnostics.txt"] = report.text { files[$0] }
        return output
    }

    /// Of most cases what lies in `<main>`: another footer does not break them.
    private func shown(_ text: String, _ path: String) -> String {
        guard name != "first-report", path.hasSuffix(".html"),
            let start = text.range(of: "<main"), let end = text.range(of: "</main>")
        else { return text }
        return text[start.lowerBound..<end.upperBound] + "\n"
    }

    func expected() throws -> [String: String] {
        try GoldenSite.files(in: folder.appendingPathComponent("expected"))
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }

    func write(_ files: [String: String], to part: String) throws {
        let target = folder.appendingPathComponent(part, isDirectory: true)
        if FileManager.default.fileExists(atPath: target.path) {
            try FileManager.default.removeItem(at: target)
        }
        for (path, text) in files {
            let file = target.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    static func files(in folder: URL) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            files[path] = Array(try Data(contentsOf: file))
        }
        return files
    }
}
