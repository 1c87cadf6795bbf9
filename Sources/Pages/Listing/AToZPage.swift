import Model
import Mustache
import Parallel

/// As the navigation calls it.
private let shortTitle = "A–Z"
let aToZTitle = "All pages, A to Z"

extension Address {
    /// Every page of the site by its first letter.
    package static var aToZ: Address { Address("a-to-z.html") }
}

extension Frame.Entry {
    static func aToZ<Reader: Readership>(on page: Address<Reader>) -> Frame.Entry {
        Frame.Entry(
            title: shortTitle, address: Address.aToZ.relative(to: page),
            current: page == .aToZ ? "page" : nil)
    }
}

/// All pages of a site by their first letters: what finds a page without a script.
struct AToZPage<Reader: Readership>: PageContent {
    /// In bytes, of all summaries: so that the list does not grow too heavy to load, one with more has titles alone.
    static var mostOfSummaries: Int { 16_000 }

    let frame: Frame
    let letters: [Letter]

    static var template: String { "\(Reader.folder)/a-to-z" }
    static var shape: TemplateShape {
        ["frame": .record(Frame.shape), "title": .text, "letters": .list(Letter.shape)]
    }

    init(of pages: [Page<Reader>], frame: Frame) {
        self.init(entries: parallelMap(pages) { $0.entry() }, frame: frame)
    }

    init(entries: [PageEntry], frame: Frame) {
        self.frame = frame
        let whole = Letter.letters(of: entries)
        let size = whole.flatMap(\.links).reduce(0) { $0 + ($1.note?.utf8.count ?? 0) }
        letters =
            size <= Self.mostOfSummaries ? whole : whole.map(\.withoutSummaries)
    }

    var record: TemplateRecord {
        TemplateRecord(
            AToZPage.shape,
            [.record(frame.record), .text(frame.title), .list(letters.map(\.record))])
    }
}

/// A letter, and the links of all that begins with it.
struct Letter: Sendable {
    /// A link, and those of its parts: a figure's channels.
    struct Item: Sendable {
        var link: LinkView
        var parts: [LinkView] = []

        static let shape: TemplateShape = [
            "title": .text, "address": .text, "note": .optional(.text), "has_parts": .flag,
            "parts": .list(LinkView.shape),
        ]

        var record: TemplateRecord {
            TemplateRecord(
                Item.shape,
                [
                    .text(link.title), .text(link.address), .text(ifPresent: link.note),
                    .flag(!parts.isEmpty), .list(parts),
                ])
        }
    }

    /// "W", "0–9"; what is no letter and no digit is passed over.
    let name: String
    let items: [Item]

    var links: [LinkView] { items.map(\.link) }

    static let shape: TemplateShape = [
        "id": .text, "letter": .text, "items": .list(Item.shape),
    ]

    var record: TemplateRecord {
        let id = name == Letter.digits ? "digits" : name.lowercased()
        return TemplateRecord(
            Letter.shape,
            [.text("letter-\(id)"), .text(name), .list(items.map(\.record))])
    }

    private static let digits = "0–9"

    /// Digits first, then letters; below each by title, accents aside.
    static func letters(of entries: [PageEntry]) -> [Letter] {
        let keyed = entries.map { entry in (key: sortingKey(entry.title), entry: entry) }
        let groups = Dictionary(grouping: keyed) { letter(of: $0.key) }
        // "0" comes before each letter.
        return groups.sorted { $0.key < $1.key }.map { name, group in
            let sorted = group.sorted {
                ($0.key, $0.entry.title, $0.entry.path) < ($1.key, $1.entry.title, $1.entry.path)
            }
            return Letter(name: name, items: sayingOnce(joined(sorted.map(\.entry))))
        }
    }

    /// "Followers: Facebook", below the page of followers, stands with it.
    private static func joined(_ entries: [PageEntry]) -> [Item] {
        let titles = Dictionary(entries.map { ($0.path, $0.title) }) { first, _ in first }
        var items: [Item] = []
        var places: [String: Int] = [:]
        for entry in entries {
            let folder = entry.path.prefix(
                upTo: entry.path.lastIndex(of: "/") ?? entry.path.startIndex)
            let whole = "\(folder).html"
            if let title = titles[whole], entry.title.hasPrefix(title + ": "),
                let place = places[whole]
            {
                let part = String(entry.title.dropFirst(title.count + 2))
                items[place].parts.append(LinkView(title: part, address: entry.path))
            } else {
                places[entry.path] = items.count
                items.append(Item(link: entry.link))
            }
        }
        return items
    }

    /// What is said of several that follow each other is said of the first.
    private static func sayingOnce(_ items: [Item]) -> [Item] {
        zip(items, [nil] + items.map(\.link.note)).map { item, before in
            var item = item
            if item.link.note == before { item.link.note = nil }
            return item
        }
    }

    /// The title from its first letter or digit on.
    private static func sortingKey(_ title: String) -> String {
        String(LatinLetters.plain(title).drop { !$0.isLetter && !$0.isNumber })
    }

    private static func letter(of key: String) -> String {
        guard let first = key.first, first.isLetter else { return digits }
        return first.uppercased()
    }
}

extension Letter {
    fileprivate var withoutSummaries: Letter {
        Letter(
            name: name,
            items: items.map { item in
                var item = item
                item.link.note = nil
                return item
            })
    }
}

extension PageEntry {
    /// From a page at the root of the tree, where the list stands.
    fileprivate var link: LinkView { LinkView(title: title, address: path, note: summary) }
}
