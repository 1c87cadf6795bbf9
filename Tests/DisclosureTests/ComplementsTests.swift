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

    @Test func aPartThatDoesNotApplyKeepsNoSecret() throws {
        let record = try disclosed(
            """
            2026-Q2,facebook,visits,,23,,,,
            2026-Q2,facebook,visits,a,3,,,,
            2026-Q2,facebook,visits,b,,,,z,
            2026-Q2,facebook,visits,c,20,,,,
            """)
        #expect(try record.isWithheld("visits:c/facebook/2026-Q2"))
    }

    @Test func whatWasDeliveredAsConfidentialCannotBeWorkedOut() throws {
        let record = try disclosed(
            """
            2026-Q2,,visits,,60,,,,
            2026-Q2,facebook,visits,,,,,c,
            2026-Q2,phone,visits,,57,,,,
            """)
        #expect(record.withheld == ["visits/phone/2026-Q2"])
    }

    @Test(arguments: [(57, false), (59, true), (60, false)])
    func thoseWhomNoPartCountsAreNoSmallNumber(counted: Int, isWithheld: Bool) throws {
        let record = try disclosed(
            """
            2026-Q2,facebook,visits,,\(counted == 57 ? 62 : 60),,,,
            2026-Q2,facebook,visits,women,\(counted),,,,
            """)
        #expect(try record.isWithheld("visits:women/facebook/2026-Q2") == isWithheld)
    }

    @Test func severalThatAreWithheldAreNoSmallNumberTogether() throws {
        let record = try disclosed(
            """
            2026-Q2,facebook,visits,a,1,,,,
            2026-Q2,facebook,visits,b,1,,,,
            2026-Q2,facebook,visits,c,30,,,,
            2026-Q2,facebook,visits,d,40,,,,
            """)
        #expect(try record.isWithheld("visits:c/facebook/2026-Q2"))
        #expect(try !record.isWithheld("visits:d/facebook/2026-Q2"))
    }

    @Test func groupsOfTwoSortsDoNotGiveEachOtherAway() throws {
        let record = try disclosed(
            """
            2026-Q2,facebook,visits,,100,,,,
            2026-Q2,facebook,visits,young,3,,,,
            2026-Q2,facebook,visits,old,97,,,,
            2026-Q2,facebook,visits,north,4,,,,
            2026-Q2,facebook,visits,south,96,,,,
            """)
        #expect(try record.isWithheld("visits:old/facebook/2026-Q2"))
        #expect(try record.isWithheld("visits:south/facebook/2026-Q2"))
        #expect(try !record.isWithheld("visits/facebook/2026-Q2"))
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
    @Test func aChannelWithOneSideOfAShareHidesNothingInTheShareOfAll() throws {
        let record = try disclosed(
            """
            2026-Q2,facebook,enquiries,,60,,,,
            2026-Q2,facebook,answered,,40,,,,
            2026-Q2,phone,enquiries,,100,,,,
            2026-Q2,phone,answered,,98,,,,
            2026-Q2,desk,answered,,30,,,,
            """)
        #expect(try record.isWithheld("response-rate/phone/2026-Q2"))
        #expect(try record.isWithheld("response-rate/facebook/2026-Q2"))
        #expect(try record.isWithheld("answered/facebook/2026-Q2"))
        #expect(try record.figure("response-rate//2026-Q2").replacement == nil)
    }

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
    }

    private func example() throws -> PublishedRecord {
        disclosure(of: findings(in: try #require(readRecord(try exampleContent()).value)).value)
            .value
    }
}
