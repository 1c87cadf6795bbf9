/// A page being read: the description and the keywords in its head, and in `<main>` its headings and the text between them.
///
/// Passed over is what is no text of the page: the list of its own headings, drawings (their words stand beside them),
/// numbers in tables, the heads of tables that repeat a drawing, offers to download, what says `data-search="no"` of itself. A heading without an id cannot be
/// led to: it counts as text.
struct MainReading {
    private(set) var title = ""
    private(set) var summary = ""
    private(set) var keywords = ""
    /// Whether it says `data-search="first"` of what it holds: of pages that answer alike, it comes first.
    private(set) var isUrgent = false
    private(set) var sections = [PageText.Section(id: nil)]

    private enum Place { case outside, title, heading, text }

    private let depth: PageText.Depth
    private var place = Place.outside
    /// Whether it is among the figures of a drawing.
    private var isInData = false
    private var words: [UInt8] = []

    init(_ page: UnsafeBufferPointer<UInt8>, _ depth: PageText.Depth) {
        self.depth = depth
        var tags = PageTags(page)
        while let tag = tags.next() {
            if place == .outside {
                enterPage(tag, tags)
            } else {
                take(tags.text)
                if tag.name == .main { break }
                step(tag, &tags)
            }
        }
        finish()
    }
}

extension MainReading {
    private mutating func enterPage(_ tag: PageTags.Tag, _ tags: PageTags) {
        if tag.name == .main {
            place = .text
        } else if tag.name == .meta, tags.value(of: "name", in: tag) == "description" {
            summary = tags.value(of: "content", in: tag)?.withoutEntities ?? ""
        } else if tag.name == .meta, tags.value(of: "name", in: tag) == "keywords" {
            keywords = tags.value(of: "content", in: tag)?.withoutEntities ?? ""
        }
    }

    private mutating func step(_ tag: PageTags.Tag, _ tags: inout PageTags) {
        if !words.isEmpty, tag.name.partsWords { takeBlank() }
        if tag.name.isHeading {
            tag.isEnd ? finish() : begin(tag, tags)
        } else if tag.name == .details {
            isInData = !tag.isEnd && tags.value(of: "class", in: tag) == "data"
        } else if tag.name == .article, !tag.isEnd {
            isUrgent = isUrgent || tags.value(of: "data-search", in: tag) == "first"
        } else if !tag.isEnd, isPassedOver(tag, tags) {
            tags.skipElement(tag)
        }
    }

    private mutating func begin(_ heading: PageTags.Tag, _ tags: PageTags) {
        if heading.name == .h1, title.isEmpty {
            finish()
            place = .title
        } else if let id = tags.value(of: "id", in: heading) {
            finish()
            sections.append(PageText.Section(id: id.withoutEntities))
            place = .heading
        }
    }

    /// Puts the words that were taken where they belong; what follows is text.
    private mutating func finish() {
        defer {
            words.removeAll(keepingCapacity: true)
            if place != .outside { place = .text }
        }
        if words.last == blank { words.removeLast() }
        if words.isEmpty { return }
        let text = String(decoding: words, as: UTF8.self).withoutEntities
        switch place {
        case .outside: break
        case .title: title = text
        case .heading: sections[sections.count - 1].heading = text
        case .text:
            let before = sections[sections.count - 1].text
            sections[sections.count - 1].text = before.isEmpty ? text : "\(before) \(text)"
        }
    }

    /// White space is one blank, and none at the beginning.
    private mutating func take(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        if place == .text, depth == .titlesAndSummaries { return }
        for byte in text { byte <= blank ? takeBlank() : words.append(byte) }
    }

    private mutating func takeBlank() {
        if let last = words.last, last != blank { words.append(blank) }
    }

    private func isPassedOver(_ tag: PageTags.Tag, _ tags: PageTags) -> Bool {
        switch tag.name {
        case .nav, .svg, .script, .summary: true
        case .section, .p: tags.value(of: "data-search", in: tag) == "no"
        case .caption, .th: isInData
        case .td: tags.value(of: "class", in: tag) == "n"
        case .ul:
            tags.value(of: "class", in: tag) == "downloads"
                || tags.value(of: "data-search", in: tag) == "no"
        default: false
        }
    }
}

private let blank = UInt8(ascii: " ")

/// Their bytes, as `Name` has them; as numbers they cost nothing to compare with.
extension PageTags.Name {
    fileprivate static let main = Self(code: 0x6D61_696E)
    fileprivate static let meta = Self(code: 0x6D65_7461)
    fileprivate static let h1 = Self(code: 0x6831)
    fileprivate static let nav = Self(code: 0x6E_6176)
    fileprivate static let svg = Self(code: 0x73_7667)
    fileprivate static let script = Self(code: 0x7363_7269_7074)
    fileprivate static let summary = Self(code: 0x73_756D_6D61_7279)
    fileprivate static let details = Self(code: 0x64_6574_6169_6C73)
    fileprivate static let caption = Self(code: 0x63_6170_7469_6F6E)
    fileprivate static let th = Self(code: 0x7468)
    fileprivate static let td = Self(code: 0x7464)
    fileprivate static let ul = Self(code: 0x756C)
    fileprivate static let section = Self(code: 0x73_6563_7469_6F6E)
    fileprivate static let p = Self(code: 0x70)
    fileprivate static let article = Self(code: 0x61_7274_6963_6C65)

    fileprivate var isHeading: Bool {
        isOfTwoBytes("h") && UInt8(ascii: "1")...UInt8(ascii: "6") ~= last
    }

    fileprivate var partsWords: Bool {
        switch self {
        case .a, .abbr, .b, .code, .data, .em, .i, .small, .span, .strong, .sub, .sup, .time: false
        default: true
        }
    }

    private static let a = Self(code: 0x61)
    private static let abbr = Self(code: 0x6162_6272)
    private static let b = Self(code: 0x62)
    private static let code = Self(code: 0x636F_6465)
    private static let data = Self(code: 0x6461_7461)
    private static let em = Self(code: 0x656D)
    private static let i = Self(code: 0x69)
    private static let small = Self(code: 0x73_6D61_6C6C)
    private static let span = Self(code: 0x7370_616E)
    private static let strong = Self(code: 0x7374_726F_6E67)
    private static let sub = Self(code: 0x73_7562)
    private static let sup = Self(code: 0x73_7570)
    private static let time = Self(code: 0x7469_6D65)
}
