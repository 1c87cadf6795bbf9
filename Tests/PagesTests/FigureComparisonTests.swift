import Diagnostics
import Disclosure
import Model
import Statistics
import Testing

@testable import Pages

@Suite struct FigureComparisonTests {
    private let rate = metric(.percent, .ratio, plain: "enquiries answered in time")
    private let stock = metric(.count, .stock, plain: "households with a caddy")
    private let flow = metric(.count, plain: "posts")

    private func share(
        _ numerator: Int, _ denominator: Int, _ code: String, markers: [Marker] = []
    ) throws -> ShownFigure {
        try shown(
            .share(Share(Decimal(numerator), of: Decimal(denominator))), of: rate, code,
            markers: markers)
    }

    @Test func aClearChangeIsUpOrDown() throws {
        let now = try share(4196, 4906, "2026-Q3")
        let before = try share(4187, 5452, "2026-Q2")
        let words = FigureComparison(metric: rate)
        #expect(words.clause(now, before, .up) == "up from 76.8% in the previous quarter")
        #expect(words.sentence(now, before, .up) == "Up from 76.8% in the previous quarter.")
        #expect(words.short(now, before, .up) == "Up 8.7 percentage points")
        #expect(words.short(before, now, .down) == "Down 8.7 percentage points")
    }

    @Test func commonCauseIsNoClearChange() throws {
        let now = try share(4196, 4906, "2026-Q3")
        let before = try share(4187, 5452, "2026-Q2")
        let words = FigureComparison(metric: rate)
        #expect(
            words.clause(now, before, .noClearChange)
                == "no clear change from 76.8% in the previous quarter")
        #expect(
            words.sentence(now, before, .noClearChange)
                == "No clear change from 76.8% in the previous quarter.")
        #expect(
            words.short(now, before, .noClearChange)
                == "No clear change (8.7 percentage points more)")
    }

    @Test(arguments: [PublishedChange.Verdict.notJudged, nil])
    func twoPointsAreNoTrend(_ verdict: PublishedChange.Verdict?) throws {
        let now = try share(4196, 4906, "2026-Q3")
        let before = try share(4187, 5452, "2026-Q2")
        let words = FigureComparison(metric: rate)
        #expect(
            words.clause(now, before, verdict) == "compared with 76.8% in the previous quarter")
        #expect(words.sentence(now, before, verdict) == "It was 76.8% in the previous quarter.")
        #expect(words.short(now, before, verdict) == "8.7 percentage points more")
    }

    @Test func aStockIsMoreOrFewerThanAtAnotherEnd() throws {
        let now = try shown(.number(Decimal(22_476)), of: stock, "2026-Q3")
        let before = try shown(.number(Decimal(22_576)), of: stock, "2026-Q2")
        let words = FigureComparison(metric: stock)
        #expect(words.clause(now, before, .down) == "100 fewer than at the end of June 2026")
        #expect(
            words.sentence(before, now, .up)
                == "That is 100 more than at the end of September 2026.")
        #expect(
            words.clause(now, before, .noClearChange)
                == "no clear change from 22,576 at the end of June 2026")
        #expect(words.short(before, now, .up) == "100 more")
    }

    /// A period, the one before, and how that is called.
    private static let periods = [
        ("2026-09", "2026-08", "in the previous month"),
        ("2026-W02", "2026-W01", "in the previous week"),
        ("2026-27 Q1", "2025-26 Q4", "in the previous quarter"),
        ("2026-27", "2025-26", "in the previous financial year"),
        ("2026", "2025", "in the previous calendar year"),
        ("2026-09-02", "2026-09-01", "on the day before"),
        ("2026-09", "2025-09", "in September 2025"),
    ]

    @Test(arguments: periods)
    func thePeriodBeforeIsNamed(_ now: String, _ before: String, _ expected: String) throws {
        let twelve = try shown(.number(Decimal(12)), of: flow, now)
        let seven = try shown(.number(Decimal(7)), of: flow, before)
        #expect(
            FigureComparison(metric: flow).clause(twelve, seven, .up)
                == "up from 7 \(expected)")
    }

    @Test func figuresOnBothSidesOfABreakAreNotCompared() throws {
        let now = try share(1, 2, "2026-09", markers: [.breakInSeries])
        let before = try share(1, 4, "2026-08")
        let words = FigureComparison(metric: rate)
        #expect(words.clause(now, before) == nil)
        #expect(
            words.sentence(now, before)
                == "It cannot be compared with the figure in the previous month: the way it is counted changed."
        )
        #expect(words.short(now, before) == "Cannot be compared: counted differently")
    }

    @Test func aPeriodInWhichTheCountingChangedIsNoMeasureForTheNext() throws {
        var counted = flow
        counted.breaks = [
            Metric.Break(date: try #require(Day("2026-06-01")), reason: "New rounds")
        ]
        let figures = try ["2026-Q2", "2026-Q3", "2026-Q4"].map {
            try shown(.number(Decimal(900)), of: counted, $0)
        }
        let words = FigureComparison(metric: counted)
        #expect(words.clause(figures[1], figures[0]) == nil)
        #expect(
            FigureSentence(metric: counted, among: [:]).headline(
                figures[1], in: figures[1].period, before: figures[0])
                == "There were 900 posts in July to September 2026. It cannot be compared with the figure in the previous quarter: the way it is counted changed."
        )
        #expect(words.clause(figures[2], figures[1]) == "about the same as in the previous quarter")
    }

    @Test func whatRoundsToTheSameIsAboutTheSame() throws {
        let now = try share(5012, 10_000, "2026-09")
        let same = try share(5014, 10_000, "2026-08")
        let other = try share(5022, 10_000, "2026-08")
        let words = FigureComparison(metric: rate)
        #expect(words.clause(now, same, .up) == "about the same as in the previous month")
        #expect(words.clause(now, other, .down) == "down from 50.2% in the previous month")
        #expect(words.short(now, other, .up) == "Down 0.1 percentage points")
        #expect(words.short(now, same, .up) == "The same")
    }

    @Test func aTableSaysWhyThereIsNoChange() throws {
        let now = try share(501, 1000, "2026-09")
        let withheld = try shown(.missing(.confidential), of: rate, "2026-08")
        let words = FigureComparison(metric: rate)
        #expect(words.short(now, nil) == "Nothing to compare")
        #expect(words.short(nil, now) == "Nothing to compare")
        #expect(words.short(now, withheld) == "Cannot be compared")
    }

    @Test func whatIsNotOverIsNotComparedWithWhatIs() throws {
        let specimen = try Specimen()
        let year = try #require(Period.code("2026", yearStart: .april))
        let figures = PublicFigures(record: specimen.published)
        let metric = try #require(specimen.published.metrics["enquiries"])
        let april = try #require(Period.code("2026-04", yearStart: .april))
        let key = SeriesKey(metric: "enquiries", channel: "desk")
        let whole = try #require(figures.figure(key, april))
        #expect(!whole.isSoFar)
        let quarter = Period.of(.quarter, around: year.last, yearStart: .april)
        let early = ShownFigure(
            Figure(
                key: key, period: quarter, value: .number(Decimal(9)), markers: [.provisional],
                sources: whole.sources), metric)
        let before = try shown(.number(Decimal(7)), of: metric, "2026-Q3")
        #expect(early.isSoFar)
        #expect(FigureComparison(metric: metric).clause(early, before, .up) == nil)
        #expect(
            FigureSentence(metric: metric, among: specimen.published.metrics)
                .headline(early, in: quarter, before: before, .up)
                == "There were 9 enquiries in October to December 2026. The period is not over: this is the figure so far."
        )
    }
}
