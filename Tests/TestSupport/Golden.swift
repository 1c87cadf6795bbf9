import Foundation
package import Testing

/// Compares with the file of that name in `Golden/` beside the test; `CANDOUR_RECORD=1` writes it instead.
///
/// What differs is left beside it as `<name>.actual`, to be opened and looked at.
package func expectGolden(
    _ actual: String, _ name: String, testFile: String = #filePath,
    at location: Testing.SourceLocation = #_sourceLocation
) throws {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
        .appendingPathComponent("Golden", isDirectory: true)
    let golden = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["CANDOUR_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: golden)
        return
    }
    let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    if expected != actual {
        try Data(actual.utf8).write(to: golden.appendingPathExtension("actual"))
    }
    #expect(
        expected == actual, "\(name) is not what was recorded; see \(name).actual",
        sourceLocation: location)
}
