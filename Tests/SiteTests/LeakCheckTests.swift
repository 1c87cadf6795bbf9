import Diagnostics
import Disclosure
import Formats
import Model
import Statistics
import Testing

@testable import Site

@Suite struct LeakCheckTests {
    private let note = #"Ring the mayor's office first & say "it's urgent" <twice>"#
    private let notePlace = SourcePosition(path: "plans/talk.yml", line: 5, column: 3)

    private func check() throws -> LeakCheck {
        let (findings, published) = try disclosed()
        return LeakCheck(findings.record, published: published)
    }

    private func rules(_ text: String, path: String = "public/index.html") throws -> [Rule] {
        try check().leaks(in: Array(text.utf8), of: path).map(\.rule)
    }

    @Test func aCleanFileIsClean() throws {
        #expect(try rules("<p>We ask.</p>") == [])
        #expect(try rules("") == [])
    }

    @Test func theMarkOfAStaffPageIsFound() throws {
        let (findings, _) = try disclosed()
        let document = try #require(findings.record.staffDocuments.first)
        let canary = Canary(of: document.properties).text
        #expect(canary.wholeMatch(of: /candour-canary-[0-9a-f]{16}/) != nil)
        #expect(try rules("<meta content=\"\(canary)\">") == [.leak])
        #expect(try rules("<meta content=\"\(canary.dropLast())0g\">") == [])
    }

    @Test func theMarkOfANoteIsFound() throws {
        let (findings, _) = try disclosed()
        let canaries = try #require(findings.record.plans.first).staff.canaries
        #expect(Set(canaries).count == 2)
        for canary in canaries { #expect(try rules("x\(canary.text)x") == [.leak]) }
    }

    @Test(arguments: ["staff/guidance/hijack.md", "../staff/guidance/hijack.html#steps"])
    func theAddressOfAStaffDocumentIsFound(_ address: String) throws {
        #expect(try rules("<a href=\"\(address)\">") == [.leak])
    }

    @Test func aPublicPageOfTheSameNameIsNone() throws {
        #expect(try rules("<a href=\"../guidance/hijack.html\">") == [])
    }

    @Test(arguments: [
        #"Ring the mayor's office first & say "it's urgent" <twice>"#,
        #"Ring the mayor's office first &amp; say "it's urgent" &lt;twice&gt;"#,
        #"Ring the mayor's office first &amp; say &quot;it's urgent&quot; &lt;twice&gt;"#,
        "Ring the mayor&#39;s office first &amp; say &quot;it&#39;s urgent&quot; &lt;twice&gt;",
        #"Ring the mayor's office first & say ""it's urgent"" <twice>"#,
    ])
    func theWordsOfANoteAreFoundHoweverTheyAreSpelt(_ spelling: String) throws {
        #expect(try rules("<p>\(spelling)</p>") == [.leak])
    }

    /// As a careless copy, another tool or a page's own markup may leave it.
    @Test(arguments: [
        "RING THE MAYOR'S OFFICE FIRST AND SAY IT'S URGENT TWICE", "ring the mayor’s office first",
        "Ring the\n<em>mayor's</em> office\tfirst…",
        "<td>Ring the mayor's</td><td>office first &amp; say",
        "<a title=\"Ring the mayor's office first\">", "?q=ring%20the%20mayor%27s%20office%20first",
        "Ring\u{A0}the may\u{AD}or's off\u{200B}ice – first", "\"Ring the mayor's\\noffice first\"",
        "<p>Ring the <a href=\"x.html\">mayor's</a> office first</p>",
    ])
    func theWordsOfANoteAreFoundHoweverTheyAreChanged(_ copy: String) throws {
        let secret = StaffSecret(
            kind: .words, text: "Ring the mayor's office first", place: notePlace)
        let found = LeakCheck([secret]).leaks(
            in: Array("<p>x</p> \(copy)".utf8), of: "public/a.html")
        #expect(found.map(\.rule) == [.leak])
    }

    @Test(arguments: [
        "Wait for the police before you say anything at all to anybody",
        "the police before you say anything at all to the papers", "… Close the door behind you.",
    ])
    func partsOfALongTextAndSingleSentencesAreFound(_ copy: String) throws {
        let text =
            "Close the door behind you. Wait for the police before you say anything at all to the papers."
        let secret = StaffSecret(kind: .words, text: text, place: notePlace)
        let found = LeakCheck([secret]).leaks(in: Array(copy.utf8), of: "public/a.html")
        #expect(found.map(\.rule) == [.leak])
    }

    @Test(arguments: [
        "Close the door.", "Wait for the police before the papers", "say anything at all to",
        "closed the door behind you", "close the door behind your",
    ])
    func fewWordsInCommonAreNoLeak(_ text: String) throws {
        let secret = StaffSecret(
            kind: .words,
            text:
                "Close the door behind you. Wait for the police before you say anything at all to the papers.",
            place: notePlace)
        #expect(LeakCheck([secret]).leaks(in: Array(text.utf8), of: "public/a.html") == [])
    }

    @Test(arguments: ["We never say who leaked it.", "Ask first, Ms Jones"])
    func aShortSentenceIsNotExcusedByThePageThatRepeatsIt(_ sentence: String) throws {
        var content = staffContent
        content["staff/glossary.yml"] = "terms:\n  - {term: Hide, meaning: \"\(sentence)\"}\n"
        content["public/about.md"] = "---\ntitle: About us\n---\n\(sentence)\n"
        let files = content.sorted { $0.key < $1.key }.map {
            SourceFile(path: $0.key, text: $0.value)
        }
        let sites = try #require(build(BuildInput(content: Diagnosed(files))).value)
        #expect(sites.check().contains { $0.rule == .leak })
    }

    private func leaks(_ note: String, _ copy: String, in path: String) -> [Rule] {
        let secret = StaffSecret(kind: .words, text: note, place: notePlace)
        return LeakCheck([secret]).leaks(in: Array(copy.utf8), of: path).map(\.rule)
    }

    /// What stands in many short sentences, in lines or among abbreviations is no less a secret.
    @Test(arguments: [
        ("Jo drinks now. He was caught. Tell no one.", "jo drinks now he was caught tell no one"),
        ("Jo drinks now. He was caught. Tell no one.", "He was caught. Tell no one."),
        (
            "Mr. J. Lee, b. 3.4.1971, of 7 St. Ann St., has H.I.V.",
            "Mr J Lee b 3.4.1971 of 7 St Ann St"
        ),
        (
            "Do not tell\nthe mayor\nabout Jo and\nthe safe key",
            "Do not tell the mayor about Jo and the safe key"
        ),
        ("Ring the mayor first\nAsk for Jo Smith now", "Ring the mayor first"),
        (
            "Ko Ātea te kaitiaki o te ara nei, kaua e kōrero",
            "KO ĀTEA TE KAITIAKI O TE ARA NEI, KAUA E KŌRERO"
        ),
        ("Mae tŷ ŵyn wedi torri nawr", "Mae ty\u{302} w\u{302}yn wedi torri nawr"),
        ("Fox & Co; Bo knows it all", "<p>Fox &amp; Co; Bo knows it all</p>"),
        ("R&D; Bo knows it all now", "<p>R&amp;D; Bo knows it all now</p>"),
        (
            "Use [the vault](https://vault.example/x) for the red codes",
            "<p>Use <a href=\"y\">the vault</a> for the red codes</p>"
        ),
        (
            "Ring the red phone and ask for Hannah",
            "<svg><tspan x=\"0\" dy=\"1em\">Ring the red phone</tspan><tspan x=\"0\" dy=\"1em\">and ask for Hannah</tspan></svg>"
        ),
        ("Ring the office ﬁrst, then wait", "<p>Ring the\u{3000}office first, then wait</p>"),
    ])
    func aCopyIsFoundWhateverTheWriting(_ note: String, _ copy: String) {
        #expect(leaks(note, copy, in: "public/a.html") == [.leak])
    }

    /// `<` is a sign like another where there are no tags, and JSON has its own ways to write letters.
    @Test(arguments: [
        ("public/a.csv", "Fewer than <5 people asked about Hannah Quill"),
        ("public/a.txt", "fewer than < 5 people > asked about Hannah Quill"),
        ("public/a.json", "\"Fewer than \\u003c5 people asked about Hannah Quill\""),
        ("public/a.json", "\"Fewer than <5 p\\u0065ople asked about Hannah Quill\""),
    ])
    func aCopyIsFoundInAFileWithoutTags(_ path: String, _ copy: String) {
        #expect(leaks("Fewer than <5 people asked about Hannah Quill", copy, in: path) == [.leak])
    }

    @Test func theWordsOfANoteAreFoundInJSON() throws {
        let json = JSON.list([.text("a \(note) b")]).bytes()
        #expect(try check().leaks(in: json, of: "public/search.json").map(\.rule) == [.leak])
    }

    @Test func theLeakStandsAtItsLineAndTheSecretIsNotPrinted() throws {
        let text = "<p>é</p>\n<p>é \(note)</p>"
        let found = try check().leaks(in: Array(text.utf8), of: "public/a.html")
        let secret = StaffSecret(kind: .words, text: note, place: notePlace)
        let place = SourcePosition(path: "public/a.html", line: 2, column: 6)
        #expect(found == [.leak(secret, at: place)])
        let printed = DiagnosticReport(found).text { _ in nil }
        #expect(printed.contains("plans/talk.yml, line 5"))
        #expect(!printed.contains("mayor"))
        #expect(found.first?.rule.family == .privacy)
        #expect(found.first?.severity == .error)
    }

    @Test func aFileNameIsSearchedToo() throws {
        #expect(try rules("", path: "public/staff/guidance/hijack.html") == [.leak])
    }

    @Test func shortNotesAndRolesThatArePublicAreNoSecrets() throws {
        #expect(try rules("short line, Head of communications") == [])
    }

    @Test func aLongSentenceIsASecretEvenIfItIsPublicElsewhere() throws {
        let sentence = "Never answer before the press office has seen the question"
        var files = smallCouncil.filter { $0.path != "plans/talk.yml" }
        files.append(
            SourceFile(
                path: "plans/talk.yml",
                text: "title: T\nperiod: 2025\npurpose: \(sentence)\nstaff:\n  notes: \(sentence)\n"
            )
        )
        let (findings, published) = try disclosed(files)
        let check = LeakCheck(findings.record, published: published)
        #expect(check.leaks(in: Array(sentence.utf8), of: "public/a.html").map(\.rule) == [.leak])
    }

    @Test func checkedTreesReportLeaksWhenAFileIsRendered() throws {
        let tree = tree(of: Public.self, ["a.html": note, "b.html": "clean"])
            .checked(by: try check())
        #expect(tree.files.map { $0.render().diagnostics.map(\.rule) } == [[.leak], []])
    }
}

@Suite struct TextSearchTests {
    @Test func eachTextIsFoundAtItsFirstPlace() {
        let search = TextSearch(["12345678", "a 12345678", "87654321"].map { Array($0.utf8) })
        let found = search.found(in: Array("xx a 12345678 12345678 8765432".utf8))
        #expect(found.map(\.text).sorted() == [0, 1])
        #expect(found.map(\.offset).sorted() == [3, 5])
    }

    @Test func aTextAtTheVeryEndsIsFound() {
        let text = Array("12345678".utf8)
        #expect(TextSearch([text]).found(in: text).map(\.offset) == [0])
        #expect(TextSearch([text]).found(in: [0] + text).map(\.offset) == [1])
        #expect(TextSearch([text]).found(in: Array(text.dropLast())).isEmpty)
    }

    @Test func manyTextsAreToldApart() {
        let texts = (0..<20_000).map { Array("staff/page-\($0).md".utf8) }
        let search = TextSearch(texts)
        for index in stride(from: 0, to: 20_000, by: 997) {
            let found = search.found(in: Array("… ".utf8) + texts[index] + [0x20])
            #expect(found.map(\.text) == [index])
        }
    }
}
