import Content
import Diagnostics
import Disclosure
import Foundation
import Model
import Statistics
import TestSupport
import Testing

@testable import Site

/// Targets of a national performance plan, each made into a measure and a row of data.
///
/// Source: performance.gov, targets of Agency Priority Goals 2022.
@Suite struct RealTargetsTests {
    private struct Target: Decodable {
        let fiscalQtr: String?
        let target: String?
        let indicatorType: String?
        let valueStart: String?
        let valueTarget: String?
        let valueCurrent: String?
        let progressPct: String?
        let progressThreshold: String?
        let progressCompletions: String?
    }

    @Test func eachGivesAStatusOrADiagnostic() throws {
        guard let folder = sharedFolder(for: "targets of performance.gov") else { return }
        let path = "\(folder)/data/plans/performance-gov/target.json"
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let targets = try decoder.decode([Target].self, from: Data(try contents(of: path)))
        #expect(targets.count > 700)
        for kinds in stride(from: 0, to: targets.count, by: 100) {
            try check(Array(targets[kinds..<min(kinds + 100, targets.count)]))
        }
    }

    private func check(_ targets: [Target]) throws {
        var lines = ["title: Goals", "period: {start: 2021-10-01, end: 2023-09-30}", "measures:"]
        var data = "period,metric,value\n"
        var files = [SourceFile(path: "candour.yml", text: "organisation: A\ntitle: T\n")]
        var lineOf: [Int: Int] = [:]
        for (index, target) in targets.enumerated() {
            lines.append(measure(index, target))
            lineOf[index] = lines.count
            files.append(definition(index))
            if let value = target.valueCurrent, !value.isEmpty {
                data += "2022-0\((Int(target.fiscalQtr ?? "") ?? 1) * 2),m\(index),\(value)\n"
            }
        }
        files += [
            SourceFile(path: "plans/goals.yml", text: lines.joined(separator: "\n") + "\n"),
            SourceFile(path: "metrics/snapshots/d.csv", text: data),
            SourceFile(
                path: "metrics/snapshots/d.yml", text: "collected: 2022-12-31\nsource: S\n"),
        ]
        let read = readRecord(files)
        let found = findings(in: try #require(read.value))
        let diagnostics = read.diagnostics + found.diagnostics
        let published = disclosure(of: found.value).value
        let rows = Rows(
            csv: String(decoding: ProgressFile(record: published).bytes, as: UTF8.self))
        for (index, target) in targets.enumerated() {
            let row = rows.first("measure", "m\(index)")
            let isSaid = diagnostics.contains {
                $0.position.path == "plans/goals.yml" && $0.position.line == lineOf[index]
            }
            let what = Comment(rawValue: "\(index): \(lines[(lineOf[index] ?? 1) - 1])")
            let isTold = row.map { !["no figure", "not known"].contains($0["status"]) } ?? false
            #expect(isTold || isSaid, what)
            if let row, isTold { check(row, target, what) }
        }
    }

    /// Where their own judgement is one of ours, it is the same.
    private func check(_ row: [String: String], _ target: Target, _ what: Comment) {
        if target.progressThreshold?.hasPrefix("Target met") == true {
            #expect(row["status"] == "met", what)
        } else if target.progressThreshold?.isEmpty == false {
            #expect(row["status"] != "met", what)
        }
        if target.progressCompletions?.hasPrefix("Target met") == true {
            #expect(row["status"] == "met", what)
        }
        // Their share of the way is printed to nine places.
        if target.indicatorType == "Measurable decrease",
            let theirs = target.progressPct.flatMap(Double.init), theirs != 0,
            let ours = row["progress"].flatMap(Double.init)
        {
            #expect(abs(ours - theirs) < 1e-6, what)
        }
    }

    private func measure(_ index: Int, _ target: Target) -> String {
        let head = "  - {id: m\(index), metric: m\(index)"
        let goal = target.valueTarget ?? ""
        let value = goal.isEmpty ? "" : "value: \(goal), "
        let start = target.valueStart ?? ""
        let aim = "target: {\(value)date: 2023-09-30}}"
        let base = start.isEmpty ? "" : "baseline: {value: \(start), date: 2021-09-30}, "
        switch target.indicatorType {
        case "Measurable increase"?: return "\(head), direction: increase, \(base)\(aim)"
        case "Measurable decrease"?: return "\(head), direction: decrease, \(base)\(aim)"
        case "Maintain at or above threshold"?: return "\(head), direction: at-least, \(aim)"
        case "Maintain at or below threshold"?: return "\(head), direction: at-most, \(aim)"
        case "Complete milestone"?:
            let isDone = target.progressCompletions?.hasPrefix("Target met") == true
            let done = isDone ? ", done: 2022-06-30" : ""
            return "  - {id: m\(index), target: {milestone: Done, date: 2023-09-30}\(done)}"
        default: return "\(head), target: none, no_target_because: Undefined}"
        }
    }

    private func definition(_ index: Int) -> SourceFile {
        SourceFile(
            path: "metrics/definitions/m\(index).yml",
            text:
                "title: M\nkind: index\nunit: number\ndirection: neutral\nlevel: outcome\ndecimals: 6\nabout_people: false\ndefinition: D\n"
        )
    }
}
