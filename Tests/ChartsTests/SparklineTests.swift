import Charts
import Testing

struct SparklineTests {
    @Test func itIsHiddenFromThoseWhoDoNotSeeIt() throws {
        let svg = Sparkline([71, 74, nil, 73, 72, 78, nil, 80]).svg
        try expectGolden(svg, "sparkline")
        let markup = String(decoding: svg, as: UTF8.self)
        #expect(markup.contains("aria-hidden=\"true\""))
        #expect(!markup.contains("role="))
        #expect(!markup.contains("<text"))
    }

    @Test func oneValueIsNoLine() {
        #expect(Sparkline([nil, 3, nil]).svg.isEmpty)
        #expect(Sparkline([.nan, 3]).svg.isEmpty)
    }

    @Test func itStaysInsideHoweverManyValuesThereAre() throws {
        try expectGolden(Sparkline(wave(300)).svg, "sparkline-three-hundred")
        try expectGolden(Sparkline([1e308, -1e308, 5, 5]).svg, "sparkline-extreme")
    }
}
