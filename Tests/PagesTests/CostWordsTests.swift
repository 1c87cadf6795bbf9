import Model
import Testing

@testable import Pages

@Suite struct CostWordsTests {
    private let words = CostWords(.uk)

    private func range(_ low: String, _ high: String) throws -> AmountRange {
        AmountRange(try decimal(low), try decimal(high))
    }

    @Test func anAmountIsNeverABareNumber() throws {
        #expect(words.between(try range("6.03", "7.10")) == "between £6.03 and £7.10")
        #expect(words.between(try range("6", "6")) == "about £6")
        #expect(CostWords(.nz).between(try range("1200", "1350")) == "between $1,200 and $1,350")
    }

    @Test func aLossIsCalledALoss() throws {
        #expect(
            words.saving(try range("-1692", "1120"))
                == "between a loss of £1,692 and a saving of £1,120")
        #expect(
            words.saving(try range("-700", "-150")) == "a loss of between £150 and £700")
        #expect(words.saving(try range("10", "20")) == "a saving of between £10 and £20")
    }

    @Test func aReturnIsTheLossOrGainOfEachPound() throws {
        #expect(
            words.perUnit(try range("-51.4", "39"))
                == "between a loss of 51p and a gain of 39p")
        #expect(words.perUnit(try range("-51", "-12")) == "a loss of between 12p and 51p")
        #expect(words.perUnit(try range("20", "20.2")) == "a gain of about 20p")
        #expect(
            CostWords(.nz).perUnit(try range("-1", "120"))
                == "between a loss of 1 cent and a gain of $1.20")
    }
}
