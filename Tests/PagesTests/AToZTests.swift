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

    @Test func aPageWithoutALetterIsNotLost() {
        #expect(Letter.letters(of: entries("???")).map(\.name) == ["0–9"])
    }

    @Test func pagesOfOneTitleAreInTheOrderOfTheirPaths() {
        let twins = ["b.html", "a.html"].map { PageEntry(title: "T", summary: nil, path: $0) }
        #expect(Letter.letters(of: twins)[0].links.map(\.address) == ["a.html", "b.html"])
    }

    @Test(arguments: [(150, "S"), (151, nil)])
    func aLongListHasTitlesAlone(_ count: Int, _ note: String?) {
        let entries = (0..<count).map {
            PageEntry(title: "\($0)", summary: "S", path: "\($0).html")
        }
        let frame = Frame(
            title: "A–Z", siteTitle: "T", organisation: Organisation(name: "A", title: "T"),
            root: "", front: "", navigation: [])
        let page = AToZPage<Public>(entries: entries, frame: frame)
        #expect(page.letters[0].links.allSatisfy { $0.note == note })
    }

    @Test(arguments: [
        ("Straße", "strasse"), ("Łódź", "lodz"), ("Œuvre", "oeuvre"),
        ("Te Wāhipounamu", "te wahipounamu"),
    ])
    func accentsArePassedOver(_ text: String, _ plain: String) {
        #expect(LatinLetters.plain(text) == plain)
    }
}
