import Foundation
import Testing

/// A folder of its own for a test, with a small content folder in it; gone afterwards.
func withContent(
    _ changes: KeyValuePairs<String, String> = [:], _ body: (CommandFolder) throws -> Void
) throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "candour-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = CommandFolder(path: url.path)
    for (path, text) in smallContent { try folder.write(text, to: "content/\(path)") }
    for (path, text) in changes { try folder.write(text, to: path) }
    try body(folder)
}

private let smallContent: KeyValuePairs = [
    "candour.yml": "organisation: Aberwen Council\ntitle: How we answer\n",
    "channels/desk.yml": "title: Phone desk\nkind: phone\nonline: false\n",
    "metrics/snapshots/desk.csv": """
    period,channel,metric,group,value,numerator,denominator,marker,note
    2026-01,desk,enquiries,,120,,,,
    2026-02,desk,enquiries,,140,,,,
    2026-01,desk,answered,,118,,,,
    2026-02,desk,answered,,130,,,,

    """,
    "metrics/snapshots/desk.yml": "collected: 2026-04-02\nsource: Telephone system\n",
    "public/about.md": "---\ntitle: About us\n---\nWe ask.\n",
    "staff/guidance/hijack.md":
        "---\ntitle: Hijack\nkind: guidance\nowner: Digital manager\nlast_reviewed: 2026-01-10\nreview_in: 12 months\n---\nAct at once.\n",
]

struct CommandFolder {
    struct Outcome {
        let printed: String
        let said: String
        let status: Int32
    }

    let path: String

    /// Runs `candour` in this folder, or one below it.
    func candour(
        _ arguments: String..., in folder: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, in: folder, environment: environment)
    }

    func run(
        _ arguments: [String], in folder: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(try programPath(), arguments, in: folder, environment: environment)
    }

    /// Runs another program there.
    func run(
        _ program: String, _ arguments: [String], in folder: String = "",
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: "\(path)/\(folder)")
        var variables = ProcessInfo.processInfo.environment
        variables["SOURCE_DATE_EPOCH"] = nil
        process.environment = variables.merging(environment) { $1 }
        let said = URL(fileURLWithPath: "\(path).said")
        try Data().write(to: said)
        defer { try? FileManager.default.removeItem(at: said) }
        let printed = Pipe()
        process.standardOutput = printed
        process.standardError = try FileHandle(forWritingTo: said)
        try process.run()
        let data = printed.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            printed: String(decoding: data, as: UTF8.self),
            said: String(decoding: try Data(contentsOf: said), as: UTF8.self),
            status: process.terminationStatus)
    }

    func write(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(file)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ file: String) throws -> String {
        String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")), as: UTF8.self)
    }

    func exists(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(file)")
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(file)")
    }

    /// Every file below a folder with its bytes.
    func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)") {
            let url = URL(fileURLWithPath: "\(path)/\(folder)/\(name)")
            if !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) {
                files[name] = data
            }
        }
        return files
    }
}

/// Where the build put the program.
func programPath() throws -> String {
    let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: CommandLine.arguments.first ?? runner)
        .deletingLastPathComponent()
    let candidates = [beside, URL(fileURLWithPath: runner).deletingLastPathComponent()]
        .map { $0.appending(path: "candour").path }
    return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
}
