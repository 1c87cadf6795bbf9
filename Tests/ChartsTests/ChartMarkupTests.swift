import Charts
import Testing

/// What holds for the markup of every chart, whatever it shows.
struct ChartMarkupTests {
    private func svg(
        _ values: [Double?], title: String = "Line chart of followers", label: String = "",
        markers: [Int: String] = [:]
    ) -> String {
        let text = ChartText(id: "fig7", title: title, description: "Rose from 3 to 5.")
        let chart = LineChart(
            text, categories: values.indices.map { "Month \($0)" },
            series: [.init("Followers", values, label: label, markers: markers)],
            tickText: { "\($0)" })
        return String(decoding: chart.svg, as: UTF8.self)
    }

    @Test func thePictureIsNamedDescribedAndItsMarksAreNotReadAloud() {
        let lines = svg([3, 4, 5]).split(separator: "\n")
        #expect(
            lines[0]
                == #"<svg class="chart lines-1" role="img" aria-labelledby="fig7-t" "#
                + #"aria-describedby="fig7-d" viewBox="0 0 400 270" width="400" height="270">"#)
        #expect(lines[1] == #"<title id="fig7-t">Line chart of followers</title>"#)
        #expect(lines[2] == #"<desc id="fig7-d">Rose from 3 to 5.</desc>"#)
        #expect(lines[3].hasPrefix(#"<g aria-hidden="true""#))
        #expect(lines.suffix(2) == ["</g>", "</svg>"])
    }

    @Test func textCannotBreakOutOfTheMarkup() {
        let markup = svg(
            [1, 2], title: "A & B \"quoted\" <script>\u{0}\u{1B}", label: "</text><b>")
        #expect(markup.contains(">A &amp; B &quot;quoted&quot; &lt;script&gt;</title>"))
        #expect(markup.contains(">&lt;/text&gt;&lt;b&gt;</text>"))
    }

    @Test func thereIsNoInlineStyleAndNoColour() {
        let markup = svg([3, nil, 5, 6], label: "6", markers: [1: "[c]"])
        for forbidden in [
            "style", "rgb", "fill=\"#", "href", "<script", "nan", "inf", "-0.0", "\"-0",
        ] {
            #expect(!markup.contains(forbidden))
        }
    }

    @Test func aMarkerAddsItsTextAndMovesNothing() {
        let values: [Double?] = [3, nil, 5, 6]
        let marked = svg(values, markers: [1: "[c]"]).split(separator: "\n")
        let unmarked = svg(values).split(separator: "\n")
        #expect(marked.filter { !$0.contains("class=\"marker\"") } == unmarked)
        #expect(marked.count == unmarked.count + 1)
    }

    @Test func aNumberThatIsNotFiniteIsAGap() {
        #expect(svg([3, .nan, 5, .infinity, 4]) == svg([3, nil, 5, nil, 4]))
    }

    @Test func noMarkLeavesThePictureHoweverLargeTheValues() {
        for values in [[-1e308, 1e308], [1e-300, 2e-300], [1e15, 1e15 + 1], [0, 0]] as [[Double?]] {
            let paths = svg(values).split(separator: " d=\"").dropFirst()
            let drawn = paths.flatMap {
                $0.split(separator: "\"")[0].split { "MLHVmhvlaz ".contains($0) }
            }
            let numbers = drawn.flatMap { $0.split(separator: "-") }.map { Double($0) }
            #expect(numbers.count > 20)
            #expect(numbers.allSatisfy { (0...400).contains($0 ?? -1) })
        }
    }

    @Test func noCategoriesIsAlsoAPicture() {
        #expect(svg([]).hasSuffix("</svg>\n"))
    }

    @Test func aChartWithoutADescriptionIsAFaultOfTheProgram() async {
        await #expect(processExitsWith: .failure) {
            _ = ChartText(id: "fig1", title: "Line chart", description: "")
        }
    }

    @Test func aMarkerForAValueThatIsShownIsAFaultOfTheProgram() async {
        await #expect(processExitsWith: .failure) {
            _ = LineChart.Series("Followers", [1], label: "", markers: [0: "[c]"])
        }
    }
}
