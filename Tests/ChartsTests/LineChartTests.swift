import Charts
import Testing

private let text = ChartText(
    id: "fig1", title: "Line chart of enquiries answered within target, by month",
    description: "Rose from 71% in April 2023 to 94% in March 2024. All values are in Table 1.")

private func chart(
    _ values: [Double?], label: String = "", markers: [Int: String] = [:]
) -> LineChart {
    LineChart(
        text, categories: months(values.count),
        series: [.init("Answered", values, label: label, markers: markers)], tickText: percent)
}

private func expectGolden(_ chart: LineChart, _ name: String) throws {
    try expectGolden(chart.svg, name)
}

struct LineChartTests {
    @Test func threePoints() throws {
        var chart = chart([71, 74, 90])
        chart.target = .init(75, label: "Target 75%")
        try expectGolden(chart, "line-three")
    }

    @Test func threeHundredPointsOfFourSeriesWithTwoBreaks() throws {
        let labels = ["Facebook", "Phone", "Email", "Face to face"]
        let series = labels.enumerated().map { index, label in
            LineChart.Series(
                label, wave(300, from: Double(20 + index * 15), by: 0.02 * Double(index)),
                label: label)
        }
        var chart = LineChart(
            text, categories: months(300), series: series, tickText: percent)
        chart.breaks = [
            .init(before: 90, label: "Views replaced impressions"),
            .init(before: 100, label: "Counted by Meta in another way"),
        ]
        chart.target = .init(45, label: "Target 45% by March 2048")
        try expectGolden(chart, "line-three-hundred")
    }

    @Test func aTargetAmongTheLinesIsNamedInTheKey() throws {
        var chart = chart(wave(12, by: 0))
        chart.target = .init(71, label: "Target 71% by March 2027")
        try expectGolden(chart, "target-in-key")
    }

    @Test func aLine() throws {
        try expectGolden(chart(wave(12), label: "78%"), "line")
    }

    @Test func aMissingMonthIsAGapAndALoneValueADot() throws {
        let values: [Double?] = [71, 74, nil, 76, nil, nil, 82, 81, 85, 88, nil, 90]
        try expectGolden(chart(values), "line-with-gap")
    }

    @Test func aWithheldMonthHasItsMarkerAtTheBaseLine() throws {
        let values: [Double?] = [71, 74, nil, 76, nil, nil, 82, 81, 85, 88, 87, 90]
        try expectGolden(
            chart(values, markers: [2: "[c]", 4: "[x]", 5: "[x]"]), "line-with-markers")
    }

    @Test func aSinglePointIsADot() throws {
        try expectGolden(chart([71]), "single-point")
    }

    @Test func nothingButMissingMonthsSaysSo() throws {
        var chart = chart(Array(repeating: nil, count: 12), label: "Nothing")
        chart.absence = "No figures have been published for these months"
        chart.target = .init(90, label: "Target 90%")
        try expectGolden(chart, "all-missing")
    }

    @Test func aTargetIsOnTheScaleAndLabelled() throws {
        var chart = chart(wave(12))
        chart.target = .init(90, label: "Target 90% by March 2027")
        try expectGolden(chart, "target")
    }

    @Test func twoSeries() throws {
        let two = LineChart(
            text, categories: months(12),
            series: [
                .init("Phone", wave(12, from: 60), label: "Phone"),
                .init("Facebook", wave(12, from: 80, by: -0.5), label: "Council on Facebook"),
            ], tickText: percent)
        try expectGolden(two, "two-series")
    }

    @Test func fourSeriesWithEndsCloseTogether() throws {
        try expectGolden(
            four(labels: ["Facebook", "Phone", "Email", "Face to face"]), "four-series")
    }

    @Test func longNamesStandInAKeyAboveThePlot() throws {
        let labels = [
            "Aberwen Council customer contact centre by phone, Monday to Friday", "Facebook",
            "Canolfan gyswllt cwsmeriaid Cyngor Aberwen", "Email",
        ]
        try expectGolden(four(labels: labels), "four-series-key")
    }

    private func four(labels: [String]) -> LineChart {
        let starts = [(70.0, 1.0), (83, -0.1), (60, 2), (90, -0.6)]
        let series = zip(labels, starts).map { label, line in
            LineChart.Series(label, wave(8, from: line.0, by: line.1), label: label)
        }
        var chart = LineChart(text, categories: months(8), series: series, tickText: percent)
        chart.extent = .atLeast(0...100)
        return chart
    }

    @Test func valuesBelowZero() throws {
        let values: [Double?] = [-12, -5, 3, 8, -2, 0, 15, 9]
        let chart = LineChart(
            text, categories: months(8), series: [.init("Change", values, label: "")],
            tickText: { $0 < 0 ? "\u{2212}\(Int(-$0))" : "\(Int($0))" })
        try expectGolden(chart, "negative")
    }

    @Test func thirtySixMonthsWithABreak() throws {
        var chart = chart(wave(36), label: "89%")
        chart.breaks = [.init(before: 14, label: "Views replaced impressions")]
        try expectGolden(chart, "thirty-six-months")
    }

    @Test func threeYearsOfWeeks() throws {
        let values = wave(156, from: 40, by: 0.3)
        let chart = LineChart(
            text, categories: (0..<156).map { "Week \($0 % 52 + 1), \(2023 + $0 / 52)" },
            series: [.init("Answered", values, label: "")], tickText: percent)
        try expectGolden(chart, "weeks")
    }

    @Test func aConstantOfSevenDigitsInTheMiddle() throws {
        let chart = LineChart(
            text,
            categories: ["January to March 2026", "April to June 2026", "July to September 2026"],
            series: [.init("Reach", [1_250_000, 1_250_000, 1_250_000], label: "")],
            tickText: { "\(Int($0))" })
        try expectGolden(chart, "constant")
    }
}
