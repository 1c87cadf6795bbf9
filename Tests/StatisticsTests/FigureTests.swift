import Diagnostics
import Model
import Testing

@testable import Statistics

/// What qualifies a figure, which of two values stands, and which figures there are.
@Suite struct FigureTests {
    @Test func anUnfinishedPeriodIsProvisional() throws {
        let rows = "2026-04,facebook-main,posts,,1,,,,\n2026-05,facebook-main,posts,,1,,,,"
        let found = try findings(rows, "collected: 2026-05-30")
        #expect(try found.markers("posts/facebook-main/2026-04") == [])
        #expect(try found.markers("posts/facebook-main/2026-05") == [.provisional])
        #expect(try found.markers("posts//2026-05") == [.provisional])
        let open = try findings(rows, "complete: false")
        #expect(try open.markers("posts//2026-04") == [.provisional])
        let revised = try findings(rows, "status: revised")
        #expect(try revised.markers("posts//2026-04") == [.revised])
    }

    @Test func whatQualifiesOneMonthQualifiesItsQuarter() throws {
        let found = try findings(
            """
            2026-04,facebook-main,calls,,1,,,e,One
            2026-05,facebook-main,calls,,1,,,,
            2026-06,facebook-main,calls,,1,,,u,Two
            """)
        #expect(
            try found.markers("calls/facebook-main/2026-Q2")
                == [.breakInSeries, .estimated, .lowReliability])
        let (key, quarter) = try place("calls//2026-Q2")
        let figure = try #require(found.figure(key, quarter))
        #expect(figure.remarks == ["One", "Two"])
        #expect(figure.sources.map(\.lines) == [[2, 3, 4]])
        #expect(figure.sources.map(\.column) == ["value"])
    }

    @Test func twoValuesForOnePeriodAreReported() throws {
        let rows = "2026-04,facebook-main,posts,,1,,,,\n2026-04,facebook-main,posts,,2,,,,"
        let found = try diagnosed([("one", rows, "")])
        let place = { (name: String, line: Int) in
            SourcePosition(path: "metrics/snapshots/\(name).csv", line: line)
        }
        #expect(
            found.diagnostics == [
                .repeatedObservation(first: place("one", 2), at: place("one", 3))
            ])
        #expect(try found.value.value("posts/facebook-main/2026-04") == number("1"))
        // A calendar quarter and a financial one are the same days.
        let other = try diagnosed([
            ("a", "2026-Q2,facebook-main,posts,,1,,,,", ""),
            ("b", "2026-27 Q1,facebook-main,posts,,2,,,,", ""),
        ])
        #expect(
            other.diagnostics == [
                .repeatedObservation(first: place("a", 2), at: place("b", 2))
            ])
    }

    @Test func aNewerSnapshotTakesThePlaceOfAnOlder() throws {
        let row = { (value: Int) in "2026-04,facebook-main,posts,,\(value),,,," }
        let two = try diagnosed([("a", row(1), "supersedes: [b]"), ("b", row(2), "")])
        #expect(two.diagnostics == [])
        #expect(try two.value.value("posts//2026-04") == number("1"))
        let three = try diagnosed([
            ("a", row(1), ""), ("b", row(2), "supersedes: [a]"), ("c", row(3), "supersedes: [b]"),
        ])
        #expect(three.diagnostics == [])
        #expect(try three.value.value("posts//2026-04") == number("3"))
    }
}

@Suite struct ListsTests {
    private let rows = """
        2026-04,facebook-main,enquiries,,5,,,,
        2026-04,facebook-main,answered,,4,,,,
        2026-06,facebook-main,enquiries,,5,,,,
        2026-06,facebook-main,answered,,4,,,,
        2026-Q3,facebook-main,posts,a,1,,,,
        """

    @Test func keysAreWhatWasDeliveredAndWhatFollows() throws {
        let keys = try findings(rows).keys.map {
            "\($0.metric)\($0.group.map { ":\($0)" } ?? "")/\($0.channel?.text ?? "")"
        }
        #expect(
            keys == [
                "answered/", "answered/facebook-main", "enquiries/", "enquiries/facebook-main",
                "posts/", "posts:a/", "posts/facebook-main", "posts:a/facebook-main",
                "response-rate/", "response-rate/facebook-main",
            ])
    }

    @Test func aSeriesGoesFromTheFirstToTheLastWithItsGaps() throws {
        let found = try findings(rows)
        let series = found.series(SeriesKey(metric: "response-rate"), .month)
        #expect(series.map { $0.0.code(yearStart: .april) } == ["2026-04", "2026-05", "2026-06"])
        #expect(series.map { $0.1?.value } == [share(4, 5), nil, share(4, 5)])
        let posts = found.series(SeriesKey(metric: "posts"), .quarter)
        #expect(posts.map { $0.1?.value } == [number("1")])
    }
}
