import Model
import Testing

@testable import Pages

@Suite struct AToZTests {
    private func entries(_ titles: String...) -> [PageEntry] {
        titles.map { PageEntry(title: $0, summary: nil, path: "\($0).html") }
    }

    @Test func lettersAreInOrderAndAccentsAreNoLettersOfTheirOwn() {
        let letters = Letter.letters(
            of: entries("Ŵyl y bont", "zoo", "Water", "Éclair", "Whānau", "edge", "Жук"))
        #expect(letters.map(\.name) == ["E", "W", "Z", "Ж"])
        #expect(letters[0].links.map(\.title) == ["Éclair", "edge"])
        #expect(letters[1].links.map(\.title) == ["Water", "Whānau", "Ŵyl y bont"])
    }

    @Test func digitsStandTogetherBeforeTheLetters() {
        let letters = Letter.letters(of: entries("Answers", "2026 to 2027", "“7 days” and more"))
        #expect(letters.map(\.name) == ["0–9", "A"])
        #expect(letters[0].links.map(\.title) == ["2026 to 2027", "“7 days” and more"])
    }

    @Test func theChannelsOfAFigureStandWithIt() {
        let pages = [
            ("Posts", "metrics/posts.html"), ("Posts: Facebook", "metrics/posts/facebook.html"),
            ("Posts: X", "metrics/posts/x.html"), ("Posts: a story", "posts-a-story.html"),
            ("Posts that ask", "metrics/posts-asking.html"),
        ].map { PageEntry(title: $0, summary: nil, path: $1) }
        let letter = Letter.letters(of: pages)[0]
        // Its channels may be far down the alphabet from it.
        #expect(letter.links.map(\.title) == ["Posts", "Posts that ask", "Posts: a story"])
        #expect(letter.items[0].parts.map(\.title) == ["Facebook", "X"])
        #expect(
            letter.items[0].parts.map(\.address) == [
                "metrics/posts/facebook.html", "metrics/posts/x.html",
            ])
    }

    @Test func aPageWithoutALetterIsNotLost() {
        #expect(Letter.letters(of: entries("???")).map(\.name) == ["0–9"])
    }

    @Test func pagesOfOneTitleAreInTheOrderOfTheirPaths() {
        let twins = ["b.html", "a.html"].map { PageEntry(title: "T", summary: nil, path: $0) }
        #expect(Letter.letters(of: twins)[0].links.map(\.address) == ["a.html", "b.html"])
    }

    private func notes(_ summaries: [String]) -> [String?] {
        let entries = summaries.enumerated().map { index, summary in
            PageEntry(title: "T\(index)", summary: summary, path: "\(index).html")
        }
        let frame = Frame(
            title: "A–Z", siteTitle: "T", organisation: Organisation(name: "A", title: "T"),
            root: "", front: "", navigation: [])
        return AToZPage<Public>(entries: entries, frame: frame).letters.flatMap(\.links).map(\.note)
    }

    @Test func aHeavyListHasTitlesAlone() {
        let half = String(repeating: "s", count: 8_000)
        #expect(notes([half, "\(half.dropLast())S"]).allSatisfy { $0 != nil })
        #expect(notes([half, "\(half)S"]).allSatisfy { $0 == nil })
    }

    @Test func whatIsSaidOfNeighboursIsSaidOnce() {
        #expect(notes(["A", "A", "A", "B", "A"]) == ["A", nil, nil, "B", "A"])
    }

    @Test(arguments: [
        ("Straße", "strasse"), ("Łódź", "lodz"), ("Œuvre", "oeuvre"),
        ("Te Wāhipounamu", "te wahipounamu"),
    ])
    func accentsArePassedOver(_ text: String, _ plain: String) {
        #expect(LatinLetters.plain(text) == plain)
    }
}
