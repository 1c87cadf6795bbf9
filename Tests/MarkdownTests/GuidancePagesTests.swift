import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

/// Real pages of public bodies, their front matter taken off.
private func guidancePages(in folder: String) throws -> [(path: String, text: MarkdownText)] {
    let root = URL(fileURLWithPath: folder).appendingPathComponent("data/guidance")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "md" }.map { file in
        let bytes = try contents(of: file.path)
        let fence = Array("\n---\n".utf8)
        let end =
            bytes.starts(with: Array("---\n".utf8)) ? bytes.firstRange(of: fence)?.upperBound : nil
        let body = bytes[(end ?? 0)...]
        let line = 1 + bytes[..<(end ?? 0)].count { $0 == UInt8(ascii: "\n") }
        return (
            file.lastPathComponent,
            MarkdownText(path: file.lastPathComponent, bytes: body, firstLine: line)
        )
    }
}

@Test func realPagesBecomeWhatLibcmarkMakesOfThem() throws {
    guard let folder = sharedFolder(for: "real pages of public bodies") else { return }
    let pages = try guidancePages(in: folder)
    #expect(pages.count == 108)
    var withTables = 0
    for (path, text) in pages {
        let document = MarkdownDocument(text)
        let html = plainHTML(document)
        expectOpenings(document, in: text)
        if html.contains("<table>") {
            withTables += 1
        } else {
            #expect(isLibcmarks(html, String(decoding: text.bytes, as: UTF8.self)), "\(path)")
        }
    }
    #expect(withTables == 3)
}

/// Each position is that of a character that begins what it says.
private func expectOpenings(_ document: MarkdownDocument, in text: MarkdownText) {
    let lines = text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for reference in document.references {
        let line = Array(
            String(decoding: lines[reference.position.line - text.firstLine], as: UTF8.self)
                .unicodeScalars)
        let first = line[reference.position.column - 1]
        #expect(
            reference.kind == .image ? first == "!" : first == "[" || first == "<", "\(reference)")
        if let word = reference.words.unicodeScalars.first, reference.kind == .link,
            word.properties.isAlphabetic
        {
            #expect(
                line[reference.position.column...].first { $0.properties.isAlphabetic } == word,
                "\(reference)")
        }
    }
}
