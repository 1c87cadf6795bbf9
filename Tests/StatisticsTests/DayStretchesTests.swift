import Model
import Testing

@testable import Statistics

/// Single days are kept in runs; figures are the same as of a list.
@Suite struct DayStretchesTests {
    private static let june = (1...30).map { "2026-06-\($0 < 10 ? "0" : "")\($0)" }

    private func rows(_ metric: String, _ values: [Int]) -> [String] {
        zip(Self.june, values).map { "\($0),facebook-main,\(metric),,\($1),,,," }
    }

    private func figure(_ name: String, in findings: Findings) throws -> Figure {
        let (key, period) = try place(name)
        return try #require(findings.figure(key, period))
    }

    @Test func daysAddUpToAMonthWithEachOfTheirLines() throws {
        let found = try findings(rows("posts", Array(1...30)).joined(separator: "\n"))
        #expect(try found.value("posts/facebook-main/2026-06") == number("465"))
        #expect(try found.value("posts/facebook-main/2026-06-07") == number("7"))
        #expect(try found.value("posts/facebook-main/2026-W24") == number("77"))
        let figure = try figure("posts/facebook-main/2026-06", in: found)
        #expect(figure.sources.map(\.lines) == [Array(2...31)])
    }

    @Test func whatStandsAmongThemIsTakenInWithItsMarkerAndRemark() throws {
        var rows = rows("posts", Array(1...30))
        rows[9] = "2026-06-10,facebook-main,posts,,10.5,,,p,a guess"
        let found = try findings(rows.joined(separator: "\n"))
        let figure = try figure("posts/facebook-main/2026-06", in: found)
        #expect(figure.value == number("465.5"))
        #expect(figure.markers == [.provisional])
        #expect(figure.remarks == ["a guess"])
        #expect(figure.sources.map(\.lines) == [Array(2...31)])
    }

    @Test func aMissingDayIsMissingAndAGapIsNoZero() throws {
        var rows = rows("posts", Array(1...30))
        rows[9] = "2026-06-10,facebook-main,posts,,,,,x,"
        #expect(
            try findings(rows.joined(separator: "\n")).value("posts/facebook-main/2026-06")
                == missing(.notAvailable))
        rows.remove(at: 9)
        let gapped = try findings(rows.joined(separator: "\n"))
        #expect(try gapped.value("posts/facebook-main/2026-06") == missing(.notAvailable))
        #expect(try gapped.value("posts/facebook-main/2026-06-10") == nil)
    }

    @Test func aStockIsItsLastReading() throws {
        var rows = rows("followers", Array(101...130))
        rows[29] = "2026-06-30,facebook-main,followers,,,,,x,"
        let found = try findings(rows.joined(separator: "\n"))
        #expect(try found.value("followers/facebook-main/2026-06") == number("129"))
        let figure = try figure("followers/facebook-main/2026-06", in: found)
        #expect(figure.sources.map(\.lines) == [[30]])
    }

    @Test func daysWithinAPeriodThatWasDeliveredAreNotCountedTwice() throws {
        let month = "2026-06,facebook-main,posts,,400,,,,"
        let found = try findings((rows("posts", Array(1...30)) + [month]).joined(separator: "\n"))
        #expect(try found.value("posts/facebook-main/2026-06") == number("400"))
        #expect(try found.value("posts/facebook-main/2026-06-03") == number("3"))
    }

    @Test func theOrderOfRowsChangesNothing() throws {
        let rows = rows("posts", Array(1...30)) + rows("messages-sent", Array(31...60))
        let inOrder = try findings(rows.joined(separator: "\n"))
        for step in [7, 11, 13, 59] {
            // The step and the number of rows have no common factor: each row comes once.
            let order = rows.indices.map { rows[$0 * step % rows.count] }
            let found = try findings(order.joined(separator: "\n"))
            for name in ["posts/facebook-main/2026-06", "messages-sent/facebook-main/2026-06-30"] {
                #expect(try found.value(name) == inOrder.value(name))
            }
        }
    }
}
