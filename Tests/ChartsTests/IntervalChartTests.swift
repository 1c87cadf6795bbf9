import Charts
import Testing

private let text = ChartText(
    id: "fig4", title: "Estimates with intervals: people who found our answer clear",
    description: "The latest is 71%, likely between 64% and 77%.")

struct IntervalChartTests {
    @Test func anEstimateHasItsIntervalAndWhatItRestsOn() throws {
        var chart = IntervalChart(
            text,
            rows: [
                .init("October to December 2025, 148 answers", .init(61, "61%"), 53...68.5),
                .init("January to March 2026, 201 answers", .init(66, "66%"), 59.2...72.1),
                .init("April to June 2026", .init(nil, "[x]"), nil),
                .init("July to September 2026, 12 answers", .init(75, "75% [u]"), 46.8...91.1),
            ], tickText: percent)
        chart.reference = .init(70, label: "Target 70% by March 2027")
        try expectGolden(chart.svg, "intervals")
    }

    @Test func anEstimateWithoutAnIntervalIsAPoint() throws {
        let chart = IntervalChart(
            text, rows: [.init("2026, everyone", .init(4, "4"), nil)], tickText: percent)
        try expectGolden(chart.svg, "intervals-one")
    }

    @Test func longLabelsAndLargeNumbers() throws {
        var chart = IntervalChart(
            text,
            rows: [
                .init(
                    "People who wrote to the Llandrindod Wells contact centre about council tax, 1,204 answers",
                    .init(1_250_000, "£1,250,000 a year for every household, as far as we know"),
                    1_100_000...1_420_000),
                .init("Everyone else, 96 answers", .init(150_000, "£150,000"), 0...410_000),
            ], tickText: { "£\(Int($0))" })
        chart.extent = .fromZero
        try expectGolden(chart.svg, "intervals-long")
    }

    @Test func nothingToShow() throws {
        let rows = [IntervalChart.Row("2026", .init(nil, "[c]"), nil)]
        try expectGolden(
            IntervalChart(text, rows: rows, tickText: percent).svg, "intervals-nothing")
    }
}
