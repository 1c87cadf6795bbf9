import Diagnostics
import Model
import Synchronization
import Testing

@testable import Site

/// What search is given to find, and which files it loads.
@Suite struct SearchTests {
    private let page = """
        <head><meta name="description" content="Who answers &amp; when."></head>
        <header>Masthead</header><main id="content">
        <h1>Answering people</h1>
        <p class="lede">Who <em>an</em>swers,
          and when.</p>
        <nav class="toc"><h2 id="on-this-page">On this page</h2></nav>
        <section aria-labelledby="by-phone"><h2 id="by-phone">By phone &lt;or face&gt;</h2>
        <h3>No place of its own</h3><p>Ring&nbsp;us: the council's line.</p>
        <svg><title>A drawing</title></svg>
        <details class="data"><summary>Table</summary><table><caption>Calls</caption>
        <tr><th>May</th><td class="n">17</td><td>Floods</td></tr></table></details>
        <table><tr><th>Desk</th><td>open</td></tr></table>
        <ul class="downloads"><li>Download</li></ul></section>
        <h2 id="later">Later</h2>
        </main><footer>Foot</footer>
        """

    private func text(_ depth: PageText.Depth = .everyWord) -> PageText {
        PageText(Array(page.utf8), path: "a.html", depth: depth)
    }

    @Test func aPageIsItsMainPartSectionBySection() {
        #expect(text().title == "Answering people")
        #expect(text().summary == "Who answers & when.")
        #expect(text().sections.map(\.id) == [nil, "by-phone", "later"])
        #expect(text().sections.map(\.heading) == ["", "By phone <or face>", "Later"])
        #expect(
            text().sections.map(\.text) == [
                "Who answers, and when.",
                "No place of its own Ring&nbsp;us: the council's line. Floods Desk open", "",
            ])
    }

    @Test func ofManyPagesOnlyTitlesHeadingsAndSummariesAreKnown() {
        let text = text(.titlesAndSummaries)
        #expect(text.sections.map(\.text) == ["", "", ""])
        let words = text.sections.map(\.words.strings)
        #expect(words[0] == ["answering", "answers", "people", "when", "who"])
        #expect(words[1] == ["by", "face", "or", "phone"])
    }

    @Test(arguments: [
        ("The council's follow-up", ["the", "council", "follow", "up", "followup"]),
        ("Don’t, e\u{2011}mail 24/7!", ["dont", "e", "mail", "email", "24", "7"]),
        ("Ŵyl Māori o'r – 'quoted' 9–5", ["ŵyl", "māori", "or", "quoted", "9", "5"]),
        (String(repeating: "long", count: 11), []),
    ])
    func wordsAreTakenApartAsTheScriptDoes(_ text: String, _ words: [String]) {
        #expect(SearchWords(of: text).found.strings == Set(words))
    }

    @Test func theIndexIsOfSortedWordsAndDistances() {
        let other = "<main><h1>Answers</h1><h2 id=\"x\">People</h2></main>"
        let pages = [
            PageText(Array(other.utf8), path: "x.html", depth: .titlesAndSummaries),
            PageText(Array(page.utf8), path: "y.html", depth: .titlesAndSummaries),
        ]
        #expect(
            String(decoding: SearchIndex(pages, .titlesAndSummaries).bytes, as: UTF8.self) == """
                window.candourSearch={"text":false,"pages":[["x.html","Answers","","x","People"],\
                ["y.html","Answering people","Who answers & when.","by-phone",\
                "By phone \\u003cor face>","later","Later"]],\
                "words":"0answering 6s 0by 0face 0later 0or 0people 1hone 0when 2o",\
                "found":"C AB D D E D BA D C C"};

                """)
    }

    @Test func aLongDistanceHasItsLowDigitFirst() {
        let empty = PageText(Array("<main></main>".utf8), path: "a.html", depth: .everyWord)
        let word = PageText(Array("<main>word</main>".utf8), path: "b.html", depth: .everyWord)
        let pages = Array(repeating: empty, count: 70) + [word]
        let bytes = SearchIndex(pages, .everyWord).bytes
        // 70 = 6 + 2 × 32
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\"found\":\"mC\"};\n"))
    }

    @Test(arguments: [(1999, ["search-index.js", "search-text.js"]), (2000, ["search-index.js"])])
    func fromTwoThousandPagesOnThereAreNoTexts(_ count: Int, _ files: [String]) {
        let pages = (0..<count).map { number in
            SiteFile(path: "page-\(number).html") { Diagnosed([]) }
        }
        let all = searchable(pages + [SiteFile(path: "404.html") { Diagnosed([]) }]) {
            $0 != "404.html"
        }
        #expect(all.dropFirst(count + 1).map(\.path) == files)
        #expect(all[count].text == nil)
    }
}

/// The files that are made of what others say.
@Suite struct JoinedFilesTests {
    private func built() throws -> Sites {
        try #require(build(BuildInput(content: Diagnosed(smallCouncil))).value)
    }

    @Test func eachSiteFindsItsOwnPagesAlone() throws {
        let sites = try built()
        let texts = try [sites.publicTree.output, sites.staffTree.output].map { site in
            let file = try #require(site.files.first { $0.path == "search-index.js" })
            return String(decoding: file.render().value, as: UTF8.self)
        }
        #expect(texts[0].contains("[\"about.html\",\"About us\""))
        #expect(!texts[0].contains("ijack"))
        #expect(texts[1].contains("[\"guidance/hijack.html\",\"Hijack\""))
        #expect(!texts[1].contains("About us"))
        for text in texts {
            #expect(!text.contains("\"404.html\"") && !text.contains("\"a-to-z.html\""))
        }
    }

    @Test func ofPagesThatSayTheSameTheFirstIsFound() {
        let pages = ["b", "a", "c"].map { name in
            SiteFile(path: "\(name).html") {
                Diagnosed(Array("<main><h1>\(name == "c" ? "Other" : "Same")</h1></main>".utf8))
            }
        }
        let files = searchable(pages) { _ in true }.suffix(2).map {
            String(decoding: $0.render().value, as: UTF8.self)
        }
        #expect(files[0].contains("[[\"a.html\",\"Same\",\"\"],[\"c.html\",\"Other\",\"\"]]"))
        #expect(files[1] == "window.candourText=[\"\",\"\"];\n")
    }

    @Test func theyAreTheSameFromTextsThatWereKept() throws {
        let layout = try built().layout
        let kept = layout.rendering { _, render in render().value }
        for (entry, bytes) in zip(layout.entries, kept) where entry.file.join != nil {
            #expect(entry.file.render().value == bytes, "\(entry.path)")
        }
        #expect(layout.entries.count { $0.file.join != nil } == 4)
    }

    @Test func noPageIsRenderedTwiceForThem() {
        let count = Mutex(0)
        let page = SiteFile(path: "z.html") {
            count.withLock { $0 += 1 }
            return Diagnosed(Array("<main><h1>Title</h1></main>".utf8))
        }
        let site = SiteFiles(folder: "public", files: searchable([page]) { _ in true })
        let bytes = SiteLayout([site]).rendering { _, render in render().value.count }
        #expect(bytes.allSatisfy { $0 > 20 })
        #expect(count.withLock { $0 } == 1)
    }

    @Test func theyAreCheckedForLeaksToo() {
        let page = SiteFile(path: "a.html") {
            Diagnosed(Array("<main>Ring the mayor's office</main>".utf8))
        }
        let place = SourcePosition(path: "plans/a.yml", line: 1, column: 1)
        let secret = StaffSecret(kind: .words, text: "Ring the mayor's office", place: place)
        let tree = SiteTree<Public>(files: searchable([page]) { _ in true }, pageCount: 1)
        let layout = SiteLayout([tree.checked(by: LeakCheck([secret])).output])
        let leaky = layout.rendering { entry, render in
            render().diagnostics.map(\.rule) == [.leak] ? entry.path : nil
        }
        #expect(leaky.compactMap { $0 } == ["public/a.html", "public/search-text.js"])
    }
}

extension WordTable {
    fileprivate var strings: Set<String> {
        Set((0..<count).map { String(decoding: self[$0], as: UTF8.self) })
    }
}

@Suite struct WordTableTests {
    @Test func everyWordHasOneNumberInTheOrderOfTheirComing() {
        var table = WordTable()
        let words = (0..<500).map { Array("word\($0 * 7919 % 1000)".utf8) }
        for (index, word) in words.enumerated() {
            #expect(word.withUnsafeBufferPointer { table.number(of: $0) } == index)
        }
        for (index, word) in words.enumerated().reversed() {
            #expect(word.withUnsafeBufferPointer { table.number(of: $0) } == index)
            #expect(table[index].elementsEqual(word))
        }
        #expect(table.count == 500)
    }
}
