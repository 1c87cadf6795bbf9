import Diagnostics
import Model
import Statistics
import Testing

@testable import Disclosure

/// Whatever the table, nobody who reads it can work out a small count. The attacker is independent of the audit.
@Suite struct GeneratedTableTests {
    @Test(arguments: 0..<10)
    func noSmallCountCanBeWorkedOut(_ batch: Int) throws {
        var dice = Dice(seed: UInt64(batch) + 1)
        var checked = 0
        for number in 0..<20 {
            let table = generated(&dice)
            let published = disclosure(of: try table.findings())
            #expect(!published.diagnostics.contains { $0.severity == .error }, "\(table)")
            let attacker = try Attacker(table, published.value, smallest: 5)
            #expect(attacker.foundOut() == [], "batch \(batch) table \(number): \(table)")
            checked += 1
        }
        #expect(checked == 20)
    }

    /// Six channels, twenty groups, a year: a third of the counts are small. What is withheld besides stays in proportion.
    @Test func ofALargeTableOnlyWhatIsNeededIsWithheld() throws {
        var dice = Dice(seed: 11)
        var table = Table((1...20).map { "g\($0)" }, (1...6).map { "c\($0)" }, [])
        table.months = (1...9).map { "2026-0\($0)" }
        table.counts = table.months.map { _ in
            table.groups.map { _ in
                table.channels.map { _ in
                    dice.next(below: 3) == 0 ? 1 + dice.next(below: 4) : 5 + dice.next(below: 55)
                }
            }
        }
        let small = table.counts.joined().joined().count { $0 < 5 }
        let published = disclosure(of: try table.findings())
        #expect(published.diagnostics.contains { $0.rule == .largerThanNeeded })
        #expect(!published.diagnostics.contains { $0.severity == .error })
        #expect(published.value.withheld.count < 2 * small)
    }

    @Test func theOrderOfTheRowsChangesNothing() throws {
        var dice = Dice(seed: 99)
        for _ in 0..<25 {
            let table = generated(&dice)
            var rows = table.rows
            for index in rows.indices.dropFirst() {
                rows.swapAt(index, dice.next(below: index + 1))
            }
            let plain = disclosure(of: try table.findings())
            let shuffled = disclosure(of: try table.findings(rows: rows))
            #expect(plain.value.withheld == shuffled.value.withheld)
            #expect(plain.diagnostics.map(\.message) == shuffled.diagnostics.map(\.message))
        }
    }

    private func generated(_ dice: inout Dice) -> Table {
        let groups = (0...dice.next(below: 3)).map { "g\($0)" }
        let channels = (0...dice.next(below: 4)).map { "c\($0)" }
        var table = Table(groups, channels, [])
        table.months =
            dice.next(below: 2) == 0 ? ["2026-04"] : ["2026-04", "2026-05", "2026-06"]
        table.counts = table.months.map { _ in
            groups.map { _ in channels.map { _ in count(&dice) } }
        }
        if dice.next(below: 3) == 0 {
            table.answered = table.counts.map {
                $0.map { $0.map { $0 - min($0, dice.next(below: 2) * dice.next(below: 9)) } }
            }
        }
        return table
    }

    private func count(_ dice: inout Dice) -> Int {
        switch dice.next(below: 6) {
        case 0: 0
        case 1: 1
        case 2: 1 + dice.next(below: 4)
        default: 5 + dice.next(below: 40)
        }
    }
}
