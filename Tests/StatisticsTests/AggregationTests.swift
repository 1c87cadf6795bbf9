import Diagnostics
import Model
import Testing

@testable import Statistics

/// What may be added up, and how. Source: domain section 1.2.
@Suite struct AggregationTests {
    @Test func aFlowIsAddedUp() throws {
        let found = try findings(
            """
            2026-04,facebook-main,posts,,10,,,,
            2026-05,facebook-main,posts,,20,,,,
            2026-06,facebook-main,posts,,0.5,,,,
            """)
        #expect(try found.value("posts/facebook-main/2026-Q2") == number("30.5"))
        #expect(try found.value("posts//2026-Q2") == number("30.5"))
        #expect(try found.value("posts//2026-27 Q1") == number("30.5"))
    }

    @Test func aPartThatIsLargerThanItsWholeIsReportedAtItsCell() throws {
        let found = try diagnosed([
            (
                "one",
                "2026-04,phone-desk,answered,,412,,,,\n2026-04,phone-desk,enquiries,,406,,,,", ""
            )
        ])
        let path = "metrics/snapshots/one.csv"
        #expect(
            found.diagnostics == [
                .impossibleShare(
                    Decimal(412), of: Decimal(406), part: "answered", whole: "enquiries",
                    wholeAt: SourcePosition(path: path, line: 3),
                    at: SourcePosition(path: path, line: 2))
            ])
    }

    @Test func aGapIsNotZero() throws {
        let found = try findings(
            """
            2026-04,facebook-main,posts,,10,,,,
            2026-06,facebook-main,posts,,20,,,,
            2026-07,facebook-main,posts,,,,,x,
            2026-08,facebook-main,posts,,5,,,,
            2026-09,facebook-main,posts,,5,,,,
            """)
        #expect(try found.value("posts/facebook-main/2026-Q2") == missing(.notAvailable))
        #expect(try found.value("posts/facebook-main/2026-Q3") == missing(.notAvailable))
        #expect(try found.value("posts/facebook-main/2026-05") == nil)
        #expect(try found.value("posts/facebook-main/2026-Q4") == nil)
        #expect(try found.value("posts/facebook-main/2026") == missing(.notAvailable))
    }

    @Test func whatWasDeliveredForThePeriodStands() throws {
        let found = try findings(
            """
            2026-04,facebook-main,posts,,10,,,,
            2026-05,facebook-main,posts,,20,,,,
            2026-06,facebook-main,posts,,30,,,,
            2026-Q2,facebook-main,posts,,59,,,,
            2026-Q3,facebook-main,posts,,,,,c,
            """)
        #expect(try found.value("posts/facebook-main/2026-Q2") == number("59"))
        #expect(try found.value("posts/facebook-main/2026-Q3") == missing(.confidential))
    }

    @Test func monthsAndTheirQuarterAreNotCountedTwice() throws {
        let months = (1...12).map { "2026-\($0 < 10 ? "0" : "")\($0),facebook-main,posts,,1,,,," }
        let found = try findings(
            (months + [
                "2026-Q2,facebook-main,posts,,50,,,,", "2026-04-03,facebook-main,posts,,9,,,,",
            ])
            .joined(separator: "\n"))
        #expect(try found.value("posts/facebook-main/2026") == number("59"))
        #expect(try found.value("posts/facebook-main/2026-04") == number("1"))
    }

    @Test func daysWeeksAndMonthsMakeUpAQuarterTogether() throws {
        let days = (1...31).map { "2026-05-\($0 < 10 ? "0" : "")\($0),facebook-main,posts,,1,,,," }
        let found = try findings(
            (["2026-04,facebook-main,posts,,10,,,,", "2026-06,facebook-main,posts,,10,,,,"] + days)
                .joined(separator: "\n"))
        #expect(try found.value("posts/facebook-main/2026-Q2") == number("51"))
    }

    @Test func aStockIsItsLastReading() throws {
        let found = try findings(
            """
            2026-04-10,facebook-main,followers,,100,,,,
            2026-04-29,facebook-main,followers,,120,,,,
            2026-04-30,facebook-main,followers,,,,,x,
            2026-05-02,facebook-main,followers,,,,,x,
            2026-04-30,phone-desk,followers,,7,,,,
            """)
        #expect(try found.value("followers/facebook-main/2026-04") == number("120"))
        #expect(try found.value("followers/facebook-main/2026-Q2") == number("120"))
        #expect(try found.value("followers/facebook-main/2026-05") == missing(.notAvailable))
        #expect(try found.value("followers//2026-04") == number("127"))
        #expect(try found.value("followers//2026-05") == missing(.notAvailable))
    }

    @Test func uniqueCountsAndQuantilesAreNeverAdded() throws {
        let found = try findings(
            """
            2026-04,facebook-main,reach,,500,,,,
            2026-05,facebook-main,reach,,300,,,,
            2026-06,facebook-main,reach,,400,,,,
            2026-04,facebook-main,waiting-time,,9,,,,
            2026-05,facebook-main,waiting-time,,9,,,,
            2026-06,facebook-main,waiting-time,,9,,,,
            2026-Q2,phone-desk,reach,,950,,,,
            """)
        #expect(
            try found.value("reach/facebook-main/2026-Q2")
                == .between(low: Decimal(500), high: Decimal(1200)))
        #expect(try found.value("waiting-time/facebook-main/2026-Q2") == nil)
        #expect(try found.value("waiting-time/facebook-main/2026-05") == number("9"))
        #expect(try found.value("reach/phone-desk/2026-Q2") == number("950"))
    }

    @Test func aRatioIsMadeFromSumsAndNeverAveraged() throws {
        let found = try findings(
            """
            2026-04,facebook-main,enquiries,,100,,,,
            2026-04,facebook-main,answered,,50,,,,
            2026-05,facebook-main,enquiries,,10,,,,
            2026-05,facebook-main,answered,,10,,,,
            2026-06,facebook-main,enquiries,,0,,,,
            2026-06,facebook-main,answered,,0,,,,
            2026-04,phone-desk,clear,,,1,4,,
            2026-05,phone-desk,clear,,,3,4,,
            2026-06,phone-desk,clear,,,9,10,,
            2026-04,facebook-main,clear,,55,,,,
            2026-05,facebook-main,clear,,65,,,,
            2026-06,facebook-main,clear,,75,,,,
            """)
        #expect(try found.value("response-rate/facebook-main/2026-Q2") == share(60, 110))
        #expect(try found.value("response-rate/facebook-main/2026-06") == missing(.notApplicable))
        #expect(try found.value("clear/phone-desk/2026-Q2") == share(13, 18))
        // Percentages without their counts: three of them are no quarter.
        #expect(try found.value("clear/facebook-main/2026-Q2") == missing(.notAvailable))
        #expect(try found.value("clear/facebook-main/2026-05") == number("65"))
    }

    /// A rate that came without its counts is neither added nor averaged, over channels, groups or months.
    @Test func ratesWithoutTheirCountsHaveNoTotal() throws {
        let found = try findings(
            """
            2026-04,facebook-main,clear,,50,,,,
            2026-04,phone-desk,clear,,30,,,,
            2026-05,phone-desk,clear,,40,,,,
            2026-06,facebook-main,clear,North,60,,,,
            2026-06,facebook-main,clear,South,20,,,,
            2026-04,facebook-main,share-clicks,,0.5,,,,
            """)
        #expect(try found.value("clear//2026-04") == missing(.notAvailable))
        #expect(try found.value("clear/phone-desk/2026-Q2") == missing(.notAvailable))
        #expect(try found.value("clear/facebook-main/2026-06") == missing(.notAvailable))
        // The only channel there is.
        #expect(try found.value("share-clicks//2026-04") == number("0.5"))
    }

    @Test func overAllChannelsARatioHasThoseThatReportBothSides() throws {
        let found = try findings(
            """
            2026-04,facebook-main,enquiries,,100,,,,
            2026-04,facebook-main,answered,,50,,,,
            2026-04,phone-desk,enquiries,,900,,,,
            """)
        #expect(try found.value("response-rate//2026-04") == share(50, 100))
        #expect(try found.value("enquiries//2026-04") == number("1000"))
        #expect(try found.value("response-rate/phone-desk/2026-04") == missing(.notAvailable))
    }

    @Test func aSumOfOthersIsAddedUnlessItIsDelivered() throws {
        let found = try findings(
            """
            2026-04,facebook-main,reactions,,10,,,,
            2026-04,facebook-main,comments,,2,,,,
            2026-04,facebook-main,shares,,3,,,,
            2026-04,facebook-main,impressions,,1000,,,,
            2026-04,phone-desk,interactions,,7,,,,
            2026-04,phone-desk,impressions,,100,,,,
            2026-05,facebook-main,reactions,,10,,,,
            """)
        #expect(try found.value("interactions/facebook-main/2026-04") == number("15"))
        #expect(try found.value("engagement-rate/facebook-main/2026-04") == share(15, 1000))
        #expect(try found.value("interactions//2026-04") == number("22"))
        #expect(try found.value("engagement-rate//2026-04") == share(22, 1100))
        #expect(try found.value("interactions/facebook-main/2026-05") == missing(.notAvailable))
    }

    @Test func channelsCountWhileTheyAreOpen() throws {
        let lines = ["04", "05", "06", "07", "08", "09"].flatMap { month in
            ["facebook-main", "bluesky", "x-main"].compactMap { channel -> String? in
                if channel == "bluesky", month == "04" { return nil }
                if channel == "x-main", month > "05" { return nil }
                return
                    "2026-\(month),\(channel),posts,,1,,,,\n2026-\(month),\(channel),followers,,5,,,,"
            }
        }
        let found = try findings(lines.joined(separator: "\n"))
        #expect(try found.value("posts/bluesky/2026-Q2") == number("2"))
        #expect(try found.value("posts/x-main/2026-Q2") == number("2"))
        #expect(try found.value("posts//2026-Q2") == number("7"))
        #expect(try found.value("posts//2026-Q3") == number("6"))
        #expect(try found.value("posts//2026-04") == number("2"))
        // X had followers on its last day, and none at the end of June.
        #expect(try found.value("followers//2026-05") == number("15"))
        #expect(try found.value("followers//2026-Q2") == number("10"))
    }

    @Test func aChannelThatReportedAndStoppedIsMissed() throws {
        let found = try findings(
            "2026-04,facebook-main,posts,,1,,,,\n2026-04,phone-desk,posts,,1,,,,\n2026-05,facebook-main,posts,,1,,,,"
        )
        #expect(try found.value("posts//2026-05") == missing(.notAvailable))
    }

    @Test func everyoneIsTheSumOfGroupsWhereNobodySaysOtherwise() throws {
        let found = try findings(
            """
            2026-Q2,facebook-main,posts,a,1,,,,
            2026-Q2,facebook-main,posts,b,2,,,,
            2026-Q2,phone-desk,posts,a,4,,,,
            2026-Q3,facebook-main,posts,a,1,,,,
            2026-Q3,phone-desk,posts,a,1,,,,
            2026-Q4,facebook-main,posts,,9,,,,
            2026-Q4,facebook-main,posts,a,1,,,,
            2026-Q4,facebook-main,posts,b,1,,,,
            """)
        #expect(try found.value("posts/facebook-main/2026-Q2") == number("3"))
        #expect(try found.value("posts//2026-Q2") == number("7"))
        #expect(try found.value("posts:a//2026-Q2") == number("5"))
        #expect(try found.value("posts:b//2026-Q2") == number("2"))
        #expect(try found.value("posts/facebook-main/2026-Q3") == missing(.notAvailable))
        #expect(try found.value("posts/facebook-main/2026-Q4") == number("9"))
    }

    @Test func sumsThatHaveTooManyDigitsAreMissing() throws {
        let most = "999999999999999999"
        let lines = (1...12).map {
            "2026-\($0 < 10 ? "0" : "")\($0),facebook-main,posts,,\(most),,,,"
        }
        let found = try findings(
            lines.joined(separator: "\n")
                + "\n2026-01,phone-desk,posts,,0.000000000000000001,,,,\n2199-12-31,phone-desk,clicks,,1,,,,"
        )
        #expect(try found.value("posts/facebook-main/2026") == missing(.notAvailable))
        #expect(
            try found.value("posts/facebook-main/2026-Q1")
                == .number(Decimal(2_999_999_999_999_999_997)))
        #expect(try found.value("posts//2026-01") == missing(.notAvailable))
        #expect(try found.value("share-clicks//2026-01") == missing(.notAvailable))
        let (key, _) = try place("clicks/phone-desk/2026")
        #expect(found.series(key, .day).count == 1)
        #expect(found.series(key, .month).count == 1)
    }
}

@Suite struct QualifyingTests {
}
