import Content
import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

@testable import Disclosure

/// In each published sum at least two figures are withheld, or none.
@Suite struct ComplementsTests {
    @Test func theSmallestOtherPartIsWithheldToo() throws {
        let record = try disclosed(
            """
            2026-Q2,facebook,visits,a,3,,,,
            2026-Q2,facebook,visits,b,0,,,,
            2026-Q2,facebook,visits,c,20,,,,
            2026-Q2,facebook,visits,d,20,,,,
            2026-Q2,facebook,visits,e,30,,,,
            """)
        #expect(
            record.withheld == [
                "visits:a//2026-Q2", "visits:c//2026-Q2", "visits:a/facebook/2026-Q2",
                "visits:c/facebook/2026-Q2",
            ])
        #expect(try record.figure("visits/facebook/2026-Q2").value == .number(Decimal(73)))
    }

    @Test func whereThereIsNoOtherPartTheTotalIsWithheld() throws {
        let record = try disclosed(
            "2026-Q2,facebook,visits,a,3,,,,\n2026-Q2,facebook,visits,b,0,,,,\n")
        #expect(try record.isWithheld("visits/facebook/2026-Q2"))
        #expect(try record.isWithheld("visits//2026-Q2"))
        #expect(try !record.isWithheld("visits:b/facebook/2026-Q2"))
    }

    @Test func oneMonthOfAQuarterCannotBeWorkedOut() throws {
        let record = try disclosed(
            """
            2026-04,facebook,visits,,3,,,,
            2026-05,facebook,visits,,70,,,,
            2026-06,facebook,visits,,60,,,,
            """)
        #expect(
            record.withheld == [
                "visits//2026-04", "visits//2026-06", "visits/facebook/2026-04",
                "visits/facebook/2026-06",
            ])
    }

    @Test func aQuarterOfAYearCannotBeWorkedOut() throws {
        let quarters = ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]
        let rows = zip(quarters, [3, 50, 40, 60]).map { "\($0),facebook,visits,,\($1),,,," }
        let record = try disclosed(rows.joined(separator: "\n"))
        #expect(try record.isWithheld("visits/facebook/2026-Q2"))
        #expect(try record.isWithheld("visits/facebook/2026-Q4"))
        #expect(
            try record.figure("visits/facebook/2026-27").value == .number(Decimal(153)))
    }

    @Test func aPartThatIsMissingKeepsTheSecretAlready() throws {
        let record = try disclosed(
            """
            2026-Q2,facebook,visits,,60,,,,
            2026-Q2,facebook,visits,a,3,,,,
            2026-Q2,facebook,visits,b,,,,x,
            2026-Q2,facebook,visits,c,20,,,,
            """)
        #expect(try record.isWithheld("visits:a/facebook/2026-Q2"))
        #expect(try !record.isWithheld("visits:c/facebook/2026-Q2"))
    }

    @Test func stocksDoNotAddUpOverTime() throws {
        let record = try disclosed(
            """
            2026-04,facebook,people,,3,,,,
            2026-05,facebook,people,,30,,,,
            2026-06,facebook,people,,40,,,,
            """)
        #expect(record.withheld == ["people//2026-04", "people/facebook/2026-04"])
    }

    @Test func aShareOfOneChannelCannotBeWorkedOutFromAll() throws {
        let record = try disclosed(
            "2026-Q2,facebook,clear,,,3,50,,\n2026-Q2,phone,clear,,,30,60,,\n")
        #expect(record.withheld == ["clear/facebook/2026-Q2", "clear/phone/2026-Q2"])
        #expect(
            try record.figure("clear//2026-Q2").value
                == .share(Share(Decimal(33), of: Decimal(110))))
    }

    /// Three replies came by Bluesky: with the total and the others they could be worked out.
    @Test func theExamplesConsultationWithholdsASecondChannel() throws {
        let published = try example()
        #expect(
            published.withheld.filter { $0.hasPrefix("consultation-replies") } == [
                "consultation-replies/bluesky/2026-Q1", "consultation-replies/instagram/2026-Q1",
            ])
        #expect(
            try published.figure("consultation-replies//2026-Q1").value == .number(Decimal(709)))
    }

    @Test func theExamplesModerationHasTwoOrNoneInEachLine() throws {
        let found = findings(in: try #require(readRecord(try exampleContent()).value)).value
        let published = disclosure(of: found).value
        #expect(
            published.withheld.filter { $0.hasPrefix("moderation") && $0.hasSuffix("2026-Q3") } == [
                "moderation-actions:advertising/facebook-main/2026-Q3",
                "moderation-actions:impersonation/facebook-main/2026-Q3",
                "moderation-actions:advertising/instagram/2026-Q3",
                "moderation-actions:impersonation/instagram/2026-Q3",
            ])
        #expect(
            try published.figure("moderation-actions//2026-Q3").value == .number(Decimal(127)))
        var figures: [FigurePlace: Figure] = [:]
        for key in found.keys {
            for grain in PublishedFigures.grains {
                for case (let period, let figure?) in found.series(key, grain) {
                    figures[FigurePlace(key: key, period: period)] = figure
                }
            }
        }
        let lines = publishedLines(
            among: figures, metrics: found.record.metrics, yearStart: .april)
        #expect(lines.count > 100)
        for line in lines {
            let unknown = ([line.total] + line.parts)
                .compactMap { published.figures.figure($0.key, $0.period)?.replacement }
            #expect(unknown != [.confidential], "\(line.total)")
        }
    }

    private func example() throws -> PublishedRecord {
        disclosure(of: findings(in: try #require(readRecord(try exampleContent()).value)).value)
            .value
    }
}
