import Diagnostics
import Model
import Testing

@testable import Content

/// Plain rows have a way of their own; in quotes they go the way of all others, and come to the same.
@Suite struct PlainRowsTests {
    private static let days = (0..<9000).map { Day(number: 18_262 + Int32($0)) }

    /// Three keys a day: enough to be read in parts.
    private static let rows = days.flatMap { day in
        ["posts,facebook-main,", "posts,facebook-main,north ward", "comments,facebook-main,"].map {
            "\($0),\(day),\(day.number % 977)"
        }
    }

    private static let odd = [
        "posts,facebook-main,,2019-W07,12", "posts,facebook-main,,2019-01,000012.50",
        "", "posts,all,,2019,5", "posts,facebook-main,é,2019-02-28,0",
    ]

    private func read(_ rows: [String], lineEnd: String = "\n", isQuoted: Bool = false) throws
        -> Snapshot
    {
        let lines = rows.map { row in
            isQuoted && !row.isEmpty
                ? row.split(separator: ",", omittingEmptySubsequences: false)
                    .map { "\"\($0)\"" }.joined(separator: ",")
                : row
        }
        let text = (["metric,channel,group,period,value"] + lines).joined(separator: lineEnd)
        let read = reading(of: [
            SourceFile(path: "metrics/snapshots/june.csv", text: text),
            SourceFile(path: "metrics/snapshots/june.yml", text: soundManifest),
        ])
        #expect(read.diagnostics == [])
        return try #require(read.value?.snapshots.first)
    }

    private func said(_ snapshot: Snapshot) -> [String] {
        snapshot.observations.map { own in
            "\(snapshot.keys[Int(own.key)]) \(own.period) \(own.line) \(own.value?.description ?? "")"
        }
    }

    @Test(arguments: ["\n", "\r\n"])
    func plainRowsAndRowsInQuotesAreTheSame(lineEnd: String) throws {
        let middle = Self.rows.count / 2
        let rows = Self.rows[..<middle] + Self.odd + Self.rows[middle...]
        let plain = try read(Array(rows), lineEnd: lineEnd)
        let quoted = try read(Array(rows), lineEnd: lineEnd, isQuoted: true)
        #expect(plain.keys == quoted.keys)
        #expect(plain.observations.count == rows.count - 1)
        #expect(said(plain) == said(quoted))
    }

    @Test(arguments: [
        "posts,facebook-main,,2042-13-01,1", "posts,facebook-main,,2020-01-01,1x",
        "posts,facebook-main,,2020-01-01,", "posts,facebook-main,,2020-01-01,1,1",
        "prosts,facebook-main,,2020-01-01,1",
    ])
    func aFaultAmongPlainRowsIsReportedWhereItStands(row: String) {
        let rows = ["metric,channel,group,period,value"] + Self.rows + [row] + Self.rows.prefix(3)
        let read = reading(of: [
            SourceFile(
                path: "metrics/snapshots/june.csv", text: rows.joined(separator: "\n") + "\n"),
            SourceFile(path: "metrics/snapshots/june.yml", text: soundManifest),
        ])
        #expect(read.diagnostics.map(\.position.line) == [Self.rows.count + 2])
    }
}
