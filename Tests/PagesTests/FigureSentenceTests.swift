import Disclosure
import Model
import Statistics
import Testing

@testable import Pages

@Suite struct FigureSentenceTests {
    private let rate = metric(.percent, .ratio, plain: "enquiries answered in time")
    private let stock = metric(.count, .stock, plain: "households with a caddy")
    private let flow = metric(.count)

    private func share(
        _ numerator: Int, _ denominator: Int, _ code: String, markers: [Marker] = []
    ) throws -> ShownFigure {
        try shown(
            .share(Share(Decimal(numerator), of: Decimal(denominator))), of: rate, code,
            markers: markers)
    }

    private func sentence(_ metric: Metric) -> FigureSentence {
        FigureSentence(metric: metric, yearStart: .april)
    }

    @Test func aShareIsSaidWithItsBaseAndThePeriodBefore() throws {
        let now = try share(4196, 4906, "2026-Q3")
        let before = try share(4187, 5452, "2026-Q2")
        #expect(
            sentence(rate).headline(now, in: now.period, before: before, .up)
                == "86% in July to September 2026 (4,196 of 4,906 enquiries answered in time), up from 77% in April to June 2026."
        )
        #expect(
            sentence(rate).caption(now, in: now.period)
                == "4,196 of 4,906 enquiries answered in time, July to September 2026.")
        #expect(
            sentence(rate).change(now, before, .up)
                == "Up 8.7 percentage points compared with April to June 2026.")
        #expect(sentence(rate).shortChange(before, now, .down) == "Down 8.7 percentage points")
    }

    @Test func twoPointsAreNoTrend() throws {
        let now = try share(4196, 4906, "2026-Q3")
        let before = try share(4187, 5452, "2026-Q2")
        let text = sentence(rate)
        #expect(
            text.headline(now, in: now.period, before: before)
                == "86% in July to September 2026 (4,196 of 4,906 enquiries answered in time), 8.7 percentage points more than in April to June 2026."
        )
        #expect(
            text.comparison(now, before, .noClearChange)
                == "no clear change from 77% in April to June 2026")
        #expect(
            text.change(now, before, .noClearChange)
                == "8.7 percentage points more than in April to June 2026: no clear change.")
        #expect(
            text.change(before, now) == "8.7 percentage points less than in July to September 2026."
        )
        #expect(text.shortChange(now, before) == "8.7 percentage points more")
        #expect(
            text.shortChange(now, before, .noClearChange)
                == "8.7 percentage points more: no clear change")
    }

    @Test func aSampleIsSaidWithItsInterval() throws {
        var sample = rate
        sample.isSample = true
        let now = try share(81, 263, "2026-Q3")
        #expect(
            sentence(sample).caption(now, in: now.period)
                == "81 of 263 enquiries answered in time, July to September 2026. These are the answers of a sample: the true figure is likely to be between 25.5% and 36.6%."
        )
        #expect(!sentence(rate).caption(now, in: now.period).contains("sample"))
    }

    @Test func aStockIsMoreOrFewerAndNotUpOrDown() throws {
        let now = try shown(.number(Decimal(22_476)), of: stock, "2026-Q3")
        let before = try shown(.number(Decimal(22_576)), of: stock, "2026-Q2")
        #expect(
            sentence(stock).comparison(now, before, .down)
                == "100 fewer than at the end of June 2026")
        #expect(
            sentence(stock).change(before, now, .up)
                == "100 more than at the end of September 2026, a clear change.")
        #expect(sentence(stock).shortChange(before, now, .up) == "100 more")
    }

    @Test func aBracketIsSaidFromItsLeastToItsMost() throws {
        let reach = metric(.count, .unique, plain: "accounts reached")
        let now = try shown(
            .between(low: Decimal(1500), high: Decimal(2950)), of: reach, "2026-Q3")
        #expect(
            sentence(reach).headline(now, in: now.period, before: nil)
                == "Between 1,500 and 2,950 in July to September 2026 (accounts reached: unique counts are not added)."
        )
        #expect(FigureTable.Cell(now, reach) == .number("between 1,500 and 2,950"))
        #expect(now.printed == nil)
        #expect(sentence(reach).change(now, now) == nil)
    }

    @Test func aStockIsWhatItIsAtTheEnd() throws {
        let now = try shown(.number(Decimal(22_476)), of: stock, "2026-Q3")
        #expect(
            sentence(stock).headline(now, in: now.period, before: nil)
                == "22,476 at the end of September 2026.")
        #expect(
            sentence(stock).caption(now, in: now.period)
                == "Households with a caddy, at the end of September 2026.")
    }

    @Test func aNumberWithoutPlainWordsIsNotNamedTwice() throws {
        let now = try shown(.number(Decimal(12)), of: flow, "2026-09")
        #expect(sentence(flow).caption(now, in: now.period) == "September 2026.")
    }

    @Test func whatIsProvisionalSaysSo() throws {
        let now = try share(1, 2, "2026-09", markers: [.provisional])
        #expect(
            sentence(rate).headline(now, in: now.period, before: nil)
                == "50% in September 2026 (1 of 2 enquiries answered in time). This is provisional."
        )
    }

    @Test func figuresOnBothSidesOfABreakAreNotCompared() throws {
        let now = try share(1, 2, "2026-09", markers: [.breakInSeries])
        let before = try share(1, 4, "2026-08")
        #expect(sentence(rate).comparison(now, before) == nil)
        #expect(
            sentence(rate).change(now, before)
                == "Not comparable with August 2026: the way it is counted changed.")
        #expect(sentence(rate).shortChange(now, before) == "Not comparable: counted differently")
    }

    @Test func whatRoundsToTheSameIsAboutTheSame() throws {
        let now = try share(501, 1000, "2026-09")
        let before = try share(502, 1000, "2026-08")
        #expect(sentence(rate).comparison(now, before) == "about the same as in August 2026")
        #expect(sentence(rate).change(now, now) == "The same as in September 2026.")
    }

    @Test(arguments: [
        (
            Marker.confidential,
            "Withheld for September 2026: a small number could point to a person."
        ),
        (.notApplicable, "Not applicable in September 2026: there was nothing to divide by."),
        (.notAvailable, "No figure for September 2026: not available."),
    ])
    func aNumberThatIsNotThereSaysWhy(_ marker: Marker, _ expected: String) throws {
        let figure = try shown(.missing(marker), of: rate, "2026-09")
        #expect(sentence(rate).headline(figure, in: figure.period, before: nil) == expected)
        #expect(sentence(rate).change(figure, figure) == nil)
    }

    @Test func aPeriodThatWasNeverDeliveredIsSaidToHaveNoFigure() throws {
        let period = try #require(Period.code("2026-09", yearStart: .april))
        #expect(
            sentence(rate).headline(nil, in: period, before: nil)
                == "There is no figure for September 2026 yet.")
    }
}
