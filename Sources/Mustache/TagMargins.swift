/// What a tag takes with it out of the text: itself, and where it stands alone, its line's blanks
/// and end.
struct TagMargin {
    var cut: Range<Int>
    /// Whether the tag stands alone, so that its line is not printed.
    var isAlone = false
    /// For a block: whether its tags share a line with nothing but its default text.
    var fillsLine = false
}

/// The margins of all tags of a template.
///
/// A tag that prints never stands alone. A parent stands alone from its opening to its closing tag,
/// whatever is in between. A block's tags stand alone each by itself, or together on one line;
/// where a block is an argument, the text of the parent around it does not count.
struct TagMargins {
    private let source: TemplateSource
    private let tags: [TemplateTag]
    private let pairs: TagPairs
    private var margins: [TagMargin]

    static func margins(
        of tags: [TemplateTag], _ pairs: TagPairs, in source: TemplateSource
    ) -> [TagMargin] {
        var finder = TagMargins(tags, pairs, source)
        for index in tags.indices { finder.set(index) }
        return finder.margins
    }

    private init(_ tags: [TemplateTag], _ pairs: TagPairs, _ source: TemplateSource) {
        self.source = source
        self.tags = tags
        self.pairs = pairs
        margins = tags.map { TagMargin(cut: $0.range) }
    }
}

extension TagMargins {
    private mutating func set(_ index: Int) {
        switch tags[index].kind {
        case .variable, .raw: break
        case .comment, .delimiters, .section, .inverted, .partial: setAlone(index, index)
        case .parent: if let close = pairs.partners[index] { setAlone(index, close) }
        case .block: if let close = pairs.partners[index] { setBlock(index, close) }
        case .close:
            guard let open = pairs.partners[index] else { return }
            let kind = tags[open].kind
            if kind == .section || kind == .inverted { setAlone(index, index) }
        }
    }

    /// Widens both cuts when nothing else stands before the one and behind the other in their
    /// lines.
    private mutating func setAlone(_ first: Int, _ last: Int) {
        guard let start = source.blankLineStart(before: tags[first].range.lowerBound),
            let end = source.blankLineEnd(after: tags[last].range.upperBound)
        else { return }
        margins[first].cut = start..<margins[first].cut.upperBound
        margins[last].cut = margins[last].cut.lowerBound..<end
        margins[first].isAlone = true
        margins[last].isAlone = true
    }

    private mutating func setBlock(_ open: Int, _ close: Int) {
        if let container = pairs.containers[open], tags[container].kind == .parent {
            setArgument(open, close)
            return
        }
        setAlone(open, open)
        setAlone(close, close)
        if !margins[open].isAlone, !margins[close].isAlone {
            setAlone(open, close)
            margins[open].fillsLine = margins[open].isAlone
        }
    }

    private mutating func setArgument(_ open: Int, _ close: Int) {
        let (first, last) = (tags[open].range, tags[close].range)
        if let end = source.blankLineEnd(after: first.upperBound), end <= last.lowerBound {
            margins[open] = TagMargin(cut: first.lowerBound..<end, isAlone: true)
        }
        let content = margins[open].cut.upperBound
        if let start = source.blankLineStart(before: last.lowerBound), start >= content {
            margins[close] = TagMargin(cut: start..<last.upperBound, isAlone: true)
        }
    }
}
