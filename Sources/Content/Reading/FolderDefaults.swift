import Diagnostics
import Model

/// What a folder's `_folder.yml` says of the documents in it and below.
struct FolderDefaults: Sendable {
    var owner: String?
    var interval: Int?
    var kind: DocumentProperties.Kind?
    /// Foreign front-matter keys and the own ones they stand for.
    var map: [String: String] = [:]
    /// Front-matter keys that are passed over.
    var ignore: Set<String> = []
    /// What is said of review, well or badly: what is missing elsewhere is then not reported again.
    var given: Set<String> = []
    /// What it says of itself, as a section of the staff site.
    var section: GuidanceSection?
    /// Its file could not be read: nobody knows which keys it would have named.
    var isUnread = false

    static let none = FolderDefaults()

    /// This folder's word, and where it says nothing that of the folder above.
    func over(_ above: FolderDefaults) -> FolderDefaults {
        var both = self
        both.owner = owner ?? above.owner
        both.interval = interval ?? above.interval
        both.kind = kind ?? above.kind
        both.map = above.map.merging(map) { _, own in own }
        both.ignore = ignore.union(above.ignore)
        both.given = given.union(above.given)
        both.isUnread = isUnread || above.isUnread
        return both
    }
}

/// `_folder.yml`.
func readFolderDefaults(_ file: SourceFile) -> Diagnosed<FolderDefaults> {
    let read = readMapping(of: file) { mapping in
        var folder = FolderDefaults()
        mapping.mapping("defaults") { defaults in
            folder.owner = defaults.text("owner")
            folder.interval = defaults.months("review_in")
            folder.kind = defaults.choice("kind")
            folder.given = Set(defaults.allKeys)
        }
        folder.map = mapping.mapping("map") { readMap(&$0) } ?? [:]
        if file.path.hasPrefix("\(Staff.folder)/") {
            folder.section = readSection(&mapping, of: file)
        }
        folder.ignore = Set(mapping.texts("ignore").map(\.value))
        return folder
    }
    guard let folder = read.value else {
        var unread = FolderDefaults()
        unread.isUnread = true
        return Diagnosed(unread, read.diagnostics)
    }
    return Diagnosed(folder, read.diagnostics)
}

private func readMap(_ mapping: inout YAMLMapping) -> [String: String] {
    var map: [String: String] = [:]
    for foreign in mapping.allKeys {
        map[foreign] = mapping.value(
            foreign, { documentKeys.contains($0) ? $0 : nil },
            or: { .notOneOf($0, key: foreign, choices: documentKeys.sorted(), at: $1) })
    }
    return map
}

/// The folders' words, each over that of the folders above it.
struct FolderTree: Sendable {
    private let folders: [String: FolderDefaults]

    init(_ folders: [String: FolderDefaults]) { self.folders = folders }

    /// For a document's path, from its own folder up to its readership's.
    func defaults(for path: String) -> FolderDefaults {
        var result = FolderDefaults.none
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += folder.isEmpty ? String(part) : "/\(part)"
            if let own = folders[folder] { result = own.over(result) }
        }
        return result
    }
}
