import Model
import Statistics
import Testing

@testable import Pages

/// Numbers and periods in other languages, and what they do without a phrase.
@Suite struct VocabularyTests {
    private func numerals(_ tag: String) throws -> Numerals {
        Numerals(vocabulary: try #require(Vocabulary.of(tag)))
    }

    @Test func englishHasEveryPhrase() {
        let missing = Vocabulary.Phrase.allCases.filter { Vocabulary.english.phrases[$0] == nil }
        #expect(missing.isEmpty)
    }

    @Test(arguments: Vocabulary.all)
    func everyLanguageHasTwelveMonths(_ vocabulary: Vocabulary) {
        for months in [vocabulary.months, vocabulary.shortMonths, vocabulary.monthsAfterTo] {
            #expect(Set(months).count == 12, "\(vocabulary.language)")
        }
    }

    @Test func aLanguageIsKnownByTheFirstPartOfItsTag() {
        #expect(Vocabulary.of("cy-GB")?.language == "cy")
        #expect(Vocabulary.of("EN")?.language == "en")
        #expect(Vocabulary.of("gd") == nil)
    }

    @Test(arguments: [
        ("1", "1 munud"), ("2", "2 funud"), ("38", "38 munud"), ("60", "1 awr"),
        ("132", "2 awr 12 munud"), ("1440", "1 diwrnod"), ("2880", "2 ddiwrnod"),
        ("4320", "3 diwrnod"),
    ])
    func aWelshNounIsSingularAfterANumberAndSoftAfterTwo(
        _ minutes: String, _ expected: String
    ) throws {
        #expect(try numerals("cy").duration(minutes: decimal(minutes)) == expected)
    }

    @Test(arguments: [
        ("2025-Q2", "Ebrill i Fehefin 2025", "Ebr i Meh 2025"),
        ("2025-Q1", "Ionawr i Fawrth 2025", "Ion i Maw 2025"),
        ("2025-Q4", "Hydref i Ragfyr 2025", "Hyd i Rhag 2025"),
        ("2025-26", "Ebrill 2025 i Fawrth 2026", "2025-26"),
        ("2025-05", "Mai 2025", "Mai 2025"),
        ("2025-W14", "31 Mawrth i 6 Ebrill 2025", "2025-W14"),
        ("2025-04-01", "1 Ebrill 2025", "2025-04-01"),
    ])
    func aWelshMonthSoftensAfterToButNotAfterItsDay(
        _ code: String, _ expected: String, _ short: String
    ) throws {
        let period = try #require(Period.code(code, yearStart: .april))
        let dates = Dates(vocabulary: .welsh)
        #expect(dates.period(period) == expected)
        #expect(dates.shortPeriod(period, yearStart: .april) == short)
    }

    @Test(arguments: [
        ("2025-Q2", "Paengawhāwhā ki te Pipiri 2025"), ("2025-10", "Whiringa-ā-nuku 2025"),
        ("2026-W01", "29 Hakihea 2025 ki te 4 Kohitātea 2026"), ("2025-01-09", "9 Kohitātea 2025"),
    ])
    func aPeriodInMaoriIsNamedByItsMonths(_ code: String, _ expected: String) throws {
        let period = try #require(Period.code(code, yearStart: .july))
        #expect(Dates(vocabulary: .maori).period(period) == expected)
    }

    @Test func otherLanguagesSayLargeAndSmallNumbersInTheirOwnWords() throws {
        let few = Share(Decimal(49), of: Decimal(100_000))
        let (welsh, maori) = (try numerals("cy"), try numerals("mi"))
        #expect(welsh.percent(few, places: 1) == "llai na 0.1%")
        #expect(maori.percent(few, places: 1) == "iti iho i te 0.1%")
        #expect(welsh.money(Decimal(1_250_000), sign: "£") == "£1.25 miliwn")
        #expect(maori.headline(Decimal(1_234_567)) == "1.2 miriona")
        #expect(maori.duration(minutes: Decimal(132)) == "2 hāora 12 meneti")
        #expect(welsh.points(try decimal("1.3")) == "1.3 pwynt canran")
        #expect(welsh.change(percent: try decimal("20.5"), places: 1) == "i fyny 20.5%")
    }

    @Test func whatALanguageCannotSayIsEnglishAsAWhole() throws {
        #expect(try numerals("cy").points(decimal("-1.3")) == "negative 1.3 percentage points")
        #expect(try numerals("mi").points(decimal("1.3")) == "1.3 percentage points")
        #expect(try numerals("mi").change(percent: decimal("-10"), places: 1) == "down 10.0%")
    }

    @Test func aListHasAWordBeforeItsLastOnlyWhereTheLanguageHasOne() throws {
        #expect(Numerals.english.list(["a", "b", "c"]) == "a, b and c")
        #expect(Numerals.english.list(["a"]) == "a")
        #expect(Numerals.english.list([]) == "")
        #expect(try numerals("cy").list(["a", "b", "c"]) == "a, b, c")
        #expect(try numerals("mi").list(["a", "b", "c"]) == "a, b, c")
    }

    @Test func aNumberInASentenceHasNoSign() {
        #expect(Numerals.english.inSentence("-1,234") == "negative 1,234")
        #expect(Numerals.english.inSentence("1,234") == "1,234")
    }

    @Test func aPeriodsNameFollowsItsNumber() {
        #expect(Dates.english.name(of: .month, after: 1) == "month")
        #expect(Dates.english.name(of: .financialQuarter, after: 3) == "quarters")
        #expect(Dates(vocabulary: .welsh).name(of: .month, after: 2) == "fis")
    }
}
