package import Diagnostics

/// All files of all sites, in path order, and what is wrong with their paths.
package struct SiteLayout: Sendable {
    package struct Entry: Sendable {
        /// Below the output folder: `public/index.html`.
        package let path: String
        /// The number of the site among those given.
        package let site: Int
        package let file: SiteFile

        package var pathInSite: String { file.path }
    }

    package private(set) var entries: [Entry] = []
    package private(set) var diagnostics: [Diagnostic] = []
    package let folders: [String]

    package init(_ sites: [SiteFiles]) {
        folders = sites.map(\.folder)
        precondition(Set(folders).count == folders.count, "two sites in one folder")
        for (number, site) in sites.enumerated() {
            entries += site.files.map {
                Entry(path: "\(site.folder)/\($0.path)", site: number, file: $0)
            }
        }
        entries.sort { precedes($0.path, $1.path) }
        checkShapes()
        checkTaken()
        checkFolders()
    }

    /// Each site's manifest, from the lines of the entries, in their order.
    package func manifests(_ lines: [[UInt8]]) -> [(path: String, bytes: [UInt8])] {
        var manifests = folders.map { (path: "\($0)/\(Manifest.name)", bytes: [UInt8]()) }
        for (entry, line) in zip(entries, lines) { manifests[entry.site].bytes += line }
        return manifests
    }
}

extension SiteLayout {
    private mutating func checkShapes() {
        for entry in entries where !isPlain(entry.path) {
            diagnostics.append(.pathIsNoSitePath(entry.path))
        }
    }

    private func isPlain(_ path: String) -> Bool {
        let bytes = path.utf8.span
        var start = 0
        for index in 0...bytes.count {
            if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
                if bytes[index] < 0x20 || bytes[index] == 0x7F { return false }
                continue
            }
            let dots = (start..<index).count { bytes[$0] == UInt8(ascii: ".") }
            guard 1...255 ~= index - start, index - start > 2 || dots < index - start else {
                return false
            }
            start = index + 1
        }
        return true
    }

    private mutating func checkTaken() {
        var taken = Set(folders.map { "\($0)/\(Manifest.name)" })
        for entry in entries where !taken.insert(entry.path).inserted {
            diagnostics.append(.pathIsTaken(entry.path))
        }
    }

    private mutating func checkFolders() {
        let paths = Set(entries.map(\.path))
        var seen: Set<Substring> = []
        var last: Substring?
        for entry in entries {
            var folder = parent(entry.path[...])
            // In path order most stand in the folder of the one before.
            if folder == last { continue }
            last = folder
            while let path = folder, seen.insert(path).inserted {
                if paths.contains(String(path)) { diagnostics.append(.pathIsAFolder(String(path))) }
                folder = parent(path)
            }
        }
    }
}

/// The folder that a path below a folder is in; `nil` at the top.
package func parent(_ path: Substring) -> Substring? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
}

/// By UTF-8 bytes, which is the order of `LC_ALL=C sort`.
package func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.span.withUnsafeBufferPointer { one in
        other.utf8.span.withUnsafeBufferPointer { other in
            for index in 0..<min(one.count, other.count) where one[index] != other[index] {
                return one[index] < other[index]
            }
            return one.count < other.count
        }
    }
}
