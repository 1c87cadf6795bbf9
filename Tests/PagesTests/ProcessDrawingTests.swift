import Model
import Statistics
import Testing

@testable import Pages

@Suite struct ProcessDrawingTests {
    private static let usual = [
        100, 104, 98, 103, 97, 101, 99, 105, 100, 96, 102, 98, 103, 99, 101,
    ]

    /// Reactions on the page, month by month until April 2026.
    private func series(
        _ values: [Int?], more definition: String = ""
    ) throws -> FigureSeries<PublicFigures> {
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
            "metrics/definitions/reactions.yml": "title: Reactions\n" + definition,
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
        #expect(html.contains("No clear change in the number of reactions."))
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

    private static let split = "breaks: [{date: 2026-02-01, reason: Videos count too}]\n"

    @Test func acrossABreakNeitherAverageNorRangeGoesOn() throws {
        let values = ProcessDrawingTests.usual.dropLast(3) + [203, 205, 201]
        let broken = try series(Array(values), more: ProcessDrawingTests.split)
        let process = try #require(broken.figures.process(broken.lines[0].key, .month))
        #expect(process.points.map(\.group).suffix(4) == [0, 1, 1, 1])
        #expect(process.points.last?.limits == nil)
        #expect(process.points.allSatisfy { $0.signal?.isSpecial != true })
        let html = try html(broken)
        #expect(html.contains(">Counted differently<"))
        #expect(html.contains("There were 201 reactions in April 2026."))
        #expect(
            html.contains("Until January 2026 the average was 100, the usual range from "))
        #expect(html.contains("Since then there are too few months for a usual range."))
    }

    @Test func afterABreakWithPointsEnoughTheRangeStartsAnew() throws {
        let values = [50, 52, 48, 51, 49, 50, 53] + ProcessDrawingTests.usual.prefix(7)
        let marks = "breaks: [{date: 2025-10-14, reason: Videos count too}]\n"
        let broken = try series(values, more: marks)
        let process = try #require(broken.figures.process(broken.lines[0].key, .month))
        #expect(process.points.count { $0.group == 0 } == 7)
        #expect(process.points.last?.limits?.mean == 702.0 / 7)
        #expect(try html(broken).contains("No clear change in the number of reactions."))
    }

    @Test func whatThereIsOnADayIsALineWithItsGrowth() throws {
        let growing = try series(
            [40, 50, 60, 70, 80, 90, 100, 110, 120], more: "kind: stock\nplain: followers\n")
        #expect(growing.kind == .line)
        #expect(
            try html(growing).contains(
                "There were 120 followers at the end of April 2026, up from 40 at the end of August 2025."
            ))
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
