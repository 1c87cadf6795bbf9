import Foundation
import Testing

@Test func noSwiftFileIsLongerThanThreeHundredLines() throws {
    let sources = try files(below: "Sources", endingIn: ".swift")
    #expect(!sources.isEmpty)
    let long = try sources.map { ($0, lineCount(of: try bytes(of: $0))) }.filter { $0.1 > 300 }
    #expect(long.isEmpty, "\(long.map { "\($0.0): \($0.1) lines" }.joined(separator: "\n"))")
}

@Test func noFolderHoldsMoreThanSixteenSwiftFiles() throws {
    let folders = Dictionary(grouping: try files(below: "Sources", endingIn: ".swift")) {
        ($0 as NSString).deletingLastPathComponent
    }
    let full = folders.filter { $0.value.count > 16 }.map { "\($0.key): \($0.value.count) files" }
    #expect(full.isEmpty, "\(full.sorted().joined(separator: "\n"))")
}

private func lineCount(of contents: Data) -> Int {
    contents.count { $0 == UInt8(ascii: "\n") }
}
