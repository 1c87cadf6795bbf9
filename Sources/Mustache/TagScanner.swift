internal import Diagnostics

/// Finds the tags of a template, in their order, under the delimiters in force.
struct TagScanner {
    private let source: TemplateSource
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var tags: [TemplateTag] = []
    private var diagnostics: [Diagnostic] = []

    static func tags(of source: TemplateSource) -> Diagnosed<[TemplateTag]> {
        var scanner = TagScanner(source)
        var offset = 0
        while let start = source.offset(of: scanner.opening, in: offset..<source.bytes.count) {
            offset = scanner.scanTag(at: start)
        }
        return Diagnosed(scanner.tags, scanner.diagnostics)
    }

    private init(_ source: TemplateSource) {
        self.source = source
    }
}

extension TagScanner {
    /// Reads the tag whose opening delimiter is there, and says where to go on.
    private mutating func scanTag(at start: Int) -> Int {
        let end = source.bytes.count
        var content = start + opening.count
        while content < end, source.bytes[content].isWhiteSpace { content += 1 }
        let sigil = content < end ? source.bytes[content] : 0
        let kind = TemplateTag.Kind(sigil: sigil)
        if kind != nil { content += 1 }
        let closing = closing(of: sigil)
        guard let contentEnd = source.offset(of: closing, in: content..<end) else {
            diagnostics.append(.unclosedTag(at: source.position(of: start)))
            return kind == .comment ? end : min(end, start + opening.count + 1)
        }
        if kind != .comment, let next = source.offset(of: opening, in: content..<contentEnd) {
            diagnostics.append(.unclosedTag(at: source.position(of: start)))
            return next
        }
        let range = start..<contentEnd + closing.count
        add(kind ?? .variable, named: source.trimmed(content..<contentEnd), range: range)
        return range.upperBound
    }

    /// `}}}` closes what `{{{` opens, and `=}}` what `{{=` opens.
    private func closing(of sigil: UInt8) -> [UInt8] {
        switch sigil {
        case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
        case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
        default: closing
        }
    }

    private mutating func add(
        _ kind: TemplateTag.Kind, named content: Range<Int>, range: Range<Int>
    ) {
        let name = String(decoding: source.bytes[content], as: UTF8.self)
        let place = content.isEmpty ? range.lowerBound : content.lowerBound
        let position = source.position(of: place)
        tags.append(TemplateTag(kind: kind, name: name, range: range, position: position))
        switch kind {
        case .comment: break
        case .delimiters: setDelimiters(content, at: position)
        case .variable, .raw, .section, .inverted: checkName(content, .dotted, at: position)
        case .partial, .parent, .block, .close: checkName(content, .plain, at: position)
        }
    }

    private enum NameForm { case dotted, plain }

    private mutating func checkName(
        _ content: Range<Int>, _ form: NameForm, at position: SourcePosition
    ) {
        let name = source.bytes[content]
        let dot = UInt8(ascii: ".")
        if name.isEmpty {
            diagnostics.append(.emptyName(at: position))
        } else if name.contains(where: \.isWhiteSpace)
            || form == .dotted && name.count > 1
                && name.split(separator: dot, omittingEmptySubsequences: false).contains([])
        {
            diagnostics.append(.malformedName(String(decoding: name, as: UTF8.self), at: position))
        }
    }

    private mutating func setDelimiters(_ content: Range<Int>, at position: SourcePosition) {
        let parts = source.bytes[content].split(whereSeparator: \.isWhiteSpace)
        if parts.count == 2, !source.bytes[content].contains(UInt8(ascii: "=")) {
            (opening, closing) = (Array(parts[0]), Array(parts[1]))
        } else {
            diagnostics.append(.malformedDelimiters(at: position))
        }
    }
}
