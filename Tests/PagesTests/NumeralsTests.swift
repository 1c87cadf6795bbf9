import Model
import Statistics
import Testing

@testable import Pages

/// Hand-made from the rules of ONS and GOV.UK style (domain rule 8.3): a kind, a value, how it is printed.
private let numerals = [
    ("count", "0", "0"),
    ("count", "999", "999"),
    ("count", "1000", "1,000"),
    ("count", "2548", "2,548"),
    ("count", "1234567", "1,234,567"),
    ("count", "-1234", "-1,234"),
    ("headline", "1234567", "1.2 million"),
    ("headline", "999949", "999,949"),
    ("headline", "2500000", "2.5 million"),
    ("headline", "1000000", "1 million"),
    ("percent0", "0.94140625", "94%"),
    ("percent0", "0.945", "95%"),
    ("percent1", "0.94140625", "94.1%"),
    ("percent1", "0.0625", "6.3%"),
    ("percent1", "0.00049", "less than 0.1%"),
    ("percent1", "0", "0.0%"),
    ("percent1", "1", "100.0%"),
    ("percent1", "0.99951", "more than 99.9%"),
    ("points", "2.0", "2.0 percentage points"),
    ("points", "1.0", "1.0 percentage point"),
    ("points", "-1.3", "negative 1.3 percentage points"),
    ("money", "2.83", "£2.83"),
    ("money", "8040", "£8,040"),
    ("money", "1234.5", "£1,234.50"),
    ("money", "-1250000", "-£1.25 million"),
    ("money", "1250000", "£1.25 million"),
    ("minutes", "37.5", "38 minutes"),
    ("minutes", "60", "1 hour"),
    ("minutes", "132", "2 hours 12 minutes"),
    ("minutes", "1440", "1 day"),
    ("minutes", "2880", "2 days"),
    ("minutes", "1", "1 minute"),
    ("minutes", "0", "0 minutes"),
    ("change", "20.5", "up 20.5%"),
    ("change", "-10", "down 10.0%"),
    ("change", "0", "no change"),
    ("change", "-0.04", "no change"),
    ("ratio2", "0.5", "0.50"),
    ("ratio2", "3", "3.00"),
    ("percentage", "31", "31.0%"),
    ("percentage", "31.46", "31.5%"),
    ("target", "90", "90%"),
]

@Test(arguments: numerals)
func aNumberIsPrintedInOneWay(_ kind: String, _ text: String, _ expected: String) throws {
    let number = try decimal(text)
    let printed: String? =
        switch kind {
        case "count": FigureWords(metric: metric(.count)).amount(number)
        case "headline": Numerals.english.headline(number)
        case "percent0": Numerals.english.percent(Share(number, of: Decimal(1)), places: 0)
        case "percent1": Numerals.english.percent(Share(number, of: Decimal(1)), places: 1)
        case "points": Numerals.english.points(number)
        case "change": Numerals.english.change(percent: number, places: 1)
        case "money": FigureWords(metric: metric(.pounds)).amount(number)
        case "minutes": FigureWords(metric: metric(.minutes)).amount(number)
        case "ratio2": try exact(number, of: metric(.number, decimals: 2))
        case "percentage": try exact(number, of: metric(.percent))
        case "target": FigureWords(metric: metric(.percent)).amount(number)
        default: nil
        }
    #expect(printed == expected)
}

private func exact(_ number: Decimal, of metric: Metric) throws -> String? {
    FigureWords(metric: metric).exact(try shown(.number(number), of: metric, "2026-01"))
}

@Test func nothingDividedByNothingHasNoPercentage() {
    #expect(Numerals.english.percent(Share(Decimal(0), of: Decimal(0)), places: 1) == nil)
}

@Test(arguments: [
    (0.0, "0%"), (42.5, "42.5%"), (100, "100%"),
])
func aTickOfAPercentageHasItsSign(_ value: Double, _ expected: String) {
    #expect(FigureWords(metric: metric(.percent)).tick(value) == expected)
}

@Test(arguments: [
    (500.0, "500"), (5000, "5,000"), (15_000, "15k"), (12_500, "12.5k"), (2_000_000, "2m"),
    (1e300, ""),
])
func aTickOfALargeCountIsShort(_ value: Double, _ expected: String) {
    #expect(FigureWords(metric: metric(.count)).tick(value) == expected)
}
