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
    /// The same, in the order in which they were named, with their places.
    var position: SourcePosition?

    static let none = FolderDefaults()

    /// This folder's word, and where it says nothing that of the folder above.
    func over(_ above: FolderDefaults) -> FolderDefaults {
        var both = self
        both.owner = owner ?? above.owner
        both.interval = interval ?? above.interval
        both.kind = kind ?? above.kind
        both.map = above.map.merging(map) { _, own in own }
        both.ignore = ignore.union(above.ignore)
        return both
    }
}

func readFolderDefaults(_ file: SourceFile) -> Diagnosed<FolderDefaults?> {
    readMapping(of: file) { mapping in
        var folder = FolderDefaults()
        folder.position = SourcePosition(path: file.path)
        mapping.mapping("defaults") { defaults in
            folder.owner = defaults.text("owner")
            folder.interval = defaults.months("review_in")
            folder.kind = defaults.choice("kind")
            return ()
        }
        folder.map = readMap(&mapping)
        folder.ignore = Set(mapping.texts("ignore").map(\.value))
        return folder
    }
}

private func readMap(_ mapping: inout YAMLMapping) -> [String: String] {
    var map: [String: String] = [:]
    for text in mapping.labelledTexts("map") {
        let own = text.texts.first ?? ""
        if documentKeys.contains(own) {
            map[text.key] = own
        } else {
            mapping.report(
                .notOneOf(own, key: text.key, choices: documentKeys.sorted(), at: text.position))
        }
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
