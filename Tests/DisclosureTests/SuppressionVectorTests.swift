import Diagnostics
import Model
import Statistics
import TestSupport
import Testing

@testable import Disclosure

/// Source: tables of domain section 5.4 with their smallest safe sets, each worked out by an integer programme.
@Suite struct SuppressionVectorTests {
    private let sites = ["facebook", "x", "linkedin", "youtube"]

    @Test func s01OneSmallCountTakesTheSmallestOtherWithIt() throws {
        let table = Table(["g"], sites, [[3, 12, 25, 40]])
        #expect(try table.withheld() == ["g/facebook", "g/x", "/facebook", "/x"])
    }

    @Test func s02TwoSmallCountsProtectEachOther() throws {
        let table = Table(["g"], ["positive", "negative", "neutral"], [[2, 3, 50]])
        #expect(
            try table.withheld() == [
                "g/positive", "g/negative", "/positive", "/negative",
            ])
    }

    @Test func s05AZeroProtectsNothing() throws {
        let table = Table(["g"], ["a", "b", "c", "d"], [[0, 3, 20, 30]])
        #expect(try table.withheld() == ["g/b", "g/c", "/b", "/c"])
    }

    @Test func s10OneSmallCountInATableTakesARectangle() throws {
        let table = Table(
            ["North", "South", "East"], ["facebook", "x", "linkedin"],
            [[20, 30, 25], [15, 3, 40], [22, 18, 35]])
        #expect(
            try table.withheld() == ["South/facebook", "South/x", "East/facebook", "East/x"])
    }

    @Test func twoOnesThatMakeTwoAreTold() throws {
        let table = Table(["g"], ["a", "b", "c", "d"], [[1, 1, 20, 30]])
        #expect(try table.withheld() == ["g/a", "g/b", "g/c", "/a", "/b", "/c"])
    }

    @Test func l01TheThreeOtherQuartersAndTheYearTellTheFourth() throws {
        let rows = zip(["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"], [3, 14, 20, 11])
            .map { "\($0),facebook,visits,,\($1),,,," }
        let record = try disclosed(rows.joined(separator: "\n"))
        #expect(
            record.withheld == [
                "visits//2026-Q2", "visits//2027-Q1", "visits/facebook/2026-Q2",
                "visits/facebook/2027-Q1",
            ])
    }

    @Test func l05ThoseWithoutAnAnswerFollowFromThoseWithOne() throws {
        let record = try disclosed(
            "2026-04,facebook,enquiries,,64,,,,\n2026-04,facebook,answered,,61,,,,\n")
        #expect(try record.isWithheld("answered/facebook/2026-04"))
        #expect(try record.isWithheld("response-rate/facebook/2026-04"))
        #expect(try !record.isWithheld("enquiries/facebook/2026-04"))
    }

    @Test func thoseAnsweredLateFollowFromThoseAnsweredInTime() throws {
        let record = try disclosed(
            """
            2026-04,facebook,enquiries,,164,,,,
            2026-04,facebook,answered,,61,,,,
            2026-04,facebook,answered-in-time,,58,,,,
            """)
        #expect(try record.isWithheld("answered-in-time/facebook/2026-04"))
    }
}

@Suite struct AuditTests {
    private let counts = [
        [30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685],
    ]
    private let hidden = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"]

    /// A table whose withheld cells are given, and its audit.
    private func audit(
        _ rows: [String], _ columns: [String], _ counts: [[Int]], hidden: [String]
    ) throws -> (CountTable, Audit, [String: Int]) {
        let found = try Table(rows, columns, counts).findings()
        let figures = FoundFigures(found).figures
        let reading = CountReading(
            figures, metrics: found.record.metrics, yearStart: .april, smallest: 5)
        let table = CountTable(reading)
        var veil = Veil(table)
        var cells: [String: Int] = [:]
        for (number, place) in table.places.enumerated() where place.period.grain == .month {
            let name = (place.key.group?.text ?? "") + (place.key.channel?.text ?? "")
            cells[name] = table.printed[number][0]
        }
        for name in hidden { veil.hide(try #require(cells[name]), in: table) }
        return (table, Audit(table, veil), cells)
    }

    /// Source: sdcTable, tests/testthat/test-simpleheuristic.R: every line has two withheld, and w/b is 47.
    @Test func a01TwoInEachLineAreNotEnough() throws {
        var (_, audit, cells) = try audit(
            ["w", "x", "y", "z"], ["a", "b", "c", "d"], counts, hidden: hidden)
        let disclosed = audit.disclosed(among: hidden.compactMap { cells[$0] })
        #expect(disclosed == [cells["wb"]])
        let expected: [(String, Int, Int)] = [
            // The published bounds with a count of at least 0, here of at least 1.
            ("wa", 26, 93), ("wb", 47, 47), ("wc", 1, 68), ("xa", 27, 94), ("xc", 1, 68),
            ("yb", 1, 184), ("yd", 1, 184), ("zb", 907, 1090), ("zd", 586, 769),
        ]
        for (name, low, high) in expected {
            let interval = audit.interval(of: try #require(cells[name]))
            #expect(interval.low == low && interval.high == high, "\(name) \(interval)")
        }
    }

    @Test func a02OneMoreMakesItSafe() throws {
        var (_, audit, cells) = try audit(
            ["w", "x", "y", "z"], ["a", "b", "c", "d"], counts, hidden: hidden + ["xd"])
        #expect(audit.disclosed(among: hidden.compactMap { cells[$0] }) == [])
    }

    @Test func a05ARowThatIsProtectedIsToldByItsColumns() throws {
        var (_, audit, cells) = try audit(
            ["North", "South", "East"], ["facebook", "x", "linkedin"],
            [[20, 30, 25], [15, 3, 40], [22, 18, 35]], hidden: ["Southfacebook", "Southx"])
        let own = ["Southfacebook", "Southx"].compactMap { cells[$0] }
        #expect(audit.disclosed(among: own) == own)
    }

    @Test func aProgrammeFindsBothEndsAndTellsWhatHasNone() {
        // Two that make 5, and two whose difference is 2.
        let sum = LinearProgram(rooms: [2, 3], sums: [[(0, 1), (1, 1)]])
        #expect(sum.optimum(of: 0, sign: 1) == .bounded(Fraction(5), [Fraction(5), .zero]))
        #expect(sum.optimum(of: 0, sign: -1) == .bounded(.zero, [.zero, Fraction(5)]))
        let difference = LinearProgram(rooms: [2, 4], sums: [[(0, 1), (1, -1)]])
        #expect(difference.optimum(of: 0, sign: 1) == .unbounded)
    }
}
