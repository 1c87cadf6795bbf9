import Diagnostics
import Foundation
import Testing

@testable import Site

/// A series as the reference implementation, NHSRplotthedots 0.2.2, labelled it.
struct ProcessVector: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let improvementDirection: String
    let rebase: [String]
    let target: Double?
    let screenOutliers: Bool
    let variationIcon: String
    let assurance: String?
    let specialCauses: Int

    var testDescription: String { id }

    static func all() throws -> [ProcessVector] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(
            [ProcessVector].self, from: Data(try vector("spc/manifest.json").utf8))
    }

    var files: [SourceFile] {
        get throws {
            let input = Rows(csv: try vector("spc/\(id).input.csv")).rows
            let days = Set(input.compactMap { $0["date"]?.suffix(2) })
            let lines = input.map { row in
                let date = row["date"] ?? ""
                return "\(days == ["01"] ? String(date.dropLast(3)) : date),\(row["value"] ?? "")"
            }
            let steps = rebase.map { "{date: \($0), reason: A law, owner: A role}" }
            let goal =
                target.map { target in
                    let number = target == target.rounded() ? "\(Int(target))" : "\(target)"
                    return
                        "baseline: {value: 0, date: 1960-01-01}, target: {value: \(number), date: 2031-01-01},"
                } ?? ""
            let direction = target == nil || improvementDirection == "increase" ? "" : "at-most"
            return series(lines.joined(separator: "\n"), direction: improvementDirection) + [
                plan(
                    "  - {id: m, metric: x, \(goal) \(direction.isEmpty ? "" : "direction: at-most,") screen_outliers: \(screenOutliers), step_changes: [\(steps.joined(separator: ", "))]}"
                )
            ]
        }
    }
}

@Suite struct ProcessFileTests {
    @Test(arguments: try ProcessVector.all())
    func everyPointHasTheLimitsAndTheLabelOfTheReference(_ vector: ProcessVector) throws {
        let found = try dataFile("process", of: vector.files).rows
        let expected = Rows(csv: try expectedText(of: vector.id)).rows
        try #require(found.count == expected.count)
        for (row, reference) in zip(found, expected) {
            let what = Comment(rawValue: "\(vector.id) \(row["period"] ?? "")")
            #expect(isSame(row["value"], reference["value"]), what)
            #expect(isSame(row["mean"], reference["mean"]), what)
            #expect(isSame(row["lower_limit"], reference["lpl"]), what)
            #expect(isSame(row["upper_limit"], reference["upl"]), what)
            #expect(row["label"] == reference["special_cause_type"], what)
            #expect((row["special"] == "true") == (reference["point_type"] != "common_cause"), what)
        }
        #expect(found.count { $0["special"] == "true" } == vector.specialCauses)
        let summary = try #require(try dataFile("variation", of: vector.files).rows.first)
        #expect(summary["variation"] == vector.variationIcon)
        #expect(summary["assurance"] == vector.assurance ?? "")
        let isShort = expected.last?["short_group_warning"] == "true"
        #expect(summary["trial_limits"] == (isShort ? "true" : "false"))
    }

    @Test func fewerThanSevenPointsHaveNoLimits() throws {
        let files = series("2026-01,1\n2026-02,2\n2026-03,9")
        let rows = try dataFile("process", of: files).rows
        #expect(rows.map { $0["mean"] } == ["", "", ""])
        #expect(rows.map { $0["label"] } == ["", "", ""])
        #expect(rows.map { $0["special"] } == ["false", "false", "false"])
        #expect(try dataFile("variation", of: files).rows.first?["variation"] == "")
        #expect(try dataFile("process", of: series("2026-01,1")).rows.isEmpty)
    }

    @Test func whatIsWithheldIsAGapAndEntersNoMean() throws {
        let counts = [20, 22, 21, 3, 19, 20, 22, 21, 20]
        let lines = counts.enumerated().map { "2026-0\($0 + 1),visits,\($1)" }
        let files = [
            SourceFile(
                path: "metrics/definitions/visits.yml",
                text:
                    "title: V\nkind: flow\nunit: count\ndirection: increase\nlevel: output\nabout_people: true\ndefinition: D\n"
            ),
            SourceFile(
                path: "metrics/snapshots/v.csv",
                text: "period,metric,value\n" + lines.joined(separator: "\n") + "\n"),
            SourceFile(
                path: "metrics/snapshots/v.yml", text: "collected: 2027-01-01\nsource: S\n"),
        ]
        let rows = try dataFile("process", of: files).rows
        let hidden = rows.filter { $0["value"] == "" }.compactMap { $0["period"] }
        #expect(hidden.contains("2026-04"))
        let known = rows.compactMap { $0["value"].flatMap(Double.init) }
        let mean = known.reduce(0, +) / Double(known.count)
        #expect(isSame(rows[0]["mean"], "\(mean)"))
    }

    @Test func daysAreChartedOnlyWhereMonthsAreFewAndNobodyIsCounted() throws {
        let days = (1...14).map { "2026-03-\($0 < 10 ? "0" : "")\($0),\($0 % 3)" }
        let lines = days.joined(separator: "\n")
        #expect(try dataFile("process", of: series(lines)).rows.count == 14)
        let people = series(lines, kind: "flow", unit: "count").map { file in
            SourceFile(
                path: file.path,
                text: String(decoding: file.bytes, as: UTF8.self)
                    .replacing("about_people: false", with: "about_people: true"))
        }
        #expect(try dataFile("process", of: people).rows.isEmpty)
        let monthly = series(lines, kind: "stock", more: "process: {grain: month}")
        #expect(try dataFile("process", of: monthly).rows.isEmpty)
    }

    @Test(
        arguments: [
            (0, "0"), (1.0 / 3, "0.333333333333"), (-2.0 / 3, "-0.666666666667"),
            (1e15, "1000000000000000"),
            (1.5e-7, "0.00000015"), (999_999_999_999.9999, "1000000000000"), (22, "22"),
            (0.1 + 0.2, "0.3"), (123_456.789, "123456.789"), (9.99999999999999, "10"),
            (1_234_567_890_123_456, "1234567890120000"),
        ] as [(Double, String)])
    func aComputedNumberHasTwelveDigitsAndNoExponent(_ number: Double, _ spelling: String) {
        #expect(significantDigits(number) == spelling)
    }
}

private func expectedText(of id: String) throws -> String { try vector("spc/\(id).expected.csv") }
