import Model
import Testing

@Suite struct WordsTests {
    @Test(arguments: [
        ("https://a.example", LinkTarget.external), ("mailto:a@b.example", .external),
        ("//a.example/b", .external), ("tel:01632", .external),
        ("figure:reach/facebook-main/2026-Q3", .figure(.figure, "reach/facebook-main/2026-Q3")),
        ("Chart:reach?by=channel", .figure(.chart, "reach?by=channel")),
        ("b.md", .file(path: "public/a/b.md", heading: nil)),
        ("../b.md#steps", .file(path: "public/b.md", heading: "steps")),
        ("./b%20c.md?x=1#a%2Fb", .file(path: "public/a/b c.md", heading: "a/b")),
        ("#steps", .file(path: "public/a/page.md", heading: "steps")),
        ("../../staff/x.md", .file(path: "staff/x.md", heading: nil)),
        ("../../../x.md", .nowhere), ("/x.md", .nowhere),
        ("100%.md", .file(path: "public/a/100%.md", heading: nil)),
    ])
    func aLinkLeadsSomewhere(_ destination: String, _ target: LinkTarget) {
        #expect(LinkTarget(destination, in: "public/a/page.md") == target)
    }

    @Test(arguments: [
        ("x", Marker.notAvailable), ("[c]", .confidential), ("K", .low), ("low", .low),
        ("[P]", .provisional), ("", nil), ("er", nil), ("[x", nil),
    ])
    func aMarkerIsReadWithOrWithoutItsBrackets(_ cell: String, _ marker: Marker?) {
        #expect(Marker(cell: cell) == marker)
    }

    @Test(arguments: [
        ("facebook-main", true), ("2026", true), ("", false), ("A", false), ("a b", false),
        ("a_b", false), ("é", false),
    ])
    func anIDIsSmallLettersDigitsAndHyphens(_ text: String, _ isOne: Bool) {
        #expect(ChannelID.isWellFormed(text) == isOne)
    }

    @Test func aReviewIsDueSoManyMonthsAfterTheLast() {
        let review = Review(owner: nil, lastReviewed: Day("2026-08-31"), interval: 6)
        #expect(review.due == Day("2027-02-28"))
        #expect(Review(lastReviewed: Day("2026-08-31")).due == nil)
    }

    @Test func theCatalogueHasEachMetricOnceAndWhatItIsMadeOf() {
        let ids = MetricCatalogue.metrics.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(MetricCatalogue.metrics.flatMap(\.components).allSatisfy { ids.contains($0) })
    }
}
