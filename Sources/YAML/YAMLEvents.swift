import CYAML

/// What libyaml says next of a text, as values of ours: no pointer of libyaml's leaves `next()`.
struct YAMLEvents: ~Copyable {
    /// libyaml keeps the parser's address in itself, so it stays where it is.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// The bytes have to outlive the events.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // It fails for want of memory alone, where nothing else could go on either.
        guard yaml_parser_initialize(parser) == 1 else { fatalError("no memory for libyaml") }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    mutating func next() -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { return complaint }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(
            kind: YAMLEvent.Kind(event), place: YAMLPlace(event.start_mark),
            anchor: YAMLEvent.anchor(of: event), tag: YAMLEvent.tag(of: event))
    }

    private var complaint: YAMLEvent {
        let words = YAMLEvent.Complaint(
            problem: String(cString: parser.pointee.problem, orEmpty: "found no memory"),
            context: String(cString: parser.pointee.context, orEmpty: ""),
            contextPlace: YAMLPlace(parser.pointee.context_mark))
        return YAMLEvent(
            kind: .complaint(words), place: YAMLPlace(parser.pointee.problem_mark), anchor: nil,
            tag: nil)
    }
}

/// A line and a column of the text, from 0, in Unicode scalars.
struct YAMLPlace {
    let line: Int
    let column: Int

    init(_ mark: yaml_mark_t) {
        line = mark.line
        column = mark.column
    }
}

struct YAMLEvent {
    enum Kind {
        /// The start of the stream, or the end of a document.
        case between
        case streamEnd
        case documentStart
        case alias
        case scalar(String, YAMLNode.ScalarStyle)
        case collectionStart(CollectionKind)
        case collectionEnd
        case complaint(Complaint)
    }

    enum CollectionKind {
        case sequence, mapping
    }

    /// Why libyaml cannot read on, in its words.
    struct Complaint {
        let problem: String
        let context: String
        let contextPlace: YAMLPlace
    }

    let kind: Kind
    let place: YAMLPlace
    /// The name after `&` or `*`.
    let anchor: String?
    let tag: String?
}

extension YAMLEvent.Kind {
    fileprivate init(_ event: yaml_event_t) {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            self = .scalar(String(decoding: text, as: UTF8.self), .init(scalar.style))
        case YAML_SEQUENCE_START_EVENT: self = .collectionStart(.sequence)
        case YAML_MAPPING_START_EVENT: self = .collectionStart(.mapping)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .collectionEnd
        case YAML_ALIAS_EVENT: self = .alias
        case YAML_DOCUMENT_START_EVENT: self = .documentStart
        case YAML_STREAM_END_EVENT: self = .streamEnd
        default: self = .between
        }
    }
}

extension YAMLEvent {
    fileprivate static func anchor(of event: yaml_event_t) -> String? {
        switch event.type {
        case YAML_SCALAR_EVENT: String(yaml: event.data.scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: String(yaml: event.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT: String(yaml: event.data.mapping_start.anchor)
        case YAML_ALIAS_EVENT: String(yaml: event.data.alias.anchor)
        default: nil
        }
    }

    fileprivate static func tag(of event: yaml_event_t) -> String? {
        switch event.type {
        case YAML_SCALAR_EVENT: String(yaml: event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT: String(yaml: event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT: String(yaml: event.data.mapping_start.tag)
        default: nil
        }
    }
}

extension YAMLNode.ScalarStyle {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
        default: self = .plain
        }
    }
}

extension String {
    fileprivate init?(yaml text: UnsafeMutablePointer<yaml_char_t>?) {
        guard let text else { return nil }
        self.init(cString: text)
    }

    fileprivate init(cString text: UnsafePointer<CChar>?, orEmpty fallback: String) {
        self = text.map { String(cString: $0) } ?? fallback
    }
}
