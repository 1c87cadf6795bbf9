import Content
import Diagnostics
import Disclosure
import Foundation
import Model
import Statistics
import TestSupport
import Testing

@testable import Site

/// A table of a published file or of a test vector, by the names of its columns.
struct Rows {
    let rows: [[String: String]]

    init(csv text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { Rows.cells(String($0)) }
        let head = lines.first ?? []
        rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
    }

    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    func first(_ column: String, _ value: String) -> [String: String]? {
        rows.first { $0[column] == value }
    }
}

/// A published data file of a council with those files besides its own.
func dataFile(_ name: String, of files: [SourceFile]) throws -> Rows {
    let own =
        files.contains { $0.path == "candour.yml" }
        ? [] : [SourceFile(path: "candour.yml", text: "organisation: Aberwen\ntitle: T\n")]
    let read = readRecord(own + files)
    #expect(read.diagnostics == [])
    let published = disclosure(of: findings(in: try #require(read.value)).value).value
    let file = try #require(dataFiles(of: published).first { $0.path == "data/\(name).csv" })
    return Rows(csv: String(decoding: file.render().value, as: UTF8.self))
}

/// A metric that is not about people, and a snapshot of it: `period,value` or `period,numerator,denominator`.
func series(
    _ lines: String, kind: String = "index", unit: String = "number",
    direction: String = "increase", more: String = "", columns: String = "value",
    metric: String = "x"
) -> [SourceFile] {
    let rows = lines.split(separator: "\n").map { line in
        let cells = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        let marker = cells[1].isEmpty ? ",x" : ","
        return "\(cells[0]),\(metric),\(cells[1])\(marker)"
    }
    return [
        SourceFile(
            path: "metrics/definitions/\(metric).yml",
            text: """
                title: A series
                kind: \(kind)
                unit: \(unit)
                direction: \(direction)
                level: output
                decimals: 6
                about_people: false
                definition: D
                \(more)

                """),
        SourceFile(
            path: "metrics/snapshots/\(metric).csv",
            text: "period,metric,\(columns),marker\n" + rows.joined(separator: "\n") + "\n"),
        SourceFile(
            path: "metrics/snapshots/\(metric).yml", text: "collected: 2030-01-01\nsource: S\n"),
    ]
}

func plan(_ measures: String) -> SourceFile {
    SourceFile(
        path: "plans/talking.yml",
        text: "title: Talking\nperiod: 2025-26\nmeasures:\n\(measures)\n")
}

/// The text of a file of test vectors.
func vector(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return String(
        decoding: try contents(of: folder.appending(path: "Vectors/\(name)").path), as: UTF8.self)
}

/// Whether both spell the same number, to nine digits.
func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one = one.flatMap(Double.init), let other = other.flatMap(Double.init) else {
        return one == other
    }
    return abs(one - other) <= 1e-9 * max(1, abs(other))
}
