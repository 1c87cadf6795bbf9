import Model
import Statistics
import Testing

@testable import Pages

@Suite struct FigureChartTests {
    private let rate = metric(.percent, .ratio)

    private func line(_ name: String, _ values: [Figure.Value?]) throws -> FigureChart.Line {
        FigureChart.Line(
            name: name,
            points: try values.enumerated().map { index, value in
                let code = "2026-0\(index + 1)"
                let period = try #require(Period.code(code, yearStart: .april))
                return (period, try value.map { try shown($0, of: rate, code) })
            })
    }

    private func share(_ count: Int) -> Figure.Value {
        .share(Share(Decimal(count), of: Decimal(200)))
    }

    private func picture(_ lines: [FigureChart.Line]) throws -> String {
        let chart = FigureChart(metric: rate, lines: lines, yearStart: .april)
        return String(decoding: try #require(chart.picture(id: "fig1")), as: UTF8.self)
    }

    @Test func aWithheldValueHasNoPlaceInTheDrawing() throws {
        let values = [share(150), .missing(.confidential), nil, share(160), share(170)]
        let svg = try picture([line("", values)])
        #expect(svg.matches(of: /class="point"/).count == 3)
        #expect(svg.contains("[c]"))
    }

    /// Answered once or twice of two: withheld both times, so not a byte of the page may tell which.
    @Test func whateverIsWithheldThePageIsTheSame() throws {
        let text = "![Answered in time](chart:response-rate?channel=page)"
        let one = try Specimen.html(text)
        #expect(one.matches(of: /class="point"/).count == 1)
        #expect(one.contains("[c]"))
        let two = try Specimen.html(
            text,
            changing: {
                $0.replacing("2026-02,page,answered,,1,", with: "2026-02,page,answered,,2,")
            })
        #expect(one == two)
    }

    @Test func theDescriptionSaysFirstLastHighestLowestAndWhatIsMissing() throws {
        let chart = FigureChart(
            metric: rate,
            lines: [try line("", [share(150), .missing(.confidential), share(190), share(160)])],
            yearStart: .april)
        #expect(
            chart.description
                == "It begins at 75.0% in January 2026 and ends at 80.0% in April 2026; the highest is 95.0% in March 2026, the lowest 75.0% in January 2026. There is no figure for 1 month. All values are in the table."
        )
        #expect(chart.title == "Line chart of a specimen by month, January 2026 to April 2026")
    }

    @Test func eachLineIsDescribedByItsName() throws {
        let chart = FigureChart(
            metric: rate,
            lines: [
                try line("Phone desk", [share(150), nil]),
                try line("Page", [.missing(.notAvailable), nil]),
            ], yearStart: .april)
        #expect(
            chart.description
                == "Phone desk: it is 75.0% in January 2026. There is no figure for 1 month. Page: no figure is shown. All values are in the table."
        )
    }

    @Test func moreThanFourLinesAreNotDrawn() throws {
        let lines = try (1...5).map { try line("\($0)", [share(150), share(160)]) }
        #expect(
            FigureChart(metric: rate, lines: lines, yearStart: .april).picture(id: "fig1") == nil)
    }

    @Test func linesAreDrawnOverThePeriodsOfAllOfThem() throws {
        let january = try line("one", [share(150)])
        let both = try line("two", [share(150), share(160)])
        let aligned = [january, both].aligned
        #expect(aligned.map(\.points.count) == [2, 2])
        #expect(aligned[0].points[1].figure == nil)
    }
}
