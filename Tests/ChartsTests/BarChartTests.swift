import Charts
import TestSupport
import Testing

struct BarChartTests {
    private let text = ChartText(
        id: "fig2", title: "Bar chart of enquiries by channel",
        description: "Phone has most, 8,412; the form for missed bins least, 96.")

    private func expectGolden(_ bars: [BarChart.Bar], _ name: String) throws {
        let svg = String(decoding: BarChart(text, bars: bars).svg, as: UTF8.self)
        try TestSupport.expectGolden(svg, name)
    }

    @Test func labelsMayBeLongAndValuesMissing() throws {
        let bars: [BarChart.Bar] = [
            .init("Phone", 8412, valueText: "8,412"),
            .init("Council on Facebook", 1604, valueText: "1,604"),
            .init(
                "Form on the website for missed bins, garden waste and bulky rubbish", 96,
                valueText: "96"),
            .init("Post", 0, valueText: "0"),
            .init("Meetings for people new to the area", nil, valueText: "[c]"),
        ]
        try expectGolden(bars, "bars.svg")
    }

    @Test func negativeValuesGoTheOtherWayFromZero() throws {
        let bars: [BarChart.Bar] = [
            .init("Followers of the library", 120, valueText: "120"),
            .init("Followers of the museum", -45, valueText: "\u{2212}45"),
        ]
        try expectGolden(bars, "bars-negative.svg")
    }

    @Test func nothingIsAlsoAPicture() {
        #expect(String(decoding: BarChart(text, bars: []).svg, as: UTF8.self).hasSuffix("</svg>\n"))
        let missing = BarChart(text, bars: [.init("Post", nil, valueText: "[x]")])
        #expect(!String(decoding: missing.svg, as: UTF8.self).contains("class=\"bar\""))
    }
}
