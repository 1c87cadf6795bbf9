import Model
import Statistics
import Testing

@testable import Pages

@Suite struct FigureTableTests {
    private let rate = metric(.percent, .ratio)

    private func html(_ table: FigureTable) -> String {
        var html = HTML()
        table.write(into: &html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func aDrawingStandsBeforeWhatItDecorates() {
        let cell = FigureTable.Cell.drawn(Array("<svg></svg>".utf8), .marker(.confidential))
        let table = FigureTable(
            id: "t", caption: "C", corner: "A", columns: [("B", true)],
            rows: [FigureTable.Row(head: "D", cells: [cell])])
        #expect(html(table).contains("<td class=\"n\"><svg></svg><span class=\"marker\">"))
        #expect(html(table).contains("class=\"legend\""))
    }

    @Test func aCellIsAlignedAsItsColumnIs() {
        let table = FigureTable(
            id: "t", caption: "Posts & replies", corner: "Channel",
            columns: [("Posts", true), ("Remark", false)],
            rows: [
                FigureTable.Row(
                    head: "Page <1>", address: "../page.html",
                    cells: [.number("1,200"), .words("late")]),
                FigureTable.Row(head: "Desk", cells: [.blank, .blank]),
            ])
        #expect(
            html(table) == """
                <div class="scroll" role="region" aria-labelledby="t-cap" tabindex="0">\
                <table id="t"><caption id="t-cap">Posts &amp; replies</caption>\
                <thead><tr><th scope="col">Channel</th><th scope="col" class="n">Posts</th>\
                <th scope="col">Remark</th></tr></thead>
                <tbody>
                <tr><th scope="row"><a href="../page.html">Page &lt;1&gt;</a></th>\
                <td class="n">1,200</td><td>late</td></tr>
                <tr><th scope="row">Desk</th><td class="n">no figure</td>\
                <td>no figure</td></tr>
                </tbody></table></div>

                """)
    }

    @Test func aMarkerIsSeenAsItsSignHeardAsItsWordsAndExplained() throws {
        let withheld = try shown(.missing(.confidential), of: rate, "2026-01")
        let table = FigureTable(
            id: "t", caption: "A", corner: "B", columns: [("C", true)],
            rows: [FigureTable.Row(head: "D", cells: [FigureTable.Cell(withheld, rate)])])
        let html = html(table)
        #expect(
            html.contains(
                "<p class=\"legend\">Some shorthand is used in this table: [c] withheld to protect people.</p>"
            ))
        #expect(
            html.contains(
                "<span aria-hidden=\"true\">[c]</span><span class=\"visually-hidden\">withheld to protect people</span>"
            ))
    }

    @Test func everyMarkerStandsBesideItsNumberAndIsExplained() throws {
        let figure = try shown(
            .number(Decimal(883)), of: metric(.count), "2026-06",
            markers: [.breakInSeries, .provisional, .revised])
        let table = SeriesTable(
            metric: metric(.count), points: [(figure.period, figure)], metrics: [:]
        ).table(id: "t", caption: "A", download: nil)
        #expect(
            table.rows[0].cells == [
                .marked("883", [.breakInSeries, .provisional, .revised]),
                .words("Counted differently from here on. Provisional. Revised"),
            ])
        #expect(
            html(table).contains(
                "[b] counted differently from here on; [p] provisional; [r] revised."))
    }

    @Test func aTableWithADownloadNamesItsFile() {
        let table = FigureTable(
            id: "t", caption: "A", corner: "B", columns: [], rows: [], download: "../data/a.csv")
        #expect(html(table).contains("<table id=\"t\" data-csv=\"../data/a.csv\">"))
        #expect(html(table).contains("<a href=\"../data/a.csv\" download=\"\">"))
    }

    @Test func aSeriesOfSharesHasBothCountsNamedAfterTheirMetrics() throws {
        var rate = rate
        rate.formula = .quotient("answered", "enquiries")
        let figure = try shown(
            .share(Share(Decimal(924), of: Decimal(1000))), of: rate, "2026-01",
            markers: [.provisional])
        let february = try #require(Period.code("2026-02", yearStart: .april))
        let specimen = try Specimen()
        let table = SeriesTable(
            metric: rate, points: [(figure.period, figure), (february, nil)],
            metrics: specimen.findings.record.metrics
        ).table(id: "t", caption: "A", download: nil)
        #expect(table.corner == "Month")
        #expect(
            table.columns.map(\.title) == [
                "Enquiries answered", "Enquiries", "Percentage", "Notes",
            ])
        #expect(
            table.rows.map(\.cells) == [
                [
                    .number("924"), .number("1,000"), .marked("92.4%", [.provisional]),
                    .words("Provisional"),
                ],
                [.blank, .blank, .blank, .words("")],
            ])
    }

    @Test func whereAFigureComesFromIsSaidByFileRowsAndColumn() throws {
        let specimen = try Specimen()
        let key = SeriesKey(metric: "enquiries", channel: "desk")
        func rows(_ code: String) throws -> [String] {
            let period = try #require(Period.code(code, yearStart: .april))
            let supply = PublicFigures(record: specimen.published)
            return Provenance(figure: try #require(supply.figure(key, period))).cells
        }
        #expect(
            try rows("2026-01") == ["metrics/snapshots/desk.csv, row 2, column value"])
        let period = try #require(Period.code("2026-Q1", yearStart: .april))
        let snapshot = try #require(specimen.findings.record.snapshots.first)
        let sources = [[2, 4], [3], [9]].map {
            FigureSource(snapshot, column: "value", lines: $0)
        }
        func said(_ sources: ArraySlice<FigureSource>) -> Provenance {
            let figure = Figure(
                key: key, period: period, value: .number(Decimal(1)), sources: Array(sources))
            return Provenance(figure: ShownFigure(figure, rate))
        }
        #expect(
            said(sources[..<2]).cells == ["metrics/snapshots/desk.csv, rows 2 to 4, column value"])
        #expect(
            said(sources[...]).cells == [
                "metrics/snapshots/desk.csv, 4 rows between 2 and 9, column value"
            ])
        #expect(said(sources[...]).origins == ["Telephone system"])
        #expect(said(sources[...]).collected?.description == "2026-05-02")
    }
}
