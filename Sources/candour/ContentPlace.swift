import ArgumentParser
import Glibc

/// Where the content lies, and where the sites go when nobody says otherwise.
struct ContentPlace {
    let content: String
    let output: String

    /// The folder that was named; else `content/` or the folder itself, here or in a folder above, by its candour.yml.
    init(named folder: String?) throws {
        if let folder {
            content = folder
            output = "dist"
            return
        }
        var above = ""
        while true {
            if stands("\(above)content/candour.yml") {
                content = "\(above)content"
                output = "\(above)dist"
                return
            }
            if stands("\(above)candour.yml") {
                content = above.isEmpty ? "." : String(above.dropLast())
                output = "\(above)../dist"
                return
            }
            if isRoot(above.isEmpty ? "." : above) { break }
            above += "../"
        }
        throw ValidationError(
            "There is no content/candour.yml here or in a folder above; name its folder by --content."
        )
    }
}

private func stands(_ path: String) -> Bool { access(path, F_OK) == 0 }

private func isRoot(_ folder: String) -> Bool {
    guard let path = realpath(folder, nil) else { return true }
    defer { free(path) }
    return strcmp(path, "/") == 0
}
