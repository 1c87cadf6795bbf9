import Charts
import Diagnostics
import Model
import Statistics
import Testing

@testable import Pages

@Suite struct FigureChartTests {
    private let rate = metric(.percent, .ratio)

    private func line(_ name: String, _ values: [Figure.Value?]) throws -> FigureLine {
        FigureLine(
            name: name, key: SeriesKey(metric: rate.id),
            points: try values.enumerated().map { index, value in
                let code = "2026-0\(index + 1)"
                let period = try #require(Period.code(code, yearStart: .april))
                return (period, try value.map { try shown($0, of: rate, code) })
            })
    }

    private func share(_ count: Int) -> Figure.Value {
        .share(Share(Decimal(count), of: Decimal(200)))
    }

    private func figures() throws -> PublicFigures {
        PublicFigures(record: try Specimen().published)
    }

    private func picture(_ lines: [FigureLine]) throws -> String {
        let drawing = LineDrawing(metric: rate, figures: try figures(), lines: lines)
        let text = ChartText(id: "fig1", title: "Line chart", description: "It rose.")
        return String(decoding: drawing.picture(text), as: UTF8.self)
    }

    private func words(_ lines: [FigureLine]) throws -> ChartWords<PublicFigures> {
        ChartWords(metric: rate, figures: try figures(), lines: lines)
    }

    @Test func aScaleThatDoesNotBeginAtZeroSaysSo() throws {
        func html(_ values: [Figure.Value?]) throws -> String {
            let series = FigureSeries(
                metric: rate, figures: try figures(), lines: [try line("", values)], id: "fig1",
                data: .tableOnly)
            var html = HTML()
            try #require(series.block).write(into: &html)
            return String(decoding: html.bytes, as: UTF8.self)
        }
        #expect(
            try html([share(150), share(160), share(170)]).contains(
                "<span class=\"chart-subject\">The scale begins at 75%, not at zero.</span>"))
        #expect(try !html([share(0), share(160)]).contains("scale begins"))
    }

    @Test func ofCountedGroupsTheLargestIsHeldAgainstAllOfThem() throws {
        let count = metric(.count)
        let rows = try [("Letters", 268), ("Phone", 90)].map { name, number in
            (head: name, figure: try shown(.number(Decimal(number)), of: count, "2026-01"))
        }
        let sentence = ChartSentence(metric: count, among: [:])
        let january = rows[0].figure.period
        #expect(
            sentence.of(rows, in: january, whole: Decimal(709))
                == "Most often: Letters (268 of 709).")
        #expect(sentence.of(rows, in: january).hasPrefix("Letters was highest in January 2026"))
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
        let words = try words(
            [line("", [share(150), .missing(.confidential), share(190), share(160)])])
        #expect(
            words.course
                == "It begins at 75.0% in January 2026 and ends at 80.0% in April 2026; the highest is 95.0% in March 2026, the lowest 75.0% in January 2026. There is no figure for 1 month."
        )
        #expect(
            words.title(.line)
                == "Line chart of a specimen by month, January 2026 to April 2026")
        #expect(words.subject == "A specimen, by month, January 2026 to April 2026")
    }

    @Test func eachLineIsDescribedByItsName() throws {
        let words = try words([
            line("Phone desk", [share(150), nil]),
            line("Page", [.missing(.notAvailable), nil]),
        ])
        #expect(
            words.course
                == "Phone desk: it is 75.0% in January 2026. There is no figure for 1 month. Page: no figure is shown."
        )
    }

    @Test func moreThanFourLinesAreNotDrawn() throws {
        let lines = try (1...5).map { try line("\($0)", [share(150), share(160)]) }
        let series = FigureSeries(
            metric: rate, figures: try figures(), lines: lines, id: "fig1", data: .tableOnly)
        #expect(series.block == nil)
    }

    @Test func theCaptionIsASentenceWithItsSubjectBelow() throws {
        let html = try Specimen.html(
            "![Most calls are answered](chart:response-rate?channel=desk&from=2026-01)")
        #expect(
            html.contains(
                #"<figcaption id="fig1-cap">Most calls are answered <span class="chart-subject">"#))
        #expect(html.contains(#"href="data/response-rate.csv" download="#))
    }

    @Test func numbersThatOnlyStaffSeeAreInNoFile() throws {
        let html = try Specimen.html(
            "![Most calls are answered](chart:response-rate?channel=desk)", as: .staff)
        #expect(html.contains("<figure"))
        #expect(!html.contains(".csv"))
    }

    @Test func channelsOfOnePeriodAreBars() throws {
        let html = try Specimen.html(
            "![The desk answers most](chart:response-rate?by=channel&period=2026-01)")
        #expect(html.contains(#"class="chart bars""#))
        #expect(html.contains("Bar chart of response rate by channel, January 2026"))
        #expect(html.contains("Phone desk 92.4%"))
    }

    @Test(arguments: [
        ("channel=desk&kind=line", "chart lines-1"), ("channel=desk&kind=bars", "chart bars"),
        ("by=channel&kind=bars&grain=month", "chart bars"),
    ])
    func aDocumentMayAskForAKind(options: String, kind: String) throws {
        let html = try Specimen.html("![Answers](chart:response-rate?\(options))")
        #expect(html.contains("class=\"\(kind)\""))
    }

    @Test(arguments: [
        (
            "channel=desk&kind=process",
            "a process chart needs one series with 7 numbers or more, and this has fewer"
        ),
        (
            "channel=desk&kind=interval",
            "intervals are those of one series that comes from a sample"
        ),
        (
            "by=channel&period=2026-01&kind=line",
            "channels or groups of one period are drawn as bars"
        ),
        ("kind=pie", "a kind is process, line, bars or interval, not 'pie'"),
    ])
    func aKindThatTheDataAreNotForIsReported(options: String, sentence: String) throws {
        let faults = try Specimen.faults(
            "---\ntitle: A note\n---\n![Answers](chart:response-rate?\(options))\n")
        #expect(faults.map(\.message).contains { $0.contains(sentence) })
    }

    @Test func linesAreDrawnOverThePeriodsOfAllOfThem() throws {
        let january = try line("one", [share(150)])
        let both = try line("two", [share(150), share(160)])
        let aligned = [january, both].aligned
        #expect(aligned.map(\.points.count) == [2, 2])
        #expect(aligned[0].points[1].figure == nil)
    }
}
