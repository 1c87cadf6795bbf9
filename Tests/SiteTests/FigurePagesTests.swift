import Diagnostics
import Foundation
import Testing

@testable import Site

/// The pages about figures, as they are written.
@Suite struct FigurePagesTests {
    @Test func aMetricsPageSaysToSearchEnginesWhatItsFiguresAre() throws {
        let set = try dataset("metrics/enquiries.html", of: pages())
        #expect(set["@type"] as? String == "Dataset")
        #expect(set["name"] as? String == "Enquiries, Aberwen Council")
        #expect(set["temporalCoverage"] as? String == "2026-02-01/2026-02-28")
        #expect(set["dateModified"] as? String == "2026-04-02")
        #expect((set["license"] as? String)?.contains("open-government-licence") == true)
        #expect(set["distribution"] == nil)
        #expect(set["url"] == nil)
    }

    @Test func itNamesItsFilesWhereTheSiteHasAnAddress() throws {
        let address = "base_url: https://report.example/a\n"
        let set = try dataset("metrics/enquiries.html", of: pages(with: address))
        let files = try #require(set["distribution"] as? [[String: String]])
        #expect(
            files.compactMap { $0["contentUrl"] } == [
                "https://report.example/a/data/enquiries.csv",
                "https://report.example/a/data/enquiries.json",
            ])
        #expect(set["url"] as? String == "https://report.example/a/metrics/enquiries.html")
    }

    @Test func noDefinitionEndsTheScriptThatItStandsIn() throws {
        let text = "definition: How often </script><b>somebody</b> came.\n"
        let visits = try #require(smallCouncil.first { $0.path.hasSuffix("visits.yml") })
        let own = String(decoding: visits.bytes, as: UTF8.self)
            .replacing("definition: How often somebody came.\n", with: text)
        let page = try #require(
            try pages(changing: [visits.path: own])["metrics/visits.html"])
        #expect(!page.contains("</script><b>"))
        let set = try dataset("metrics/visits.html", of: ["metrics/visits.html": page])
        #expect((set["description"] as? String)?.hasPrefix("How often </script><b>") == true)
    }

    @Test func aSeriesWithACourseHasAPageOfItsOwn() throws {
        let months = (1...7).map { "2026-0\($0)" }
        let rows = months.flatMap { ["\($0),desk,posts,1", "\($0),page,posts,2"] }
        let data = "period,channel,metric,value\n" + rows.joined(separator: "\n") + "\n"
        let page = "title: Page\nkind: facebook\nonline: true\n"
        let pages = try pages(changing: [
            "metrics/snapshots/desk.csv": data, "channels/page.yml": page,
        ])
        let own = try #require(pages["metrics/posts/desk.html"])
        #expect(own.contains("<h1>Posts: Phone desk</h1>"))
        #expect(pages["metrics/posts.html"]?.contains("href=\"posts/desk.html\"") == true)
        let set = try dataset("metrics/posts/desk.html", of: pages)
        #expect((set["isPartOf"] as? [String: String])?["name"] == "Posts, Aberwen Council")
    }

    @Test func aShortSeriesHasNone() throws {
        #expect(try pages()["metrics/enquiries/desk.html"] == nil)
    }

    @Test func theFirstPageTellsEachFigureAndWhatCannotBeTold() throws {
        let page = try #require(try pages()["metrics/index.html"])
        #expect(page.contains("<a href=\"visits.html\">Visits"))
        #expect(page.contains("Too few points to tell"))
        #expect(page.contains("What we cannot tell you"))
        #expect(page.contains("<a href=\"enquiries.html\">Enquiries</a>: "))
    }

    @Test func methodsTellTheRulesAndEveryDefinition() throws {
        let page = try #require(try pages()["methods.html"])
        for words in [
            "The months are added up", "A count of people from 1 up to 4 is withheld",
            "Slightly behind, or behind", "plus and minus 2.66 times", "We need 7 points",
            "id=\"metric-visits\"", "How often somebody came.",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func dataListsEveryFileAndEveryColumn() throws {
        let page = try #require(try pages()["data/index.html"])
        for words in [
            "href=\"figures.csv\"", "href=\"visits.json\"", "href=\"process.csv-metadata.json\"",
            "href=\"datapackage.json\"", "sha256sum -c manifest.sha256",
            "Withheld to protect people", "Aberwen Council, How we answer",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }
}

/// The public pages of a small council, by path.
private func pages(
    with setting: String = "", changing files: [String: String] = [:]
) throws -> [String: String] {
    var all = smallCouncil.filter { files[$0.path] == nil }
    all += files.map { SourceFile(path: $0.key, text: $0.value) }
    all = all.map { file in
        file.path == "candour.yml"
            ? SourceFile(
                path: file.path, text: String(decoding: file.bytes, as: UTF8.self) + setting)
            : file
    }
    let built = build(BuildInput(content: Diagnosed(all.sorted { $0.path < $1.path })))
    #expect(built.diagnostics.filter { $0.severity == .error } == [])
    let output = try #require(built.value).publicTree.output.files
    let shown = output.filter { $0.path.hasSuffix(".html") }
    return Dictionary(
        uniqueKeysWithValues: shown.map {
            ($0.path, String(decoding: $0.render().value, as: UTF8.self))
        })
}

/// What a page says of its figures in its head.
private func dataset(_ path: String, of pages: [String: String]) throws -> [String: Any] {
    let page = try #require(pages[path], "\(path) is not there")
    let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
    let text = page[start.upperBound..<end.lowerBound]
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
}
