import Diagnostics
import Foundation
import Site
import Testing

@testable import Disk

/// A folder of its own on the real disk for a test, gone afterwards.
func withTemporaryFolder(_ body: (TemporaryFolder) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "candour-disk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(TemporaryFolder(path: url.path))
}

struct TemporaryFolder {
    let path: String

    /// Writes a file, and the folders above it.
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

    func link(_ link: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/\(link)", withDestinationPath: target)
    }

    /// All that stands directly in a folder, hidden or not.
    func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
    }

    func exists(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(file)")
    }
}

/// A site whose files say what they are given.
func site(_ folder: String, _ files: KeyValuePairs<String, String>) -> SiteFiles {
    SiteFiles(
        folder: folder,
        files: files.map { path, text in SiteFile(path: path) { Diagnosed(Array(text.utf8)) } })
}

extension OutputFolder {
    func write(_ sites: [SiteFiles]) throws(DiskError) -> Diagnosed<Written?> {
        try write(SiteLayout(sites))
    }

    func verify(_ sites: [SiteFiles]) throws(DiskError) -> Diagnosed<[Difference]> {
        try verify(SiteLayout(sites))
    }
}

/// Runs a program and returns what it printed, errors included, and its exit status.
func run(_ arguments: String..., in folder: String? = nil) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
}

/// Whether each file of a site is what its manifest says.
func isWhole(_ site: String) throws -> Bool {
    try run("sha256sum", "--check", "--quiet", "--strict", "manifest.sha256", in: site).status == 0
}

/// Where the build put the program that tests kill and starve.
func probePath() throws -> String {
    let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: CommandLine.arguments.first ?? runner)
        .deletingLastPathComponent()
    let candidates = [beside, URL(fileURLWithPath: runner).deletingLastPathComponent()]
        .map { $0.appending(path: "disk-probe").path }
    return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
}
