import Foundation
import Testing

@Test func everySwiftFileIsFormatted() throws {
    let lint = Process()
    lint.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    lint.arguments = [
        "swift", "format", "lint", "--strict", "--parallel", "-r", "Sources", "Tests",
        "Package.swift",
    ]
    lint.currentDirectoryURL = repository
    let output = Pipe()
    lint.standardOutput = output
    lint.standardError = output
    try lint.run()
    let complaints = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    lint.waitUntilExit()
    #expect(complaints == "", "`make format` sets most of this right:\n\(complaints)")
    #expect(lint.terminationStatus == 0)
}
