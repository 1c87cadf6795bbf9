import Diagnostics

/// The tree while it grows: what has been opened and not yet closed, innermost last.
struct YAMLTree: ~Copyable {
    static let deepest = 64
    /// A file with more faults than this is not read on: an alias bomb gets as many lines, not millions.
    static let mostFaults = 50

    private var events: YAMLEvents
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: SourcePosition
    private var open: [OpenCollection] = []
    private var root: YAMLNode?
    private var diagnostics: [Diagnostic] = []
    private var hasDocument = false

    /// The bytes have to outlive the tree.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: SourcePosition) {
        events = YAMLEvents(of: bytes)
        self.bytes = bytes
        self.start = start
    }

    mutating func grow() -> Diagnosed<YAMLNode?> {
        while diagnostics.count < Self.mostFaults {
            let event = events.next()
            let position = position(of: event.place)
            switch event.kind {
            case .between: continue
            case .streamEnd: return Diagnosed(documentRoot, diagnostics)
            case .documentStart:
                if hasDocument {
                    return Diagnosed(root, diagnostics + [.secondDocument(at: position)])
                }
                hasDocument = true
            case .alias: refuseAlias(event.anchor ?? "", at: position)
            case .scalar(let text, let style):
                refuseProperties(of: event, at: position)
                place(YAMLNode(position: position, content: .scalar(text, style)))
            case .collectionStart(let kind):
                if open.count == Self.deepest { return refused(.tooDeep(at: position)) }
                refuseProperties(of: event, at: position)
                let isKey = isKeyDue
                open.append(OpenCollection(kind, at: position, isKey: isKey))
                if isKey { diagnostics.append(.keyThatIsNoText(at: position)) }
            case .collectionEnd: close()
            case .complaint(let complaint): return refused(diagnostic(of: complaint, at: position))
            }
        }
        return Diagnosed(nil, diagnostics)
    }
}

extension YAMLTree {
    /// A document of nothing but `---` and comments is empty.
    private var documentRoot: YAMLNode? {
        if case .scalar("", .plain)? = root?.content { return nil }
        return root
    }

    private func position(of place: YAMLPlace) -> SourcePosition {
        SourcePosition(
            path: start.path, line: start.line + place.line, column: place.column + 1)
    }

    private var isKeyDue: Bool {
        guard let inner = open.indices.last else { return false }
        return open[inner].isKeyDue
    }

    private mutating func refused(_ diagnostic: Diagnostic) -> Diagnosed<YAMLNode?> {
        Diagnosed(nil, diagnostics + [diagnostic])
    }

    private mutating func refuseProperties(of event: YAMLEvent, at position: SourcePosition) {
        if let anchor = event.anchor { diagnostics.append(.anchor(anchor, at: position)) }
        if let tag = event.tag { diagnostics.append(.tag(tag, at: position)) }
    }

    private mutating func refuseAlias(_ name: String, at position: SourcePosition) {
        if let inner = open.indices.last, isKeyDue {
            open[inner].key = .refused
        } else if let inner = open.indices.last, case .refused = open[inner].key {
            // The key has been reported; its value goes with it.
            open[inner].key = .awaited
            return
        } else if let inner = open.indices.last {
            open[inner].key = .awaited
        }
        diagnostics.append(.alias(name, at: position))
    }

    private mutating func place(_ node: YAMLNode) {
        guard let inner = open.indices.last else {
            root = node
            return
        }
        if isKeyDue {
            readKey(node, of: inner)
        } else {
            open[inner].add(node)
        }
    }

    private mutating func readKey(_ node: YAMLNode, of inner: Int) {
        open[inner].key = .refused
        guard case .scalar(let key, let style) = node.content, style != .block,
            !(key.isEmpty && style == .plain)
        else { return diagnostics.append(.keyThatIsNoText(at: node.position)) }
        if key == "<<", style == .plain {
            return diagnostics.append(.mergeKey(at: node.position))
        }
        if let first = open[inner].position(ofKey: key) {
            return diagnostics.append(.repeatedKey(key, at: node.position, first: first))
        }
        open[inner].key = .read(key, node.position)
    }

    private mutating func close() {
        guard let closed = open.popLast() else { return }
        if closed.isKey, let inner = open.indices.last {
            open[inner].key = .refused
        } else {
            place(closed.node)
        }
    }

    private func diagnostic(
        of complaint: YAMLEvent.Complaint, at position: SourcePosition
    ) -> Diagnostic {
        let context = self.position(of: complaint.contextPlace)
        guard let character = scalar(in: bytes, at: position, from: start) else {
            // libyaml counts one line more than there is where the last has no end.
            let end = YAML.position(ofByte: bytes.count, of: bytes, from: start)
            return .endedEarly(complaint, at: end, context: context)
        }
        return .unreadable(complaint, at: position, context: context, character: character)
    }
}
