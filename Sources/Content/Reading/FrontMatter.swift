import Diagnostics

/// A document's text, parted into its front matter and its body.
struct FrontMatter {
    let yaml: ArraySlice<UInt8>
    /// The file's line on which the YAML begins.
    let yamlLine: Int
    let body: ArraySlice<UInt8>
    /// The file's line on which the body begins.
    let bodyLine: Int
}

/// Parts a file between its lines of three hyphens; `nil`, reported, where it does not begin with front matter
/// or the front matter does not end. Blank lines before it are reported and passed over.
func partFrontMatter(of file: SourceFile) -> Diagnosed<FrontMatter?> {
    var lines = Lines(file.bytes)
    var blank = 0
    var line = lines.next()
    while let text = line, text.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }), lines.hasMore {
        blank += 1
        line = lines.next()
    }
    guard let opening = line, isFence(opening) else {
        return Diagnosed(nil, [.frontMatter(file.path, unclosed: false)])
    }
    let start = lines.place
    let startLine = lines.number + 1
    while let text = lines.next() {
        guard isFence(text) else { continue }
        let end = text.startIndex
        let matter = FrontMatter(
            yaml: file.bytes[start..<end], yamlLine: startLine,
            body: file.bytes[lines.place...], bodyLine: lines.number + 1)
        let notes: [Diagnostic] =
            blank == 0 ? [] : [.blankBeforeFrontMatter(blank, path: file.path)]
        return Diagnosed(matter, notes)
    }
    return Diagnosed(nil, [.frontMatter(file.path, line: startLine - 1, unclosed: true)])
}

/// Three hyphens and nothing else but blanks.
private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: [45, 45, 45]) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
}

/// The lines of a file, without their line feeds.
private struct Lines {
    private let bytes: [UInt8]
    /// Where the next line begins.
    private(set) var place: Int
    /// How many lines have been read.
    private(set) var number = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    var hasMore: Bool { place < bytes.count }

    mutating func next() -> ArraySlice<UInt8>? {
        guard hasMore else { return nil }
        let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
        defer {
            place = min(end + 1, bytes.count)
            number += 1
        }
        return bytes[place..<end]
    }
}
