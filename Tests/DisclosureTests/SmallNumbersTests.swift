import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

@testable import Disclosure

/// Source: thresholds of domain section 5.2.
@Suite struct SmallNumbersTests {
    @Test(arguments: [
        ("0", 5, false), ("1", 5, true), ("4", 5, true), ("5", 5, false), ("4.5", 5, true),
        ("0", 10, false), ("9", 10, true), ("10", 10, false), ("999999999999999999", 10, false),
    ])
    func aCountBelowTheThresholdIsSmallAndZeroIsNot(
        _ count: String, _ threshold: Int, _ expected: Bool
    ) throws {
        #expect(isSmall(try #require(Decimal(count)), smallest: threshold) == expected)
    }

    @Test(arguments: [
        (4, 100, 5, true), (96, 100, 5, true), (95, 100, 5, false), (97, 100, 5, true),
        (100, 100, 5, false), (0, 100, 5, false), (5, 10, 5, false), (0, 4, 5, true),
        (4, 4, 5, true), (0, 0, 5, false), (91, 100, 10, true), (90, 100, 10, false),
    ])
    func aShareIsSmallOnEitherOfItsSides(
        _ top: Int, _ bottom: Int, _ threshold: Int, _ expected: Bool
    ) {
        let share = Share(Decimal(top), of: Decimal(bottom))
        #expect(isSmall(share, smallest: threshold) == expected)
    }

    @Test func aSmallCountIsWithheldWithItsRemarkAndAZeroIsNot() throws {
        let record = try disclosed(
            """
            2026-04,facebook,visits,,4,,,,Only four came
            2026-05,facebook,visits,,0,,,,Closed
            2026-06,facebook,visits,,5,,,,
            2026-07,facebook,visits,,,,,x,Lost
            """)
        let april = try record.figure("visits/facebook/2026-04")
        #expect(april.value == .withheld(below: 5))
        #expect(april.remarks == [])
        #expect(april.replacement == .confidential)
        #expect(april.printed(by: try #require(record.metrics["visits"])) == nil)
        let may = try record.figure("visits/facebook/2026-05")
        #expect(may.value == .number(.zero))
        #expect(may.remarks == ["Closed"])
        #expect(try record.figure("visits/facebook/2026-07").replacement == .notAvailable)
    }

    @Test func aFinancialQuarterIsTheCalendarQuarterOfTheSameDays() throws {
        let record = try disclosed("2026-Q2,facebook,visits,,40,,,,\n")
        let value = try record.figure("visits/facebook/2026-27 Q1").value
        #expect(value == .number(Decimal(40)))
    }

    @Test func aTotalDoesNotRepeatTheRemarkOfAWithheldPart() throws {
        let record = try disclosed(
            """
            2026-04,facebook,visits,,3,,,,The three from Elm Street
            2026-05,facebook,visits,,30,,,,Open late
            2026-06,facebook,visits,,20,,,,
            """)
        let quarter = try record.figure("visits/facebook/2026-Q2")
        #expect(quarter.value == .number(Decimal(53)))
        #expect(quarter.remarks == ["Open late"])
    }

    @Test func aCountThatIsCalledANumberIsOne() throws {
        let record = try disclosed("2026-Q2,facebook,fines,,3,,,,")
        #expect(try record.isWithheld("fines/facebook/2026-Q2"))
    }

    @Test func theThresholdIsTheOrganisations() throws {
        let rows = "2026-04,facebook,visits,,9,,,,\n"
        #expect(try !disclosed(rows).isWithheld("visits/facebook/2026-04"))
        let ten = try disclosed(rows, threshold: 10)
        #expect(try ten.figure("visits/facebook/2026-04").value == .withheld(below: 10))
    }

    @Test func platformTotalsAreNeverWithheld() throws {
        let record = try disclosed(
            """
            2026-04,facebook,posts,,3,,,,
            2026-04,facebook,followers,,1,,,,
            2026-04,facebook,interactions,,2,,,,
            2026-04,facebook,impressions,,4,,,,
            2026-04,facebook,waiting,,2,,,,
            """)
        #expect(record.withheld == [])
    }

    @Test func aWithheldShareTakesItsNumeratorWithIt() throws {
        let record = try disclosed(
            """
            2026-04,facebook,enquiries,,100,,,,
            2026-04,facebook,answered,,97,,,,
            2026-04,facebook,answered-in-time,,60,,,,
            """)
        #expect(
            record.withheld == [
                "answered//2026-04", "answered/facebook/2026-04", "response-rate//2026-04",
                "response-rate/facebook/2026-04",
            ])
        let rate = try record.figure("answered-within-target/facebook/2026-04")
        #expect(rate.value == .share(Share(Decimal(60), of: Decimal(100))))
    }

    @Test func aWithheldCountTakesWhatIsMadeOfItWithIt() throws {
        let record = try disclosed(
            """
            2026-04,facebook,enquiries,,100,,,,
            2026-04,facebook,answered,,3,,,,
            2026-04,facebook,visits,,50,,,,
            """)
        #expect(try record.isWithheld("response-rate/facebook/2026-04"))
        #expect(try !record.isWithheld("contacts/facebook/2026-04"))
        let sum = try disclosed(
            "2026-04,facebook,enquiries,,100,,,,\n2026-04,facebook,visits,,2,,,,\n")
        #expect(try sum.isWithheld("enquiries/facebook/2026-04"))
        #expect(try !sum.isWithheld("contacts/facebook/2026-04"))
    }

    @Test func aSurveyIsJudgedByBothSides() throws {
        let record = try disclosed(
            "2026-Q2,facebook,clear,,,97,100,,\n2026-Q3,facebook,clear,,,80,100,,\n")
        #expect(try record.isWithheld("clear/facebook/2026-Q2"))
        #expect(try !record.isWithheld("clear/facebook/2026-Q3"))
    }
}

@Suite struct PublishedRecordTests {
    private let plan = """
        title: Talking
        period: 2026-27
        staff: {notes: Secret}
        objectives: [{id: o, title: O, staff: {notes: Secret}}]
        measures:
          - id: visits
            metric: visits
            channel: facebook
            baseline: {value: 6, date: 2026-01-01}
            target: {value: 100, date: 2027-01-01}
            staff: {notes: Secret}
        """

    @Test func aSmallBaselineIsNotPublishedNorWhatFollowsFromIt() throws {
        let small = plan.replacing("baseline: {value: 6", with: "baseline: {value: 4")
        let record = try disclosed("2026-05,facebook,visits,,40,,,,\n", plan: small)
        let measure = try #require(record.plans.first?.measures.first)
        #expect(measure.baseline == nil)
        let may = try #require(Period.code("2026-05", yearStart: .april))
        #expect(record.progress(of: measure, in: may) == nil)
    }

    @Test func theBaselineOfAPeriodThatIsWithheldIsNotPublished() throws {
        let rows = """
            2026-04,facebook,visits,,12,,,,
            2026-04,phone,visits,,3,,,,
            2026-04,desk,visits,,40,,,,
            2026-05,facebook,visits,,30,,,,
            """
        func baseline(on day: String) throws -> Measure.Baseline? {
            let own = plan.replacing("value: 6, date: 2026-01-01", with: "value: 12, date: \(day)")
            let record = try disclosed(rows, plan: own)
            #expect(try record.isWithheld("visits/facebook/2026-04"))
            return record.plans.first?.measures.first?.baseline
        }
        #expect(try baseline(on: "2026-04-30") == nil)
        #expect(try baseline(on: "2026-04-01") == nil)
        #expect(try baseline(on: "2026-05-31")?.value == Decimal(12))
    }

    @Test func theAuthorIsToldOfABaselineThatIsNotPublished() throws {
        let source = MarkedSource(
            plan.replacing("{value: 6, date: 2026-01-01", with: "1️⃣{value: 12, date: 2026-04-30"),
            path: "plans/talking.yml")
        func said(_ visits: Int) throws -> [Diagnostic] {
            let rows = "2026-04,facebook,visits,,\(visits),,,,\n"
            return disclosure(of: try found(rows, plan: source.text)).diagnostics
        }
        #expect(try said(3) == [.baselineWithheld("visits", at: source["1️⃣"])])
        #expect(try said(30) == [])
    }

    @Test func theProgressOfAWithheldFigureIsWithheld() throws {
        let record = try disclosed(
            "2026-04,facebook,visits,,4,,,,\n2026-05,facebook,visits,,40,,,,\n", plan: plan)
        let measure = try #require(record.plans.first?.measures.first)
        #expect(measure.direction == .increase)
        let months = try ["2026-04", "2026-05", "2026-06"].map {
            try #require(Period.code($0, yearStart: .april))
        }
        #expect(record.progress(of: measure, in: months[0]) == nil)
        #expect(record.progress(of: measure, in: months[1])?.status == .slightlyBehind)
        #expect(record.progress(of: measure, in: months[2]) == nil)
    }

    @Test func nothingForStaffIsInWhatIsPublished() throws {
        let record = try disclosed("2026-05,facebook,visits,,40,,,,\n", plan: plan)
        var text = ""
        dump(record, to: &text)
        #expect(text.contains("Talking"))
        #expect(!text.contains("Secret"))
    }
}
