/// A file as it was read: where it stands below the content folder, and its bytes.
package struct SourceFile: Hashable, Sendable {
    /// Below the content folder, with `/` between its parts: `metrics/snapshots/2026-09.csv`.
    package let path: String
    package let content: FileBytes

    package init(path: String, content: FileBytes) {
        self.path = path
        self.content = content
    }

    package init(path: String, bytes: [UInt8]) {
        self.init(path: path, content: .owned(bytes))
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    package var bytes: [UInt8] { content.all }

    package static func == (one: SourceFile, other: SourceFile) -> Bool {
        one.path == other.path && one.bytes == other.bytes
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(bytes)
    }
}
