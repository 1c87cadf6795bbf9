import Model
import Statistics
import Testing

@testable import Pages

@Suite struct ProcessDrawingTests {
    private static let usual = [
        100, 104, 98, 103, 97, 101, 99, 105, 100, 96, 102, 98, 103, 99, 101,
    ]

    /// Reactions on the page, month by month until April 2026.
    private func series(_ values: [Int?]) throws -> FigureSeries<PublicFigures> {
        let rows = values.enumerated().map { index, value in
            let month = 2026 * 12 + 4 - values.count + index
            let number = month % 12 + 1
            return
                "\(month / 12)-\(number < 10 ? "0" : "")\(number),page,reactions,,\(value.map(String.init) ?? ""),\(value == nil ? "x" : ""),"
        }
        let specimen = try Specimen([
            "metrics/snapshots/more.csv":
                "period,channel,metric,group,value,marker,note\n"
                + rows.joined(separator: "\n") + "\n",
            "metrics/snapshots/more.yml": "collected: 2026-05-02\nsource: Monthly account report\n",
        ])
        let figures = PublicFigures(record: specimen.published)
        let key = SeriesKey(metric: "reactions", channel: "page")
        return FigureSeries(
            metric: try #require(figures.metrics["reactions"]), figures: figures,
            lines: [
                FigureLine(name: "Council page", key: key, points: figures.series(key, .month))
            ], id: "fig1", data: .file("reactions.csv"))
    }

    private func html(_ series: FigureSeries<PublicFigures>) throws -> String {
        var html = HTML()
        try #require(series.block).write(into: &html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func aSteadySeriesShowsNoClearChange() throws {
        let series = try series(ProcessDrawingTests.usual)
        #expect(series.kind == .process)
        let html = try html(series)
        #expect(html.contains("The number of reactions shows no clear change."))
        #expect(html.contains("No month stands out. All values are in the table.</desc>"))
        #expect(html.contains(">Usual range<"))
        #expect(html.contains("Process chart of reactions by month, February 2025 to April 2026"))
        #expect(html.contains("Reactions, Council page, by month, February 2025 to April 2026"))
    }

    @Test func whatStandsOutIsSaidInWordsAndMarked() throws {
        let html = try html(series(ProcessDrawingTests.usual + [130]))
        #expect(
            html.contains(
                "The number of reactions was higher than usual in April 2026, which is better."))
        #expect(html.contains("1 month stands out: April 2026 (better than usual)."))
        #expect(html.contains(#"<g class="improvement"><path class="signal""#))
        #expect(html.contains(">Better than usual<"))
    }

    @Test func fewPointsAreAFirstEstimate() throws {
        let html = try html(series(Array(ProcessDrawingTests.usual.suffix(8))))
        #expect(html.contains(">Usual range, first estimate<"))
        #expect(
            html.contains("This is a first estimate: it rests on fewer than 12 months."))
    }

    @Test func tooFewPointsForLimitsAreALine() throws {
        let series = try series([100, nil, 98])
        #expect(series.kind == .line)
        let html = try html(series)
        #expect(html.contains("There were 98 reactions in April 2026."))
        #expect(!html.contains("range"))
    }

    @Test func aMonthWithoutANumberIsAGapThatSaysWhy() throws {
        let html = try html(series(ProcessDrawingTests.usual + [nil, 101]))
        #expect(html.contains(">[x]</text>"))
        #expect(html.matches(of: /class="line"/).count == 1)
        #expect(html.contains("There is no figure for 1 month."))
    }
}
