import Testing

@testable import Model

@Suite struct DailyReadingsTests {
    /// A reading on each of those days, its value the day's number, on those lines.
    private func readings(_ days: [Int32], lines: [Int32]) -> DailyReadings {
        var readings = DailyReadingsBuilder()
        for (day, line) in zip(days, lines) {
            let isTaken = readings.append(Int64(day), on: Day(number: day), line: line)
            #expect(isTaken)
        }
        return readings.readings(below: 0)
    }

    @Test func daysOnLinesEquallyFarApartAreOneRun() {
        let found = readings([5, 6, 7, 8], lines: [2, 14, 26, 38])
        #expect(found.runs.count == 1)
        #expect(found.observations(of: 3).map(\.line) == [2, 14, 26, 38])
        #expect(found.observations(of: 3).map(\.first.number) == [5, 6, 7, 8])
        #expect(found.observations(of: 3).map(\.value) == [5, 6, 7, 8].map { Decimal($0) })
        #expect(found.observations(of: 3).allSatisfy { $0.key == 3 && $0.period.grain == .day })
    }

    @Test func aGapAndAnotherStepBeginARun() {
        let found = readings([5, 6, 9, 10, 11, 12], lines: [2, 3, 4, 6, 8, 9])
        #expect(found.runs.map(\.first.number) == [5, 9, 12])
        #expect(found.runs.map(\.last.number) == [6, 11, 12])
        #expect(found.observations(of: 0).map(\.line) == [2, 3, 4, 6, 8, 9])
    }

    @Test func whatIsNotLaterOrTooLargeIsNotTaken() {
        var found = DailyReadingsBuilder()
        let taken = [
            found.append(5, on: Day(number: 5), line: 2),
            found.append(1, on: Day(number: 5), line: 3),
            found.append(1 << 31, on: Day(number: 6), line: 3),
        ]
        #expect(taken == [true, false, false])
        #expect(found.readings(below: 0).values == [5])
    }

    @Test func linesMoveDown() {
        var builder = DailyReadingsBuilder()
        for (day, line) in [(5, 2), (6, 4), (9, 5)] as [(Int32, Int32)] {
            _ = builder.append(1, on: Day(number: day), line: line)
        }
        let moved = builder.readings(below: 100)
        #expect(moved.observations(of: 0).map(\.line) == [102, 104, 105])
    }
}
