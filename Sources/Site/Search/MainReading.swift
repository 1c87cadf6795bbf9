/// A page being read: the description and the keywords in its head, and in `<main>` its headings and the text between them.
///
/// Passed over is what is no text of the page: the list of its own headings, drawings (their words stand beside them),
/// numbers in tables, the heads of tables that repeat a drawing, offers to download, what says `data-search="no"` of itself. A heading without an id cannot be
/// led to: it counts as text.
struct MainReading {
    private(set) var title = ""
    private(set) var summary = ""
    private(set) var keywords = ""
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
        if !PageTags.Name.inline.contains(tag.name) { takeBlank() }
        if PageTags.Name.headings.contains(tag.name) {
            tag.isEnd ? finish() : begin(tag, tags)
        } else if tag.name == .details {
            isInData = !tag.isEnd && tags.value(of: "class", in: tag) == "data"
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

extension PageTags.Name {
    fileprivate static let main = Self("main")
    fileprivate static let meta = Self("meta")
    fileprivate static let h1 = Self("h1")
    fileprivate static let nav = Self("nav")
    fileprivate static let svg = Self("svg")
    fileprivate static let script = Self("script")
    fileprivate static let summary = Self("summary")
    fileprivate static let details = Self("details")
    fileprivate static let caption = Self("caption")
    fileprivate static let th = Self("th")
    fileprivate static let td = Self("td")
    fileprivate static let ul = Self("ul")
    fileprivate static let section = Self("section")
    fileprivate static let p = Self("p")
    fileprivate static let headings = Set((1...6).map { Self("h\($0)") })
    /// They do not part words.
    fileprivate static let inline = Set(
        [
            "a", "abbr", "b", "code", "data", "em", "i", "small", "span", "strong", "sub", "sup",
            "time",
        ].map { Self($0) })
}
