import Diagnostics
import Model
import Testing

@testable import Statistics

/// What stands where parts are not added, or some are missing.
@Suite struct BracketTests {
    private func between(_ low: Int, _ high: Int) -> Figure.Value {
        .between(low: Decimal(low), high: Decimal(high))
    }

    @Test func uniqueCountsComeToABracketOverMonthsAndChannels() throws {
        let found = try findings(
            """
            2026-04,facebook-main,reach,,500,,,,
            2026-05,facebook-main,reach,,300,,,,
            2026-06,facebook-main,reach,,400,,,,
            2026-04,x-main,reach,,200,,,,
            2026-05,x-main,reach,,100,,,,
            """)
        #expect(try found.value("reach/facebook-main/2026-Q2") == between(500, 1200))
        #expect(try found.value("reach//2026-04") == between(500, 700))
        #expect(try found.value("reach/x-main/2026-Q2") == between(200, 300))
        // In June only one of the two is open.
        #expect(try found.value("reach//2026-06") == number("400"))
        #expect(try found.value("reach/facebook-main/2026") == missing(.notAvailable))
    }

    @Test func aMissingPartLeavesNoBracket() throws {
        let found = try findings(
            "2026-04,facebook-main,reach,,500,,,,\n2026-04,phone-desk,reach,,,,,x,")
        #expect(try found.value("reach//2026-04") == missing(.notAvailable))
    }

    @Test func thePlatformsOwnFigureStands() throws {
        let found = try findings(
            """
            2026-04,facebook-main,reach,,500,,,,
            2026-05,facebook-main,reach,,300,,,,
            2026-06,facebook-main,reach,,400,,,,
            2026-Q2,facebook-main,reach,,950,,,,
            """)
        #expect(try found.value("reach/facebook-main/2026-Q2") == number("950"))
    }

    @Test func aRatioOnABracketIsNotAvailable() throws {
        let found = try findings(
            """
            2026-04,facebook-main,reach,,500,,,,
            2026-04,x-main,reach,,300,,,,
            2026-04,facebook-main,impressions,,1000,,,,
            2026-04,x-main,impressions,,600,,,,
            """)
        #expect(try found.value("frequency/facebook-main/2026-04") == share(1000, 500))
        #expect(try found.value("frequency//2026-04") == missing(.notAvailable))
    }

    @Test func aPartialTotalIsToldWhereTheMetricAsksForIt() throws {
        let found = try findings(
            """
            2026-04,facebook-main,tickets,,400,,,,
            2026-04,phone-desk,tickets,,12,,,,
            2026-04,x-main,tickets,,,,,x,
            2026-04,facebook-main,posts,,400,,,,
            2026-04,x-main,posts,,,,,x,
            2026-05,facebook-main,tickets,,100,,,,
            2026-05,facebook-main,callers,,100,,,,
            2026-05,phone-desk,callers,,,,,x,
            """)
        func partial(_ name: String) throws -> PartialTotal? {
            let (key, period) = try place(name)
            return found.figure(key, period)?.partial
        }
        #expect(try found.value("tickets//2026-04") == missing(.notAvailable))
        #expect(
            try partial("tickets//2026-04")
                == PartialTotal(value: Decimal(412), missing: ["x-main"]))
        #expect(try partial("posts//2026-04") == nil)
        #expect(try partial("callers//2026-05") == nil)
        #expect(
            try partial("tickets/facebook-main/2026-Q2")
                == PartialTotal(value: Decimal(500), missing: ["2026-06"]))
        let (key, period) = try place("tickets//2026-04")
        let metric = try #require(found.record.metrics["tickets"])
        #expect(
            found.figure(key, period)?.note(by: metric) == "partial total 412, without x-main")
    }

    @Test func totalsToDateAreNotAddedOverPeriods() throws {
        let found = try findings(
            """
            2026-04,facebook-main,reactions,,10,,,,
            2026-05,facebook-main,reactions,,20,,,,
            2026-06,facebook-main,reactions,,30,,,,
            """, "basis: lifetime")
        #expect(try found.value("reactions/facebook-main/2026-05") == number("20"))
        #expect(try found.value("reactions/facebook-main/2026-Q2") == missing(.notAvailable))
    }

    /// Generated tables: months and channels in any order of rows come to the same, and a bracket holds its parts.
    @Test(arguments: 1...20)
    func partsAndTotalsAgreeInAnyOrder(_ seed: UInt64) throws {
        var dice = Dice(seed)
        var rows: [String] = []
        var sum = 0
        var reach: [[Int]] = []
        for channel in ["facebook-main", "phone-desk"] {
            var own: [Int] = []
            for month in 4...6 {
                let (posts, people) = (dice.roll(1000), dice.roll(1000) + 1)
                sum += posts
                own.append(people)
                rows.append("2026-0\(month),\(channel),posts,,\(posts),,,,")
                rows.append("2026-0\(month),\(channel),reach,,\(people),,,,")
            }
            reach.append(own)
        }
        let low = reach.joined().max() ?? 0
        let high = reach.joined().reduce(0, +)
        for _ in 0..<3 {
            rows = rows.map { (dice.roll(1 << 20), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
            let found = try findings(rows.joined(separator: "\n"))
            #expect(try found.value("posts//2026-Q2") == .number(Decimal(sum)))
            #expect(try found.value("reach//2026-Q2") == between(low, high))
        }
    }
}

/// Numbers that look drawn and are the same in each run. Source: Steele and others, SplitMix64 (2014).
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func roll(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }
}
