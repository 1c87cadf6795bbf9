import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct ProgressFileTests {
    @Test(arguments: ["increase", "decrease"])
    func everyVectorComesOutAsItWasWorkedOut(_ direction: String) throws {
        // Lower is better by the same formula: mirrored, everything but the numbers' signs stays.
        let sign = direction == "increase" ? "" : "-"
        for row in Rows(csv: try vector("progress.csv")).rows {
            let date = row["current_date"] ?? ""
            let number = { (name: String) in sign + (row[name] ?? "") }
            let files =
                series("\(date.dropLast(3)),\(number("current"))") + [
                    plan(
                        "  - {id: m, metric: x, direction: \(direction), baseline: {value: \(number("baseline")), date: \(row["baseline_date"] ?? "")}, target: {value: \(number("target")), date: \(row["target_date"] ?? ""), tolerance: \(row["tolerance"] ?? "")}}"
                    )
                ]
            let found = try #require(try dataFile("progress", of: files).rows.first)
            let what = Comment(rawValue: row["id"] ?? "")
            #expect(found["current_date"] == date, what)
            #expect(isSame(found["progress"], row["progress"]), what)
            #expect(isSame(found["expected"], sign + (row["expected_now"] ?? "")), what)
            #expect(
                isSame(found["projected"], sign + (row["projected_at_target_date"] ?? "")), what)
            #expect(found["status"] == row["status"], what)
        }
    }

    @Test(arguments: [
        ("direction: at-most, target: {value: 10, date: 2026-12-31}", "10", "met"),
        ("direction: at-most, target: {value: 10, date: 2026-12-31}", "11", "slightly above"),
        ("direction: at-most, target: {value: 10, date: 2026-12-31}", "11.1", "above"),
        ("direction: at-most, target: {value: 0, date: 2026-12-31}", "0", "met"),
        ("direction: at-most, target: {value: 0, date: 2026-12-31}", "1", "above"),
        ("direction: at-least, target: {value: 80, date: 2026-12-31}", "72", "slightly below"),
        (
            "direction: maintain, target: {value: 80, date: 2026-12-31, tolerance: 0.05}", "72",
            "below"
        ),
        ("direction: range, target: {low: 25, high: 40, date: 2026-12-31}", "40", "within"),
        ("direction: range, target: {low: 25, high: 40, date: 2026-12-31}", "40.1", "outside"),
        (
            "direction: decrease, baseline: {value: 118, date: 2025-12-31}, target: {value: 0, date: 2026-09-30}",
            "0", "met"
        ),
        (
            "direction: decrease, baseline: {value: 118, date: 2025-12-31}, target: {value: 0, date: 2026-09-30}",
            "3", "missed"
        ),
        ("target: none", "5", "no target"),
        ("no_target_because: The first year tells where we are", "5", "no target"),
    ])
    func eachKindOfTargetHasItsStatus(_ target: String, _ value: String, _ status: String) throws {
        let files = series("2026-09,\(value)") + [plan("  - {id: m, metric: x, \(target)}")]
        #expect(try dataFile("progress", of: files).rows.first?["status"] == status)
    }

    @Test(arguments: [
        ("", "2026-06-30", "due"), ("", "2026-02-28", "missed"),
        (", done: 2026-02-01", "2026-02-28", "met"), (", done: 2026-03-02", "2026-02-28", "missed"),
    ])
    func aMilestoneIsMetMissedOrDue(_ done: String, _ date: String, _ status: String) throws {
        // The newest file was collected on 31 March 2026.
        let files = [
            plan("  - {id: m, target: {milestone: The form is online, date: \(date)}\(done)}"),
            SourceFile(
                path: "metrics/snapshots/p.csv", text: "period,metric,value\n2026-02,posts,7\n"),
            SourceFile(
                path: "metrics/snapshots/p.yml", text: "collected: 2026-03-31\nsource: S\n"),
        ]
        let row = try #require(try dataFile("progress", of: files).rows.first)
        #expect(row["status"] == status)
        #expect(row["direction"] == "milestone")
        #expect(row["metric"] == "")
    }

    @Test func whatIsWithheldHasNoStatus() throws {
        let files = [
            plan(
                "  - {id: m, metric: answered, direction: at-least, target: {value: 2, date: 2026-12-31}}"
            ),
            SourceFile(
                path: "metrics/snapshots/p.csv", text: "period,metric,value\n2026-02,answered,3\n"),
            SourceFile(
                path: "metrics/snapshots/p.yml", text: "collected: 2026-03-31\nsource: S\n"),
        ]
        let row = try #require(try dataFile("progress", of: files).rows.first)
        #expect(row["status"] == "withheld")
        #expect(row["current"] == "")
        #expect(row["progress"] == "")
    }
}
