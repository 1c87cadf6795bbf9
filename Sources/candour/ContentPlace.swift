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
        guard let nearest = ContentPlace.nearest else {
            throw ValidationError(
                "There is no content/candour.yml here or in a folder above; name its folder by --content."
            )
        }
        self = nearest
    }

    private init(content: String, output: String) {
        self.content = content
        self.output = output
    }

    /// `nil` where there is none, here or in a folder above.
    static var nearest: ContentPlace? {
        var above = ""
        while true {
            if stands("\(above)content/candour.yml") {
                return ContentPlace(content: "\(above)content", output: "\(above)dist")
            }
            if stands("\(above)candour.yml") {
                let folder = above.isEmpty ? "." : String(above.dropLast())
                return ContentPlace(content: folder, output: "\(above)../dist")
            }
            if isRoot(above.isEmpty ? "." : above) { return nil }
            above += "../"
        }
    }
}

private func stands(_ path: String) -> Bool { access(path, F_OK) == 0 }

private func isRoot(_ folder: String) -> Bool {
    guard let path = realpath(folder, nil) else { return true }
    defer { free(path) }
    return strcmp(path, "/") == 0
}
