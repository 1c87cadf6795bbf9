import Diagnostics

/// A sequence or mapping whose end has not been read yet.
struct OpenCollection {
    enum Key {
        case awaited
        case read(String, SourcePosition)
        /// The key has been reported, and the value that follows is left out.
        case refused
    }

    /// From here on a dictionary finds a key faster than a look at each.
    private static let manyEntries = 16

    let kind: YAMLEvent.CollectionKind
    /// It stands where a key should.
    let isKey: Bool
    /// Of a sequence always `awaited`.
    var key = Key.awaited
    private let position: SourcePosition
    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    private var entryOfKey: [String: Int] = [:]

    init(_ kind: YAMLEvent.CollectionKind, at position: SourcePosition, isKey: Bool) {
        self.kind = kind
        self.position = position
        self.isKey = isKey
    }

    /// In a mapping, where the last entry is complete.
    var isKeyDue: Bool {
        guard kind == .mapping, case .awaited = key else { return false }
        return true
    }

    var node: YAMLNode {
        switch kind {
        case .sequence: YAMLNode(position: position, content: .sequence(items))
        case .mapping: YAMLNode(position: position, content: .mapping(entries))
        }
    }

    /// Another item, or the value of the key that was read.
    mutating func add(_ node: YAMLNode) {
        switch (kind, key) {
        case (.sequence, _): items.append(node)
        case (.mapping, .read(let name, let place)):
            add(YAMLEntry(key: name, keyPosition: place, value: node))
        case (.mapping, .refused), (.mapping, .awaited): break
        }
        key = .awaited
    }

    func position(ofKey name: String) -> SourcePosition? {
        if entries.count < Self.manyEntries {
            for entry in entries where entry.key == name { return entry.keyPosition }
            return nil
        }
        return entryOfKey[name].map { entries[$0].keyPosition }
    }

    private mutating func add(_ entry: YAMLEntry) {
        entries.append(entry)
        if entries.count == Self.manyEntries {
            for (index, entry) in entries.enumerated() { entryOfKey[entry.key] = index }
        } else if entries.count > Self.manyEntries {
            entryOfKey[entry.key] = entries.count - 1
        }
    }
}
