import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// A file that is read in parts is read as if it were not.
@Suite struct LargeSnapshotTests {
    private static let header =
        "period,channel,metric,group,value,numerator,denominator,marker,note\n"

    private static func rows(_ count: Int) -> [String] {
        (0..<count).map { number in
            let day = Day(number: Int32(20_000 + number / 6)).description
            let metric = ["posts", "clicks", "shares"][number % 3]
            let note = number % 1000 == 7 ? "note \(number % 5)" : ""
            return number % 500 == 3
                ? "\(day),facebook-main,response-rate,g\(number % 2),,\(number % 90),90,,\(note)"
                : "\(day),facebook-main,\(metric),g\(number % 6),\(number % 4000),,,,\(note)"
        }
    }

    private func observations(of text: String) throws -> [String] {
        let june = snapshot(text).map(\.file)
        let read = reading(of: june)
        #expect(read.diagnostics == [])
        let found = try #require(read.value?.snapshots.first)
        #expect(found.observations.map(\.key) == found.observations.map(\.key).sorted())
        return found.observations.map { one in
            let key = found.keys[Int(one.key)]
            let share = one.share < 0 ? nil : found.shares[Int(one.share)]
            let remark = one.remark < 0 ? nil : found.remarks[Int(one.remark)]
            return
                "\(key) \(one.period) \(one.value as Any) \(share as Any) \(remark as Any) \(one.line)"
        }
    }

    /// A note in quotes keeps a file from being parted.
    @Test func partsMakeTheSameSnapshotAsTheWhole() throws {
        let rows = Self.rows(20_000)
        let parted = Self.header + rows.joined(separator: "\n") + "\n"
        let last = "2026-06-01,facebook-main,posts,last,1,,,,"
        let whole = parted + last + "\"in quotes\"\n"
        #expect(try observations(of: parted + last + "in quotes\n") == observations(of: whole))
    }

    @Test func aFaultFarDownIsReportedOnItsLine() {
        var rows = Self.rows(20_000)
        rows[17_000] = "2026-06-01,facebook-main,posts,,many,,,,"
        let june = snapshot(Self.header + rows.joined(separator: "\n"))
        let place = SourcePosition(path: june[0].file.path, line: 17_002, column: 33)
        #expect(
            said(of: june.map(\.file)) == [.cellNumber("many", column: "value", at: place)])
    }
}
