import Diagnostics
import Testing

@testable import Site

/// Published examples, through the files that are published.
@Suite struct UncertaintyFilesTests {
    private func survey(_ lines: String, sample: Bool = true) -> [SourceFile] {
        series(
            lines, kind: "ratio", unit: "percent", more: "sample: \(sample)",
            columns: "numerator,denominator")
    }

    @Test func sharesOfASampleHaveWilsonsInterval() throws {
        for row in Rows(csv: try vector("wilson.csv")).rows {
            let files = survey("2026-01,\(row["successes"] ?? ""),\(row["n"] ?? "")")
            let found = try #require(try dataFile("figures", of: files).first("grain", "month"))
            let what = Comment(rawValue: row["published"] ?? "")
            #expect(isSame(hundredth(found["low"]), row["lower"]), what)
            #expect(isSame(hundredth(found["high"]), row["upper"]), what)
        }
    }

    @Test func countsOfASampleHaveByarsInterval() throws {
        for row in Rows(csv: try vector("byar_counts.csv")).rows {
            let files = series(
                "2026-01,\(row["count"] ?? "")", kind: "flow", unit: "count", more: "sample: true")
            let found = try #require(try dataFile("x", of: files).first("grain", "month"))
            #expect(isSame(found["low"], row["lower"]))
            #expect(isSame(found["high"], row["upper"]))
        }
    }

    @Test func aChangeBetweenTwoSamplesHasNewcombesInterval() throws {
        for row in Rows(csv: try vector("newcombe_difference.csv")).rows {
            let files = survey(
                "2026-01,\(row["x2"] ?? ""),\(row["n2"] ?? "")\n2026-02,\(row["x1"] ?? ""),\(row["n1"] ?? "")"
            )
            let found = try #require(try dataFile("changes", of: files).first("grain", "month"))
            #expect(found["compared_with"] == "2026-01")
            #expect(isSame(hundredth(found["change"]), row["difference"]))
            #expect(isSame(hundredth(found["low"]), row["lower"]))
            #expect(isSame(hundredth(found["high"]), row["upper"]))
            #expect(found["verdict"] == "clear change up")
        }
    }

    @Test func aSmallDifferenceBetweenSamplesIsNoClearChange() throws {
        let files = survey("2025-02,50,100\n2026-01,52,100\n2026-02,30,100")
        let rows = try dataFile("changes", of: files).rows.filter { $0["grain"] == "month" }
        #expect(rows.map { $0["compared_with"] } == ["2026-01", "2025-02"])
        #expect(rows.map { $0["verdict"] } == ["clear change down", "clear change down"])
        let little = survey("2026-01,52,100\n2026-02,50,100")
        #expect(
            try dataFile("changes", of: little).first("grain", "month")?["verdict"]
                == "no clear change")
    }

    @Test func whatIsNoSampleHasNoInterval() throws {
        let files = survey("2026-01,50,100\n2026-02,30,100", sample: false)
        let rows = try dataFile("figures", of: files).rows
        #expect(rows.allSatisfy { $0["low"] == "" && $0["high"] == "" })
        // No plan measures it, and it is no sample.
        #expect(try dataFile("changes", of: files).rows.isEmpty)
    }

    @Test func aMeasuredSeriesIsJudgedByItsProcess() throws {
        let measured = plan("  - {id: m, metric: x}")
        let verdict = { (last: Int) in
            let counts = [20, 22, 21, 19, 20, 22, 21, 20, last]
            let lines = counts.enumerated().map { "2026-0\($0 + 1),\($1)" }
            return try dataFile(
                "changes", of: series(lines.joined(separator: "\n")) + [measured]
            ).rows.first("period", "2026-09")?["verdict"]
        }
        #expect(try verdict(60) == "clear change up")
        #expect(try verdict(0) == "clear change down")
        #expect(try verdict(22) == "no clear change")
        let few = try dataFile("changes", of: series("2026-01,1\n2026-02,9") + [measured])
        #expect(few.rows.map { $0["verdict"] } == ["too few points to tell"])
    }

    @Test func aBreakIsNotCompared() throws {
        let files = series(
            "2026-01,1\n2026-02,9\n2026-03,9", more: "breaks: [{date: 2026-02-10, reason: New}]")
        let rows = try dataFile("changes", of: files + [plan("  - {id: m, metric: x}")]).rows
        #expect(rows.isEmpty)
    }
}

extension [[String: String]] {
    fileprivate func first(_ column: String, _ value: String) -> [String: String]? {
        first { $0[column] == value }
    }
}

private func hundredth(_ text: String?) -> String? {
    text.flatMap(Double.init).map { "\($0 / 100)" }
}
