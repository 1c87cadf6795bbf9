package import Diagnostics
import Foundation

/// The files below a folder, by their paths below it, sorted; hidden ones are left out.
package func sourceFiles(below folder: String) throws -> [SourceFile] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .compactMap { path in
            var isFolder: ObjCBool = false
            let whole = "\(folder)/\(path)"
            guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
                !isFolder.boolValue
            else { return nil }
            return SourceFile(path: path, bytes: try contents(of: whole))
        }
}

/// The content of the example organisation, which stands in the repository.
package func exampleContent(testFile: String = #filePath) throws -> [SourceFile] {
    let repository = URL(fileURLWithPath: testFile)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try sourceFiles(below: repository.appending(path: "content").path)
}
