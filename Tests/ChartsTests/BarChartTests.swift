import Charts
import Testing

private let text = ChartText(
    id: "fig2", title: "Bar chart of enquiries by channel",
    description: "Phone has most, 8,412; the form for missed bins least, 96.")

struct BarChartTests {
    private func svg(_ bars: [BarChart.Bar]) -> [UInt8] { BarChart(text, bars: bars).svg }

    @Test func labelsMayBeLongAndValuesMissing() throws {
        let bars: [BarChart.Bar] = [
            .init("Phone", .init(8412, "8,412")),
            .init("Council on Facebook", .init(1604, "1,604")),
            .init(
                "Form on the website for missed bins, garden waste and bulky rubbish",
                .init(96, "96")),
            .init("Post", .init(0, "0")),
            .init("Meetings for people new to the area", .init(nil, "[c]")),
        ]
        try expectGolden(svg(bars), "bars")
    }

    @Test func negativeValuesGoTheOtherWayFromZero() throws {
        let bars: [BarChart.Bar] = [
            .init("Followers of the library", .init(120, "120")),
            .init("Followers of the museum", .init(-45, "\u{2212}45")),
        ]
        try expectGolden(svg(bars), "bars-negative")
    }

    @Test func textsThatAreTooLongToStandBesideStandAbove() throws {
        let bars: [BarChart.Bar] = [
            .init("Facebook", .init(950, "between 500 and 950 people, as far as can be said")),
            .init("Instagram", .init(600, "600 people")),
        ]
        try expectGolden(svg(bars), "bars-long-texts")
    }

    @Test func extremesStayInside() throws {
        let bars: [BarChart.Bar] = [
            .init("Most", .init(1e308, "many")), .init("Least", .init(1, "1")),
            .init("Below", .init(-1e308, "less than nothing")),
        ]
        try expectGolden(svg(bars), "bars-extreme")
    }

    @Test func nothingIsAlsoAPicture() {
        #expect(String(decoding: svg([]), as: UTF8.self).hasSuffix("</svg>\n"))
        let missing = svg([.init("Post", .init(nil, "[x]"))])
        #expect(!String(decoding: missing, as: UTF8.self).contains("class=\"bar\""))
    }
}

struct GroupedBarChartTests {
    @Test func fourBarsDifferWithoutColour() throws {
        let years = ["2023-24", "2024-25", "2025-26", "2026-27 so far"]
        let chart = GroupedBarChart(
            text, names: years,
            groups: [
                .init(
                    "Phone",
                    [.init(81, "81%"), .init(84, "84%"), .init(90, "90%"), .init(92, "92%")]),
                .init(
                    "Council on Facebook",
                    [.init(nil, "[x]"), .init(40, "40%"), .init(66, "66%"), .init(71, "71%")]),
                .init(
                    "Meetings for people who are new to the area, once a quarter in the town hall",
                    [.init(nil, "[c]"), .init(nil, "[c]"), .init(12, "12%"), .init(3, "3%")]),
            ])
        try expectGolden(chart.svg, "bars-grouped")
    }

    @Test func plannedStandsAboveReached() throws {
        let chart = PairedBarChart(
            text, names: .init(planned: "Planned", reached: "Reached"),
            pairs: [
                .init(
                    "Answered in time", planned: .init(90, "90%"), reached: .init(86, "86%")),
                .init(
                    "Posts that ask something", planned: .init(40, "40%"),
                    reached: .init(31.5, "31.5%")),
                .init("Trust in us", planned: .init(60, "60%"), reached: .init(nil, "[x]")),
            ])
        try expectGolden(chart.svg, "bars-paired")
    }
}

struct StackedBarChartTests {
    private let feelings = ["Negative", "Neutral", "Positive"]

    @Test func partsStandSideBySideWithTheirValuesBelow() throws {
        var chart = StackedBarChart(
            text, names: feelings,
            stacks: [
                .init(
                    "Bin day moves to Thursday",
                    [.init(58, "58%"), .init(30, "30%"), .init(12, "12%")]),
                .init(
                    "The new library", [.init(2, "2%"), .init(1.5, "1.5%"), .init(96.5, "96.5%")]),
                .init("Road works", [.init(98, "98%"), .init(1, "1%"), .init(1, "1%")]),
            ])
        chart.whole = 100
        try expectGolden(chart.svg, "bars-stacked")
    }

    @Test func aWithheldPartDrawsNothingAndTheStackSaysSo() throws {
        let chart = StackedBarChart(
            text, names: feelings,
            stacks: [
                .init(
                    "Bin day moves to Thursday",
                    [.init(58, "58"), .init(30, "30"), .init(12, "12")]),
                .init(
                    "A flag on the town hall",
                    [.init(31, "31"), .init(nil, "[c]"), .init(nil, "[c]")],
                    remark:
                        "Not whole: Neutral and Positive are withheld, a small number could point to a person."
                ),
            ])
        try expectGolden(chart.svg, "bars-stacked-withheld")
    }

    @Test func longValuesStandInRowsOfTheirOwn() throws {
        let chart = StackedBarChart(
            text, names: feelings + ["Mixed"],
            stacks: [
                .init(
                    "Comments on all posts",
                    [
                        .init(1204, "1,204 comments (31.2%)"), .init(2013, "2,013 comments (52%)"),
                        .init(480, "480 comments (12.4%)"), .init(160, "160 comments (4.1%)"),
                    ])
            ])
        try expectGolden(chart.svg, "bars-stacked-long")
    }

    @Test func aStackWithAPartMissingAndNoWordOfItIsAFaultOfTheProgram() async {
        await #expect(processExitsWith: .failure) {
            _ = StackedBarChart.Stack("Feelings", [.init(nil, "[c]"), .init(1, "1")])
        }
    }
}
