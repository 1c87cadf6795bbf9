import Diagnostics
import Model
import Testing

@testable import Site

/// What holds of all records, tried with generated ones.
@Suite struct EnquiryPropertyTests {
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    /// Rows of July to September on two channels with two topics, some without an answer, some answered very late.
    private func generated(_ dice: inout Dice) -> [String] {
        let open = dice.roll(10)
        return (0..<1 + dice.roll(120)).map { _ in
            let day = Day(number: (Day("2026-07-01")?.number ?? 0) + Int32(dice.roll(92)))
            let received = "\(day) \(padded(dice.roll(24), 2)):\(padded(dice.roll(60), 2))"
            let later = day.adding(days: 1 + dice.roll(dice.roll(4) == 0 ? 45 : 3))
            let answered =
                dice.roll(10) < open
                ? "" : "\(later) \(padded(dice.roll(24), 2)):\(padded(dice.roll(60), 2))"
            let place = "\(["desk", "chat"][dice.roll(2)]),\(["bins", "roads"][dice.roll(2)])"
            return "\(received),\(answered),\(place)\n"
        }
    }

    private func found(_ rows: [String]) throws -> [String: [String: String]] {
        try figures(
            of: enquiryLog(
                "received,answered,channel,topic\n" + rows.joined(),
                "answer_within: {default: P2D, chat: 4 hours}\n", more: enquiriesOfNobody))
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func everyCountReconciles(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let rows = generated(&dice)
        let found = try found(rows)
        func count(_ name: String) -> Int { Int(found[name]?["value"] ?? "") ?? 0 }
        #expect(count("enquiries///2026-Q3") == rows.count)
        for place in ["/", "desk/", "chat/", "desk/bins", "chat/roads", "/bins"] {
            for metric in ["enquiries", "answered", "answered-in-time", "unanswered"] {
                let months = ["07", "08", "09"].reduce(0) {
                    $0 + count("\(metric)/\(place)/2026-\($1)")
                }
                #expect(months == count("\(metric)/\(place)/2026-Q3"), "\(metric) \(place)")
            }
            for period in ["2026-07", "2026-08", "2026-Q3"] {
                let all = count("enquiries/\(place)/\(period)")
                let answered = count("answered/\(place)/\(period)")
                #expect(answered + count("unanswered/\(place)/\(period)") == all)
                #expect(count("answered-in-time/\(place)/\(period)") <= answered)
                // What is reached says how many were answered, and the other way round.
                guard all > 0 else { continue }
                let median = found["median-response-time/\(place)/\(period)"]?["value"]
                let p90 = found["p90-response-time/\(place)/\(period)"]?["value"]
                #expect((median == "") == (answered <= all / 2))
                #expect((p90 == "") == (answered <= ((all - 1) * 9 + 9) / 10))
            }
        }
        for metric in ["enquiries", "answered", "unanswered"] {
            let parts = ["desk/", "chat/"].reduce(0) { $0 + count("\(metric)/\($1)/2026-Q3") }
            let topics = ["/bins", "/roads"].reduce(0) { $0 + count("\(metric)/\($1)/2026-Q3") }
            #expect(parts == count("\(metric)///2026-Q3"))
            #expect(topics == count("\(metric)///2026-Q3"))
        }
    }

    @Test(arguments: 11...14 as ClosedRange<UInt64>)
    func theOrderOfTheRowsChangesNothing(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        var rows = generated(&dice)
        func values() throws -> [String: [String: String]] {
            try found(rows).mapValues { $0.filter { $0.key != "source" } }
        }
        let before = try values()
        for index in rows.indices { rows.swapAt(index, dice.roll(rows.count)) }
        #expect(try values() == before)
    }

    @Test func aWorkingDayEndsAtTheSameTimeOfTheNext() {
        var targets = ReplyTargets(.workingDays(1))
        func deadline(_ text: String, _ hour: Int) -> String {
            let minute = Int(Day(text)?.number ?? 0) * 1440 + hour * 60
            let due = targets.deadline(of: minute, on: nil)
            return "\(Day(number: Int32(due / 1440))) \(due % 1440 / 60)"
        }
        #expect(deadline("2026-09-03", 16) == "2026-09-04 16")
        #expect(deadline("2026-09-04", 16) == "2026-09-07 16")
        #expect(deadline("2026-09-05", 16) == "2026-09-08 0")
        targets.closedDays = Set([Day("2026-09-07")].compactMap { $0 })
        #expect(deadline("2026-09-04", 16) == "2026-09-08 16")
    }
}
