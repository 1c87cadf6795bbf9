import Diagnostics
import Model
import Testing

@testable import Statistics

/// Worked out by hand from the formulas of domain rule 1.3.
@Suite struct CostFormulasTests {
    private func range(_ low: String, _ high: String) throws -> AmountRange {
        AmountRange(try #require(Decimal(low)), try #require(Decimal(high)))
    }

    private let source = CostAccount.Source("Finance", year: "2026")

    private func line(_ amount: CostAccount.Line.Amount) -> CostAccount.Line {
        CostAccount.Line(title: "A line", amount: amount, source: source)
    }

    private func account(_ lines: [CostAccount.Line]) throws -> CostAccount {
        let place = SourcePosition(path: "costs/a.yml")
        var account = CostAccount(
            id: "a", at: place, title: "A",
            period: try #require(Period.code("2026-Q3", yearStart: .april)), priceYear: "2026-27",
            contacts: Located("answered", at: place))
        account.lines = lines
        return account
    }

    private func shift(
        _ contacts: AmountRange, from old: AmountRange, to new: AmountRange,
        programme: AmountRange
    ) -> CostAccount.Shift {
        CostAccount.Shift(
            title: "Calls", contacts: contacts, basis: "Asked",
            units: (
                .init(title: "Call", amount: old, source: source),
                .init(title: "Visit", amount: new, source: source)
            ), programme: programme)
    }

    @Test func theCostOfAContactIsAllCostsDividedByContacts() throws {
        let account = try account([
            line(.hours(try range("300", "360"), each: try range("23.10", "23.10"))),
            line(.sum(try range("690", "690"))), line(.sum(try range("240", "240"))),
        ])
        // 300 × 23.10 + 930 and 360 × 23.10 + 930.
        #expect(account.total == (try range("7860", "9246")))
        // 7,860 ÷ 1,303 = 6.0322…, 9,246 ÷ 1,303 = 7.0959….
        #expect(account.costPerContact(Decimal(1303)) == (try range("6.03", "7.10")))
        #expect(account.costPerContact(.zero) == nil)
    }

    @Test func aSavingMayBeALossAtItsLowEnd() throws {
        let shift = shift(
            try range("600", "1500"), from: try range("2.83", "2.83"),
            to: try range("0.15", "0.15"), programme: try range("2900", "3300"))
        // 600 × 2.68 and 1,500 × 2.68.
        #expect(shift.benefit == (try range("1608", "4020")))
        #expect(shift.saving == (try range("-1692", "1120")))
        // -1,692 ÷ 3,300 and 1,120 ÷ 2,900.
        #expect(shift.returnOnCost == (try range("-51", "39")))
    }

    @Test func aWayThatIsDearerLosesMostWithMostContacts() throws {
        let shift = shift(
            try range("100", "200"), from: try range("1", "2"), to: try range("3", "4"),
            programme: try range("50", "100"))
        // The difference is -3 to -1: 200 × -3 and 100 × -1.
        #expect(shift.benefit == (try range("-600", "-100")))
        #expect(shift.saving == (try range("-700", "-150")))
        // (-600 - 50) ÷ 50 and (-100 - 100) ÷ 100.
        #expect(shift.returnOnCost == (try range("-1300", "-200")))
    }

    @Test func withoutACostThereIsNoReturnOnIt() throws {
        let shift = shift(
            try range("1", "2"), from: try range("2", "2"), to: try range("1", "1"),
            programme: try range("0", "0"))
        #expect(shift.saving == (try range("1", "2")))
        #expect(shift.returnOnCost == nil)
    }
}
