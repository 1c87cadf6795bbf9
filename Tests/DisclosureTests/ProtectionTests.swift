import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

@testable import Disclosure

@Suite struct ProtectionTests {
    @Test func aRateOnFewerThanTenIsWithheldAndOnFewerThanThirtyMarked() throws {
        let record = try disclosed(
            """
            2026-04,facebook,clear,,,9,9,,
            2026-05,facebook,clear,,,10,10,,
            2026-06,facebook,clear,,,29,29,,
            2026-07,facebook,clear,,,30,30,,
            """)
        #expect(try record.isWithheld("clear/facebook/2026-04"))
        #expect(try record.figure("clear/facebook/2026-05").markers == [.lowReliability])
        #expect(try record.figure("clear/facebook/2026-06").markers == [.lowReliability])
        #expect(try record.figure("clear/facebook/2026-07").markers == [])
    }

    @Test(arguments: [(7, 5, true), (8, 5, false), (9, 10, true), (10, 10, false)])
    func anAverageNeedsEightOrTheThreshold(_ records: Int, _ smallest: Int, _ isFew: Bool) {
        #expect(isTooFew(records: records, smallest: smallest) == isFew)
    }

    /// Source: thresholds.csv, column nhs_1to7_then_round5.
    @Test(
        arguments: [
            (0, "0"), (1, nil), (4, nil), (7, nil), (8, "10"), (10, "10"), (12, "10"), (13, "15"),
            (17, "15"), (18, "20"), (22, "20"), (23, "25"), (997, "995"), (998, "1000"),
            (1002, "1000"), (1003, "1005"), (12_345_678, "12345680"),
        ] as [(Int, String?)])
    func countsAreRoundedToFive(_ count: Int, _ printed: String?) throws {
        let found = try found(
            "2026-04,facebook,visits,,\(count),,,,\n", settings: "disclosure: round5")
        let record = disclosure(of: found).value
        let metric = try #require(record.metrics["visits"])
        let figure = try record.figure("visits/facebook/2026-04")
        #expect(figure.printed(by: metric)?.description == printed)
        #expect(record.figures.isRounded)
    }

    @Test func roundedRatesAndTotalsWithholdNothingMore() throws {
        let rows = """
            2026-04,facebook,enquiries,,42,,,,
            2026-04,phone,enquiries,,3,,,,
            2026-04,facebook,answered,,33,,,,
            2026-04,facebook,posts,,3,,,,
            """
        let record = disclosure(of: try found(rows, settings: "disclosure: round5")).value
        #expect(record.withheld == ["enquiries/phone/2026-04"])
        #expect(try record.figure("enquiries//2026-04").value == .number(Decimal(45)))
        #expect(try record.figure("posts/facebook/2026-04").value == .number(Decimal(3)))
        let rate = try record.figure("response-rate/facebook/2026-04")
        #expect(rate.value == .share(Share(Decimal(35), of: Decimal(40))))
    }

    /// Two tens are 8 or more each, and a total of 15 is 17 or less: the third would be 1. Three tens and a total of 45
    /// would leave 7.
    @Test(arguments: [([8, 8, 1], true), ([12, 12, 12, 7], true), ([8, 9, 3], false)])
    func ofASumThatTellsInSpiteOfRoundingAWarningIsGiven(_ counts: [Int], _ isTold: Bool) throws {
        let channels = counts.indices.map { "c\($0)" }
        var table = Table(["g"], channels, [counts])
        table.settings = "disclosure: round5"
        let published = disclosure(of: try table.findings())
        let told = counts.count - 1
        #expect(
            published.value.withheld == [
                "enquiries/c\(told)/2026-04", "enquiries:g/c\(told)/2026-04",
            ])
        let position = SourcePosition(path: "metrics/snapshots/one.csv", line: told + 2)
        let name = "enquiries/c\(told)/2026-04"
        #expect(
            published.diagnostics == (isTold ? [.toldByRounded(name, at: position)] : []))
    }

    /// 500 pounds for 42 fines would tell the 42 to whoever divides.
    @Test func whatIsWorkedOutOfRoundedCountsFollowsFromThem() throws {
        let found = try found(
            """
            2026-04,facebook,fines,,42,,,,
            2026-04,facebook,spend,,500,,,,
            2026-04,phone,fines,,5,,,,
            2026-04,phone,spend,,500,,,,
            """, settings: "disclosure: round5")
        let record = disclosure(of: found).value
        let cost = try record.figure("cost-per-fine/facebook/2026-04")
        #expect(cost.value == .share(Share(Decimal(500), of: Decimal(40))))
        #expect(try record.isWithheld("cost-per-fine/phone/2026-04"))
        #expect(try record.figure("spend/phone/2026-04").value == .number(Decimal(500)))
    }

    @Test func aProductOfACountIsNotPrintedWhereCountsAreRounded() {
        func metric(_ id: MetricID, _ unit: Metric.Unit, isAboutPeople: Bool) -> Metric {
            Metric(
                id: id, title: "T", kind: .flow, unit: unit, direction: .neutral, level: .output,
                isAboutPeople: isAboutPeople, definition: "D")
        }
        let visits = metric("visits", .count, isAboutPeople: true)
        let price = metric("price", .pounds, isAboutPeople: false)
        var worth = metric("worth", .pounds, isAboutPeople: false)
        let formula = Formula([.init("visits", times: "price")])
        worth.formula = formula
        let rounding = RoundedWorkedOut(metrics: [
            "visits": visits, "price": price, "worth": worth,
        ])
        #expect(rounding.telling == ["worth": formula])
        #expect(rounding.value(of: .number(Decimal(126)), by: formula) == nil)
    }

    @Test func theRemarkOfADayIsNotSaidBesideItsMonth() throws {
        let days = (1...30).map { day in
            let text = day < 10 ? "0\(day)" : "\(day)"
            return "2026-04-\(text),facebook,visits,,3,,,,\(day == 7 ? "The Smiths came" : "")"
        }
        let record = try disclosed(days.joined(separator: "\n"))
        let month = try record.figure("visits/facebook/2026-04")
        #expect(month.value == .number(Decimal(90)))
        #expect(month.remarks == [])
    }

    @Test func whatAnEarlierEditionPublishedProtectsNothing() throws {
        let found = try found(
            "2026-04,facebook,visits,,3,,,,\n2026-04,phone,visits,,20,,,,\n2026-04,desk,visits,,30,,,,\n"
        )
        let april = try #require(Period.code("2026-04", yearStart: .april))
        func place(_ channel: ChannelID?) -> FigurePlace {
            FigurePlace(key: SeriesKey(metric: "visits", channel: channel), period: april)
        }
        let free = disclosure(of: found)
        #expect(free.diagnostics == [])
        #expect(try free.value.isWithheld("visits/phone/2026-04"))
        let bound = disclosure(of: found, known: [place("phone")])
        #expect(bound.diagnostics == [])
        #expect(try bound.value.isWithheld("visits/desk/2026-04"))
        let told = disclosure(of: found, known: [place("phone"), place("desk"), place(nil)])
        let position = SourcePosition(path: "metrics/snapshots/one.csv", line: 2)
        #expect(
            told.diagnostics == [
                .publishedBefore(
                    "visits/facebook/2026-04",
                    from: ["visits//2026-04", "visits/desk/2026-04", "visits/phone/2026-04"],
                    at: position)
            ])
    }

    @Test func s09TwoFoursThatMakeEightAreSaid() throws {
        let found = try Table(["g"], ["a", "b", "c"], [[4, 4, 50]]).findings()
        let said = disclosure(of: found).diagnostics
        let names = ["enquiries/a/2026-04", "enquiries/b/2026-04"]
        let position = SourcePosition(path: "metrics/snapshots/one.csv", line: 2)
        #expect(said == [.justBelow(names, threshold: 5, at: position)])
        let three = try Table(["g"], ["a", "b", "c"], [[4, 3, 50]]).findings()
        #expect(disclosure(of: three).diagnostics == [])
    }

    @Test func aLargeTableMayWithholdMoreThanNeeded() throws {
        var dice = Dice(seed: 7)
        let channels = ["a", "b", "c", "d", "e", "f"]
        let groups = (1...8).map { "g\($0)" }
        let counts = groups.map { _ in channels.map { _ in dice.next(below: 4) == 0 ? 2 : 30 } }
        let said = disclosure(of: try Table(groups, channels, counts).findings()).diagnostics
        #expect(said.map(\.rule) == [.largerThanNeeded])
    }

    @Test func staffAreToldWhyAndWhatCanBeInferred() throws {
        let listed = suppressedFigures(
            of: try found(
                "2026-04,facebook,visits,,3,,,,\n2026-04,phone,visits,,20,,,,\n2026-04,desk,visits,,30,,,,\n"
            ))
        let lines = listed.map {
            "\($0.place.name(yearStart: .april)) \($0.reason) \($0.low ?? -1) \($0.high ?? -1)"
        }
        #expect(
            lines == [
                "visits/facebook/2026-04 below threshold 1 22",
                "visits/phone/2026-04 protects visits/facebook/2026-04 1 22",
            ])
    }
}
