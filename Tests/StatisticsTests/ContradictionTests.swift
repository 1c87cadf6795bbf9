import Content
import Diagnostics
import Model
import Testing

@testable import Statistics

/// What delivered numbers say against each other.
@Suite struct ContradictionTests {
    private func said(_ rows: String, _ manifest: String = "") throws -> [Diagnostic] {
        try diagnosed([("one", rows, manifest)]).diagnostics
    }

    private func line(_ number: Int) -> SourcePosition {
        SourcePosition(path: "metrics/snapshots/one.csv", line: number)
    }

    @Test func aMetricHasOneBasis() throws {
        let april = ("one", "2026-04,facebook-main,reactions,,10,,,,", "basis: accrued")
        let may = { (manifest: String) in
            ("two", "2026-05,facebook-main,reactions,,10,,,,", "basis: lifetime\n\(manifest)")
        }
        let found = try diagnosed([april, may("")])
        let snapshots = found.value.record.snapshots
        #expect(found.diagnostics == [.mixedBases("reactions", snapshots[0], snapshots[1])])
        #expect(found.diagnostics[0].position.path == "metrics/snapshots/two.yml")
        #expect(try diagnosed([april, may("supersedes: [one]")]).diagnostics == [])
    }

    @Test func whatAMetricIsWorkedOutFromHasOneBasis() throws {
        let shares = ("one", "2026-04,facebook-main,shares,,10,,,,", "basis: lifetime")
        let shown = { (metric: String, basis: String) in
            ("two", "2026-04,facebook-main,\(metric),,500,,,,", "basis: \(basis)")
        }
        let found = try diagnosed([shares, shown("impressions", "accrued")])
        let snapshots = found.value.record.snapshots
        #expect(
            found.diagnostics == [
                .mixedBases(
                    of: "virality", ("shares", snapshots[0]), ("impressions", snapshots[1]))
            ])
        #expect(found.diagnostics[0].position.path == "metrics/snapshots/two.yml")
        #expect(try diagnosed([shares, shown("impressions", "lifetime")]).diagnostics == [])
        // A reading has no basis, and what no metric in use divides by stands for itself.
        #expect(try diagnosed([shares, shown("followers", "accrued")]).diagnostics == [])
        #expect(try diagnosed([shares, shown("posts", "accrued")]).diagnostics == [])
    }

    @Test func aGroupThatIsTheSumOfTheOthersIsATotal() throws {
        let rows = (4...6).flatMap { month in
            ["North,1\(month)", "South,2\(month)", "Aberwen,\(30 + 2 * month)"].map {
                "2026-0\(month),phone-desk,calls,\($0),,,,"
            }
        }.joined(separator: "\n")
        #expect(try said(rows) == [.hiddenTotal("Aberwen", at: line(4))])
        #expect(try said(rows, "totals: {group: Aberwen}") == [])
        #expect(try said(rows.replacing("Aberwen,42", with: "Aberwen,43")) == [])
    }

    @Test func aDeliveredTotalIsComparedWithItsParts() throws {
        let rows = "2026-04,facebook-main,posts,,10,,,,\n2026-04,phone-desk,posts,,20,,,,\n"
        #expect(try said(rows + "2026-04,,posts,,30,,,,") == [])
        #expect(
            try said(rows + "2026-04,,posts,,31,,,,") == [
                .disagreeingTotal("posts", total: Decimal(31), sum: Decimal(30), at: line(4))
            ])
        // Two sorts of groups in one list, each of them everyone.
        let groups = "2026-04,,posts,A,10,,,,\n2026-04,,posts,B,20,,,,\n"
        #expect(try said(groups + "2026-04,,posts,,15,,,,") == [])
    }

    @Test func aMetricIsComparedWithTheSumOfItsParts() throws {
        let rows = """
            2026-04,facebook-main,reactions,,10,,,,
            2026-04,facebook-main,comments,,5,,,,
            2026-04,facebook-main,shares,,1,,,,
            2026-04,facebook-main,interactions,,17,,,,
            """
        #expect(
            try said(rows) == [
                .disagreeingTotal("interactions", total: Decimal(17), sum: Decimal(16), at: line(5))
            ])
    }

    @Test func aValueTenTimesItsNeighboursHasAReason() throws {
        let rows = { (value: String, marker: String) in
            """
            2026-04,facebook-main,posts,,50,,,,
            2026-05,facebook-main,posts,,\(value),,,\(marker),
            2026-06,facebook-main,posts,,40,,,,
            """
        }
        let report = { (value: Int) in
            Diagnostic.implausible(
                Decimal(value), of: "'posts'", beside: [Decimal(50), Decimal(40)],
                in: CellPlace(field: 4, delimiter: UInt8(ascii: ",")), at: self.line(3))
        }
        #expect(try said(rows("500", "")) == [report(500)])
        #expect(try said(rows("0", "")) == [report(0)])
        #expect(try said(rows("499", "")) == [])
        #expect(try said(rows("500", "e")) == [])
        #expect(try said(rows("500", ""), "plausible: [{line: 3, reason: Election}]") == [])
        #expect(try said(rows("500", ""), "plausible: [{period: 2026-05, reason: E}]") == [])
        #expect(try said(rows("500", ""), "plausible: [{line: 2, reason: E}]") == [report(500)])
    }

    @Test(arguments: [
        ([5, 5000, 5], [3]), ([5, 99, 5], []), ([0, 5000, 0], []), ([500, 50, 40], [2]),
        ([50, 40, 500], [4]), ([50, 40, 0], []), ([0, 40, 50], []), ([9, 0, 50], []),
        ([50, 500, 5000], [4]),
    ])
    func theFirstAndTheLastAreComparedAsWellAndChanceIsNone(
        _ values: [Int], _ lines: [Int]
    ) throws {
        let rows = values.enumerated().map { "2026-0\($0 + 4),facebook-main,posts,,\($1),,,," }
        let found = try said(rows.joined(separator: "\n"))
        #expect(found.map(\.position.line) == lines)
        #expect(found.allSatisfy { $0.rule.id == "C0606" })
    }

    @Test func theDaysOfAStockAreComparedAndThoseOfAFlowAreNot() throws {
        let days = { (metric: String) in
            "2026-04-01,facebook-main,\(metric),,90,,,,\n2026-04-02,facebook-main,\(metric),,0,,,,\n"
                + "2026-04-03,facebook-main,\(metric),,90,,,,"
        }
        #expect(try said(days("followers")).map(\.rule.id) == ["C0606"])
        #expect(try said(days("posts")) == [])
    }

    @Test func periodsOfOneSeriesDoNotCross() throws {
        func read(_ start: String) throws -> [Diagnostic] {
            let snapshots = [("one", "2026-04-01", "2026-04-14"), ("two", start, "2026-04-20")]
            let files = snapshots.flatMap { name, first, last in
                [
                    SourceFile(
                        path: "metrics/snapshots/\(name).csv", text: "metric,value\nposts,5\n"),
                    SourceFile(
                        path: "metrics/snapshots/\(name).yml",
                        text:
                            "collected: 2026-06-01\nsource: S\nperiod: {start: \(first), end: \(last)}\n"
                    ),
                ]
            }
            let site = SourceFile(path: "candour.yml", text: "organisation: A\ntitle: B\n")
            let read = readRecord([site] + files)
            #expect(read.diagnostics == [])
            return Statistics.findings(in: try #require(read.value)).diagnostics
        }
        #expect(try read("2026-04-15") == [])
        #expect(
            try read("2026-04-14") == [
                .overlap(
                    "posts", line(2), at: SourcePosition(path: "metrics/snapshots/two.csv", line: 2)
                )
            ])
    }

    @Test func aMonthThatNothingWasDeliveredForIsNamedOnce() throws {
        let rows = """
            2026-04,facebook-main,posts,,5,,,,
            2026-06,facebook-main,posts,,5,,,,
            2026-04,phone-desk,posts,,5,,,,
            2026-06,phone-desk,posts,,5,,,,
            """
        let first = try #require(Day("2026-05-01"))
        #expect(
            try said(rows) == [.gap("posts", first, first.adding(days: 30), at: line(3))])
    }

    @Test func answeredAndUnansweredAreAllEnquiries() throws {
        let rows = { (count: Int) in
            """
            2026-04,phone-desk,enquiries,,100,,,,
            2026-04,phone-desk,answered,,90,,,,
            2026-04,phone-desk,unanswered,,\(count),,,,
            """
        }
        #expect(try said(rows(10)) == [])
        #expect(
            try said(rows(11)) == [
                .unreconciled(
                    answered: Decimal(90), unanswered: Decimal(11), enquiries: Decimal(100),
                    wholeAt: line(2), at: line(4))
            ])
    }
}
