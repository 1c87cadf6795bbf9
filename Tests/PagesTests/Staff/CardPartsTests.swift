import Testing

@testable import Pages

@Suite struct CardPartsTests {
    private func parts(_ html: String) -> [String?] {
        let parts = CardParts(Array(html.utf8))
        return [parts.steps, parts.ring, parts.rest].map {
            $0.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private let steps = "<p>A.</p><h2 id=\"first-minutes\">First minutes</h2><ol><li>B</li></ol>"

    @Test func whomToRingIsAPartOfItsOwn() {
        let ring = "<h2 id=\"ring\">Ring</h2><table></table>"
        let rest = "<h2 id=\"write-down\">Write down</h2><p>C.</p>"
        #expect(parts(steps + ring + rest) == [steps, ring, rest])
        #expect(parts(steps + ring) == [steps, ring, nil])
    }

    @Test func aCardThatNamesNobodyIsOnePart() {
        #expect(parts(steps) == [steps, nil, nil])
        #expect(parts("<h3 id=\"ring\">Ring</h3>") == ["<h3 id=\"ring\">Ring</h3>", nil, nil])
    }
}
