import Model
import Testing

@Suite struct DecimalsTests {
    @Test(arguments: [
        "0", "5", "-5", "92.40", "0.001", "-0.5", "999999999999999999", "-999999999999999999",
        "0.999999999999999999", "123456789.987654321",
    ])
    func aDecimalIsPrintedAsItWasWritten(_ text: String) {
        #expect(Decimal(text)?.description == text)
    }

    @Test(arguments: [
        "", "-", ".", "5.", ".5", "+5", "1e3", "1,000", "1_000", " 5", "5 ", "--5", "5-", "1.2.3",
        "1234567890123456789", "1.123456789012345678", "0.0000000000000000001", "٣", "NaN",
    ])
    func anythingElseIsNone(_ text: String) {
        #expect(Decimal(text) == nil)
    }

    @Test func zerosInFrontAreNoDigits() {
        #expect(Decimal("00000000000000000000000012")?.description == "12")
    }

    /// Source: half away from zero on the decimal as written (domain section 8.3).
    @Test(arguments: [
        ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("0.49", 0, "0"), ("2.5", 0, "3"), ("1.005", 2, "1.01"),
        ("2.675", 2, "2.68"), ("-2.675", 2, "-2.68"), ("92.4", 3, "92.4"),
        ("999999999999999.999", 2, "1000000000000000.00"), ("0.999999999999999999", 0, "1"),
        ("999999999999999999", 0, "999999999999999999"),
    ])
    func roundingIsHalfAwayFromZero(_ text: String, _ places: Int, _ rounded: String) {
        #expect(Decimal(text)?.rounded(to: places).description == rounded)
    }

    @Test(arguments: [
        ("412", "446", 100, 1, "92.4"), ("1", "8", 100, 0, "13"), ("-1", "8", 100, 0, "-13"),
        ("1", "-8", 100, 0, "-13"), ("2", "3", 1, 6, "0.666667"), ("0.1", "0.3", 100, 2, "33.33"),
        ("1", "0", 100, 1, nil), ("0", "7", 100, 1, "0.0"),
        ("999999999999999999", "999999999999999999", 100, 6, "100.000000"),
        // What has too many digits is none; it does not end the program.
        ("999999999999999999", "0.000000000000000001", 100, 6, nil),
        ("999999999999999999", "0.000000000000000001", 100, 18, nil),
    ])
    func aQuotientIsRoundedOnce(
        _ top: String, _ bottom: String, _ factor: Int, _ places: Int, _ expected: String?
    ) throws {
        let quotient = Decimal.quotient(
            try #require(Decimal(top)), try #require(Decimal(bottom)), times: factor,
            places: places)
        #expect(quotient?.description == expected)
    }

    @Test func sumsAreExactOrNone() throws {
        let tenth = try #require(Decimal("0.1"))
        let fifth = try #require(Decimal("0.20"))
        #expect(tenth.adding(fifth) == Decimal("0.3"))
        #expect(tenth.subtracting(fifth) == Decimal("-0.1"))
        let most = try #require(Decimal("999999999999999999"))
        let least = try #require(Decimal("0.000000000000000001"))
        #expect(most.adding(least) == nil)
        #expect(least.subtracting(most) == nil)
        let lowest = Decimal(Int64.min)
        #expect(lowest.subtracting(lowest) == .zero)
        #expect(Decimal.zero.subtracting(lowest) == nil)
        #expect(lowest.description == "-9223372036854775808")
    }

    @Test func equalNumbersAreEqualHoweverTheyAreWritten() throws {
        let one = try #require(Decimal("92.4"))
        let other = try #require(Decimal("92.400"))
        #expect(one == other)
        #expect(Set([one, other]).count == 1)
        #expect(Decimal(Int64.max) > Decimal(1, scale: 18))
        #expect(Decimal(Int64.min) < Decimal(-1, scale: 18))
        #expect(try #require(Decimal("-0.5")) < Decimal.zero)
        #expect(try #require(Decimal("5.00")).whole == 5)
        #expect(one.whole == nil)
    }
}
