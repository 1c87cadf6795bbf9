internal import Diagnostics

/// A template whose tags are understood, before it is known what it will print.
struct ParsedTemplate: Sendable {
    let elements: [TemplateElement]

    /// `nil` of a template with an error in it.
    static func parse(_ file: SourceFile) -> Diagnosed<ParsedTemplate?> {
        let source = TemplateSource(file)
        let tags = TagScanner.tags(of: source)
        let pairs = TagPairs(tags.value)
        let faults = tags.diagnostics + pairs.diagnostics
        guard faults.isEmpty else { return Diagnosed(nil, faults.sorted()) }
        var builder = ElementBuilder(source, tags.value, pairs)
        let elements = builder.elements(of: tags.value.indices, in: source.bytes.indices)
        return Diagnosed(ParsedTemplate(elements: elements), builder.diagnostics)
    }
}

/// Makes the tree of a template out of its tags and the text between them.
private struct ElementBuilder {
    let source: TemplateSource
    let tags: [TemplateTag]
    let pairs: TagPairs
    let margins: [TagMargin]
    var diagnostics: [Diagnostic] = []

    init(_ source: TemplateSource, _ tags: [TemplateTag], _ pairs: TagPairs) {
        self.source = source
        self.tags = tags
        self.pairs = pairs
        margins = TagMargins.margins(of: tags, pairs, in: source)
    }

    /// The elements of a stretch of text and the tags in it.
    mutating func elements(of range: Range<Int>, in text: Range<Int>) -> [TemplateElement] {
        var elements: [TemplateElement] = []
        var offset = text.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            elements += lines(offset..<margins[index].cut.lowerBound, before: index)
            let last = pairs.partners[index] ?? index
            if let element = element(index, closedBy: last) { elements.append(element) }
            offset = margins[last].cut.upperBound
            index = last + 1
        }
        return elements + lines(offset..<text.upperBound, before: index)
    }
}

extension ElementBuilder {
    private func lines(_ range: Range<Int>, before next: Int) -> [TemplateElement] {
        var starts = source.lines(in: range)
        let end = range.upperBound
        if next < tags.count, !margins[next].isAlone, source.isLineStart(end) {
            starts.append(end..<end)
        }
        return starts.map { .text(line($0)) }
    }

    private func line(_ range: Range<Int>) -> TemplateElement.TextLine {
        TemplateElement.TextLine(
            bytes: Array(source.bytes[range]), startsLine: source.isLineStart(range.lowerBound),
            position: source.position(of: source.trimmed(range).lowerBound))
    }

    private mutating func element(_ open: Int, closedBy close: Int) -> TemplateElement? {
        let tag = tags[open]
        let name = TemplateElement.Name(text: tag.name, position: tag.position)
        switch tag.kind {
        case .comment, .delimiters, .close: return nil
        case .variable: return .variable(name)
        case .raw: return .raw(name)
        case .section, .inverted:
            let inner = inner(open, close)
            return .section(
                .init(name: name, isInverted: tag.kind == .inverted, elements: inner))
        case .partial, .parent:
            let arguments = tag.kind == .parent ? arguments(of: name, in: inner(open, close)) : []
            let indentation = margins[open].isAlone ? blanks(before: open) : []
            return .inclusion(
                .init(name: name, indentation: indentation, arguments: arguments))
        case .block: return .block(block(name, open, close))
        }
    }

    private mutating func inner(_ open: Int, _ close: Int) -> [TemplateElement] {
        elements(
            of: open + 1..<close, in: margins[open].cut.upperBound..<margins[close].cut.lowerBound)
    }

    /// The blanks that a tag which stands alone has before it.
    private func blanks(before tag: Int) -> [UInt8] {
        Array(source.bytes[margins[tag].cut.lowerBound..<tags[tag].range.lowerBound])
    }

    /// The blocks among a parent's elements; what else would print is reported, since it never
    /// does.
    private mutating func arguments(
        of parent: TemplateElement.Name, in elements: [TemplateElement]
    ) -> [TemplateElement.Block] {
        if let stray = elements.lazy.compactMap(\.strayPosition).first {
            diagnostics.append(.textInParent(parent.text, at: stray))
        }
        var blocks: [TemplateElement.Block] = []
        for case .block(let block) in elements {
            if blocks.contains(where: { $0.name.text == block.name.text }) {
                diagnostics.append(.repeatedBlock(block.name.text, at: block.name.position))
            }
            blocks.append(block)
        }
        return blocks
    }

    private mutating func block(
        _ name: TemplateElement.Name, _ open: Int, _ close: Int
    ) -> TemplateElement.Block {
        let (first, last) = (margins[open], margins[close])
        var elements = inner(open, close)
        let content = first.cut.upperBound..<last.cut.lowerBound
        let indentation = first.isAlone ? source.indentation(of: content) : nil
        if first.fillsLine, !elements.isEmpty {
            let start = first.cut.lowerBound..<tags[open].range.lowerBound
            let end = tags[close].range.upperBound..<last.cut.upperBound
            elements = [.text(line(start))] + elements + [.text(line(end))]
        }
        return TemplateElement.Block(
            name: name, elements: elements, lines: lines(of: open, close, indentation),
            ownIndentation: indentation?.count ?? 0,
            startsLine: first.isAlone, endsLine: last.isAlone)
    }

    private func lines(
        of open: Int, _ close: Int, _ indentation: [UInt8]?
    ) -> TemplateElement.Lines? {
        guard margins[open].isAlone else { return nil }
        let behind = tags[close].range.upperBound..<margins[close].cut.upperBound
        let own = margins[open].fillsLine ? nil : indentation
        return TemplateElement.Lines(
            indentation: own ?? blanks(before: open), end: Array(source.bytes[behind]))
    }
}

extension TemplateElement {
    /// Where it stands, if it would print something.
    fileprivate var strayPosition: SourcePosition? {
        switch self {
        case .text(let line): line.bytes.allSatisfy(\.isWhiteSpace) ? nil : line.position
        case .variable(let name), .raw(let name): name.position
        case .section(let section): section.name.position
        case .inclusion(let inclusion): inclusion.name.position
        case .block: nil
        }
    }
}
