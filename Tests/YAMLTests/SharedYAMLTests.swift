import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// Files of public bodies, and the front matter of their pages. Five say a key twice, which nobody noticed.
@Test func otherPeoplesFilesAreReadButForKeysThatStandTwice() throws {
    guard let shared = sharedFolder(for: "YAML files of public bodies") else { return }
    var read = 0
    var refused: [Rule] = []
    for path in yamlFiles(below: shared + "/data") {
        let diagnostics = parseYAML(try yaml(of: path), path: path).diagnostics
        if diagnostics.isEmpty { read += 1 }
        refused += diagnostics.map(\.rule)
    }
    #expect(read > 100)
    #expect(refused == Array(repeating: Rule.yamlRepeatedKeys, count: 5))
}

private func yamlFiles(below folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") || $0.hasSuffix(".md") }
        .map { folder + "/" + $0 }
}

/// The whole file; of a page what stands between its first two `---`.
private func yaml(of path: String) throws -> [UInt8] {
    let bytes = try contents(of: path)
    guard path.hasSuffix(".md") else { return bytes }
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "---\n")
    return parts.count > 2 && parts[0].isEmpty ? Array(parts[1].utf8) : []
}
