import Diagnostics
import YAML

/// A mapping that is being read: each key is asked for by name, and `finish` reports those that nobody asked for.
///
/// A faulty value gives `nil` and a diagnostic at the value; the rest is read on.
struct YAMLMapping {
    let position: SourcePosition
    private var entries: [String: YAMLEntry]
    /// In the order of the file.
    private let keys: [String]
    /// With repetitions: few are asked for, and of ten thousand documents each.
    private var asked: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Keys that are read elsewhere or passed over by their folder's word.
    private var passedOver: Set<String> = []
    /// Own keys whose value stands under a foreign one.
    private(set) var foreign: Set<String> = []

    /// What stands at the node, where it is a mapping; else an empty one, and a diagnostic.
    init(_ node: YAMLNode?, named name: String, at position: SourcePosition) {
        self.position = node?.position ?? position
        guard let node else {
            (entries, keys) = ([:], [])
            return
        }
        guard case .mapping(let entries) = node.content else {
            (self.entries, keys) = ([:], [])
            diagnostics = [.notAMapping(name, at: node.position)]
            return
        }
        self.entries = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
        keys = entries.map(\.key)
    }

    var isEmpty: Bool { keys.isEmpty }

    /// Every key in the order of the file.
    var allKeys: [String] { keys }

    func has(_ key: String) -> Bool { entries[key] != nil }

    /// The text at a key; `nil` where there is none. Nothing is reported.
    func plainText(_ key: String) -> String? {
        guard case .scalar(let text, _)? = entries[key]?.value.content else { return nil }
        return text
    }

    /// Where a key stands, or the mapping, where it has none.
    func position(of key: String) -> SourcePosition { entries[key]?.keyPosition ?? position }

    /// Where a key's value stands.
    func valuePosition(of key: String) -> SourcePosition {
        entries[key]?.value.position ?? position
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    mutating func report(_ more: [Diagnostic]) { diagnostics += more }

    /// The node at a key; `nil` where there is none.
    mutating func node(_ key: String) -> YAMLNode? {
        asked.append(key)
        return entries[key]?.value
    }

    /// Takes foreign keys for our own; where both stand, the own one holds and the foreign one is passed over.
    /// Of two foreign ones the first in the file holds.
    mutating func rename(_ map: [String: String]) {
        for key in keys {
            guard let own = map[key], key != own, let entry = entries[key] else { continue }
            if entries[own] == nil {
                entries[own] = entry
                foreign.insert(own)
            }
            passedOver.insert(key)
        }
    }

    /// Takes no notice of those keys, also where they are our own.
    mutating func passOver(_ keys: some Sequence<String>) {
        passedOver.formUnion(keys)
        for key in passedOver { entries[key] = nil }
    }

    /// Takes no notice of any key that nobody asks for.
    mutating func passOverTheRest() { passedOver.formUnion(keys) }

    /// Reports each key that nobody asked for, with the one that was probably meant.
    mutating func finish() {
        for key in keys where !asked.contains(key) && !passedOver.contains(key) {
            let known = Set(asked)
            let near = didYouMean(key, among: known.subtracting(keys).sorted())
            report(.unknownKey(key, known: known.sorted(), at: position(of: key), near: near))
        }
    }
}

extension YAMLMapping {
    /// The scalar at a key, with its style; a diagnostic where a list or a mapping stands.
    mutating func scalar(_ key: String) -> (text: String, style: YAMLNode.ScalarStyle)? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let text, let style) = node.content else {
            report(.notAText(key, at: node.position))
            return nil
        }
        return (text, style)
    }

    /// The value of a field, made from its text; `nil` where the key is left out or its value is reported.
    mutating func value<Value>(
        _ key: String, _ make: (String) -> Value?,
        or complaint: (String, SourcePosition) -> Diagnostic
    ) -> Value? {
        guard let (text, _) = scalar(key) else { return nil }
        if let value = make(text) { return value }
        report(complaint(text, valuePosition(of: key)))
        return nil
    }

    /// Reports a key that has to be there and is not.
    mutating func require(_ key: String) {
        asked.append(key)
        if entries[key] == nil { report(.missingKey(key, at: position)) }
    }

    /// The mappings of the list at a key, read one by one.
    mutating func list<Value>(
        _ key: String, _ read: (inout YAMLMapping) -> Value?
    ) -> [Value] {
        nodes(key).compactMap { mapping($0, named: key, read) }
    }

    /// The nodes of the list at a key; a diagnostic where no list stands.
    mutating func nodes(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let nodes) = node.content else {
            report(.notAList(key, at: node.position))
            return []
        }
        return nodes
    }

    /// The mapping at a key, read by a function; `nil` where the key is left out.
    mutating func mapping<Value>(
        _ key: String, _ read: (inout YAMLMapping) -> Value?
    ) -> Value? {
        node(key).flatMap { mapping($0, named: key, read) }
    }

    /// A mapping, read by a function; `nil` and a diagnostic where the node is none.
    mutating func mapping<Value>(
        _ node: YAMLNode, named key: String, _ read: (inout YAMLMapping) -> Value?
    ) -> Value? {
        var mapping = YAMLMapping(node, named: key, at: node.position)
        guard case .mapping = node.content else {
            report(mapping.diagnostics)
            return nil
        }
        let value = read(&mapping)
        mapping.finish()
        report(mapping.diagnostics)
        return value
    }
}
