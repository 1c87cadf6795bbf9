/// A file as it was read: where it stands below the content folder, and its bytes.
package struct SourceFile: Hashable, Sendable {
    /// Below the content folder, with `/` between its parts: `metrics/snapshots/2026-09.csv`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
