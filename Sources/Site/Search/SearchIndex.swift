import Formats
import Parallel

/// The words of all pages, each with the sections it stands in, as a script that leaves them in `window.candourSearch`.
///
/// - `pages`: a list for each, `[path, title, summary, id, heading, id, heading, …]`. A page's sections are numbered
///   from the page itself on, through all pages. Where there is `search-text.js`, the page's
///   keywords stand in the place of the summary, which counts for no more than a text.
/// - `words`: in order, with a blank between; the first character of each, a digit of base 36, says how many it shares
///   with the word before it.
/// - `found`: for each word the numbers of its sections, each as the distance from the one before, in digits of base 32.
///   The lowest digit comes first; `A` to `f` end a distance, `g` to `/` say that more follows.
struct SearchIndex {
    private let pages: [PageText]
    private let depth: PageText.Depth

    init(_ pages: [PageText], _ depth: PageText.Depth) {
        self.pages = pages
        self.depth = depth
    }

    var bytes: [UInt8] {
        let found = WordSections(pages)
        let order = found.words.inOrder
        var script = Script("candourSearch")
        script.append("{\"text\":\(depth == .everyWord),\"pages\":")
        script.append(pages) { entry($0) }
        script.append(",\"words\":\"")
        script.append(frontCoded(order.map { found.words[$0] }))
        script.append("\",\"found\":\"")
        script.append(order.map { distances(found.sections[$0]) }.joined(separator: [blank]))
        script.append("\"}")
        return script.finished
    }

    private func entry(_ page: PageText) -> JSON {
        let summary = depth == .everyWord ? page.keywords : page.summary
        let headings = page.sections.dropFirst().flatMap { [$0.id ?? "", $0.heading] }
        return .list(([page.path, page.title, summary] + headings).map { .text($0) })
    }
}

/// The words of all pages, and for each the numbers of its sections.
private struct WordSections {
    private(set) var words = WordTable()
    private(set) var sections: [[Int32]] = []

    init(_ pages: [PageText]) {
        var section: Int32 = 0
        for page in pages {
            for words in page.sections.map(\.words) {
                for index in 0..<words.count {
                    take(words[index], in: section)
                }
                section += 1
            }
        }
    }

    private mutating func take(_ word: ArraySlice<UInt8>, in section: Int32) {
        let number = word.withUnsafeBufferPointer { words.number(of: $0) }
        if number == sections.count { sections.append([]) }
        sections[number].append(section)
    }
}

extension WordTable {
    /// The numbers of its words, by their bytes.
    fileprivate var inOrder: [Int] {
        (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
    }
}

/// The text of each section, in their order, as a script that leaves them in `window.candourText`: what results quote.
func searchTexts(_ pages: [PageText]) -> [UInt8] {
    var script = Script("candourText")
    script.append(pages.flatMap(\.sections)) { .text($0.text) }
    return script.finished
}

/// A script that leaves a value of JSON behind, written part by part.
private struct Script {
    private var bytes: [UInt8]

    init(_ name: String) {
        bytes = Array("window.\(name)=".utf8)
    }

    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func append(_ text: some Sequence<UInt8>) { bytes += text }

    mutating func append<Item: Sendable>(_ items: [Item], _ value: @Sendable (Item) -> JSON) {
        bytes.append(UInt8(ascii: "["))
        for (index, item) in parallelMap(items, { value($0).bytes() }).enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += item
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// The line ends of Unicode are JSON, but no JavaScript of 2018: blanks stand in their place.
    var finished: [UInt8] {
        var script = bytes + Array(";\n".utf8)
        for index in script.indices.dropLast(2) where script[index] == 0xE2 {
            if script[index + 1] == 0x80, script[index + 2] == 0xA8 || script[index + 2] == 0xA9 {
                for place in index...(index + 2) { script[place] = blank }
            }
        }
        return script
    }
}

private let blank = UInt8(ascii: " ")
private let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Words have nothing that JSON would escape. Characters are shared whole.
private func frontCoded(_ words: [ArraySlice<UInt8>]) -> [UInt8] {
    var coded: [UInt8] = []
    var before: ArraySlice<UInt8> = []
    for word in words {
        var same = zip(before, word).prefix { $0 == $1 }.count
        while same < word.count, isContinuation(word[word.startIndex + same]) { same -= 1 }
        var shared = word.prefix(same).count { !isContinuation($0) }
        while shared > 35 {
            same -= 1
            if !isContinuation(word[word.startIndex + same]) { shared -= 1 }
        }
        if !coded.isEmpty { coded.append(blank) }
        coded += String(shared, radix: 36).utf8
        coded += word.dropFirst(same)
        before = word
    }
    return coded
}

/// Of UTF-8: a byte that is not the first of its character.
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

private func distances(_ numbers: [Int32]) -> [UInt8] {
    var text: [UInt8] = []
    var before: Int32 = -1
    for number in numbers {
        var rest = Int(number - before - 1)
        before = number
        while rest >= 32 {
            text.append(digits[32 + rest % 32])
            rest /= 32
        }
        text.append(digits[rest])
    }
    return text
}
