import Model

/// Staff documents by their folders, in the order in which people read them.
struct GuidanceTree: Sendable {
    struct Section: Sendable {
        /// Of the folder, below `content/`.
        let path: String
        let title: String
        let description: String?
        fileprivate let weight: Int
        /// A folder's own document where it has one, `index.md`; else a page that lists what is in it.
        let address: Address<Staff>
        let hasOwnPage: Bool
        /// From the outermost section down to this one.
        fileprivate(set) var trail: [(title: String, address: Address<Staff>)] = []
        /// By weight, then title.
        fileprivate(set) var documents: [Document<Staff>] = []
        /// The paths of the sections in it.
        fileprivate(set) var sections: [String] = []
    }

    private var sections: [String: Section] = [:]
    /// Of each document: its section, and where in it.
    private var places: [String: (section: String, index: Int)] = [:]
    /// Of sections that are in no other.
    private(set) var roots: [Section] = []
    /// What covers each topic, in the order of the sections.
    private(set) var topics: [GuidanceTopic: [Document<Staff>]] = [:]

    init(_ record: Record) {
        let documents = record.staffDocuments
        let paths = Set(documents.map(\.properties.path))
        let folders = Dictionary(grouping: documents) { folder(of: $0.properties.path) }
        for (path, own) in folders {
            var section = Self.section(path, record.guidance.sections[path], paths)
            section.documents = own.sorted { precedes($0.properties, $1.properties) }
            for (index, document) in section.documents.enumerated() {
                places[document.properties.path] = (path, index)
            }
            sections[path] = section
        }
        addFoldersBetween(record, paths)
        for path in sections.keys where parent(of: path) != nil {
            parent(of: path).map { sections[$0]?.sections.append(path) }
        }
        let all = sections
        for path in all.keys {
            let trail = trail(to: path).map { ($0.title, $0.address) }
            sections[path]?.trail = trail
            sections[path]?.sections.sort { Self.order(of: $0, all) < Self.order(of: $1, all) }
        }
        roots = sections.values.filter { parent(of: $0.path) == nil }
            .sorted { ($0.weight, $0.title, $0.path) < ($1.weight, $1.title, $1.path) }
        topics = documentsByTopic()
    }

    private static func section(
        _ path: String, _ said: GuidanceSection?, _ documents: Set<String>
    ) -> Section {
        let index = "\(path)/index.md"
        let isOwn = !documents.contains(index) && path != Staff.folder
        let isNarrowed = !path.hasPrefix(Staff.folder)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let plain =
            path == Staff.folder ? "General" : name.replacing("-", with: " ").capitalisedFirst
        return Section(
            path: path, title: said?.title ?? (isNarrowed ? "\(plain), not for the public" : plain),
            description: said?.description, weight: said?.weight ?? 0,
            address: StaffAddresses.section(path),
            hasOwnPage: isOwn)
    }

    /// Folders that hold folders only.
    private mutating func addFoldersBetween(_ record: Record, _ documents: Set<String>) {
        for path in sections.keys {
            var above = folder(of: path)
            while above.contains("/"), sections[above] == nil {
                sections[above] = Self.section(above, record.guidance.sections[above], documents)
                above = folder(of: above)
            }
        }
    }

    private static func order(
        of path: String, _ sections: [String: Section]
    ) -> (Int, String, String) {
        (sections[path]?.weight ?? 0, sections[path]?.title ?? "", path)
    }

    private func trail(to path: String) -> [Section] {
        (parent(of: path).map { trail(to: $0) } ?? []) + [sections[path]].compactMap { $0 }
    }

    /// The section around a section; `nil` of those just below `staff/`.
    private func parent(of path: String) -> String? {
        let above = folder(of: path)
        return above.contains("/") && sections[above] != nil ? above : nil
    }
}

extension GuidanceTree {
    /// Every section that has a page of its own.
    var pages: [Section] {
        sections.values.filter(\.hasOwnPage).sorted { $0.path < $1.path }
    }

    func sections(in section: Section) -> [Section] {
        section.sections.compactMap { sections[$0] }
    }

    func section(of document: DocumentProperties) -> Section? {
        places[document.path].flatMap { sections[$0.section] }
    }

    /// The documents before and after one in its section.
    func neighbours(
        of document: DocumentProperties
    ) -> (before: Document<Staff>?, after: Document<Staff>?) {
        guard let place = places[document.path], let all = sections[place.section]?.documents
        else { return (nil, nil) }
        return (
            place.index > 0 ? all[place.index - 1] : nil,
            place.index + 1 < all.count ? all[place.index + 1] : nil
        )
    }

    /// The first document about a topic, in the order of sections.
    func first(about topic: GuidanceTopic) -> Document<Staff>? {
        topics[topic]?.first
    }

    private func documentsByTopic() -> [GuidanceTopic: [Document<Staff>]] {
        var topics: [GuidanceTopic: [Document<Staff>]] = [:]
        for section in sections.values.sorted(by: { ($0.weight, $0.path) < ($1.weight, $1.path) }) {
            for document in section.documents {
                for topic in document.properties.guidance.topics {
                    topics[topic, default: []].append(document)
                }
            }
        }
        return topics
    }
}

/// The order in which documents of a folder, and cards, are read: by weight, then title.
func precedes(_ one: DocumentProperties, _ other: DocumentProperties) -> Bool {
    (one.weight, one.title, one.path) < (other.weight, other.title, other.path)
}

/// The path of the folder that a file or folder is in.
func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
}
