import Diagnostics
import Testing

@testable import Site

/// Editions keep their addresses, and one address leads to the newest.
@Suite struct EditionPagesTests {
    @Test func oneAddressLeadsToTheNewestEdition() throws {
        let page = try #require(try pages()["latest/index.html"])
        #expect(
            page.contains(
                "<meta http-equiv=\"refresh\" content=\"0; url=../editions/second.html\">")
        )
        #expect(page.contains("<a href=\"../editions/second.html\">The second</a>"))
        #expect(
            page.contains(
                "<link rel=\"canonical\" href=\"https://report.example/editions/second.html\">"))
    }

    @Test func anOlderEditionNamesTheNewestOne() throws {
        let pages = try pages()
        let words = "You are reading an older edition. The newest is <a href=\"second.html\">"
        #expect(pages["editions/first.html"]?.contains(words) == true)
        #expect(pages["editions/second.html"]?.contains("older edition") == false)
        #expect(pages["index.html"]?.contains("older edition") == false)
    }

    @Test func theArchiveListsAllOfThemTheNewestFirst() throws {
        let page = try #require(try pages()["editions/index.html"])
        let second = try #require(page.firstRange(of: "<a href=\"second.html\">"))
        let first = try #require(page.firstRange(of: "<a href=\"first.html\">"))
        #expect(second.lowerBound < first.lowerBound)
        #expect(page.contains("20 April 2026"))
        #expect(page.contains(">not known<"))
    }

    @Test func withoutAnEditionThereIsNoArchive() throws {
        let built = build(BuildInput(content: Diagnosed(smallCouncil)))
        let paths = try #require(built.value).publicTree.output.files.map(\.path)
        #expect(!paths.contains("latest/index.html"))
        #expect(!paths.contains("editions/index.html"))
    }
}

/// The public pages of a small council with two editions, by path.
private func pages() throws -> [String: String] {
    let editions = [("first", "2026-Q1", "2026-04-20"), ("second", "2026-Q2", "2026-07-20")]
    let files = editions.map { id, period, day in
        SourceFile(
            path: "editions/\(id).yml",
            text:
                "title: The \(id)\nplan: talk\nperiod: \(period)\npublished: \(day)\n\(evaluation)")
    }
    let council = smallCouncil.map { file in
        file.path == "candour.yml"
            ? SourceFile(
                path: file.path,
                text: String(decoding: file.bytes, as: UTF8.self)
                    + "base_url: https://report.example/\n") : file
    }
    let all = (council + files).sorted { $0.path < $1.path }
    let built = build(BuildInput(content: Diagnosed(all)))
    #expect(built.diagnostics.filter { $0.severity == .error } == [])
    let output = try #require(built.value).publicTree.output.files
    return Dictionary(
        uniqueKeysWithValues: output.filter { $0.path.hasSuffix(".html") }.map {
            ($0.path, String(decoding: $0.render().value, as: UTF8.self))
        })
}
