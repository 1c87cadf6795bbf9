import Foundation

/// The folder that holds `Package.swift`, found from this file's own place.
let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The files below a folder of the repository, as paths below the repository, sorted; hidden ones are left out.
func files(below folder: String, endingIn ending: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: repository.appending(path: folder).path)
        .filter { path in
            path.hasSuffix(ending) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        .map { "\(folder)/\($0)" }
        .filter { path in
            var isFolder: ObjCBool = false
            let stands = FileManager.default.fileExists(
                atPath: repository.appending(path: path).path, isDirectory: &isFolder)
            return stands && !isFolder.boolValue
        }
        .sorted()
}

func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
}

func bytes(of path: String) throws -> Data {
    try Data(contentsOf: repository.appending(path: path))
}
