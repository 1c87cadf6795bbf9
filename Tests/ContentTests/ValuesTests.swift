import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// The values of keys: each fault is reported at the value, once, and the rest is read.
@Suite struct ValuesTests {
    private func site(_ lines: String) -> MarkedSource {
        MarkedSource("organisation: Aberwen\ntitle: Listening\n\(lines)\n", path: "candour.yml")
    }

    private func channel(_ lines: String) -> MarkedSource {
        MarkedSource(
            "title: Facebook\nkind: facebook\nonline: true\n\(lines)\n",
            path: "channels/facebook-main.yml")
    }

    private func edition(_ lines: String) -> MarkedSource {
        MarkedSource(
            "title: June\nplan: talking\npublished: 2026-07-20\n\(lines)\n",
            path: "editions/june.yml")
    }

    @Test(arguments: [("ownr", "owner"), ("Staff", "staff"), ("titel", nil)])
    func aKeyThatHasNoMeaningIsReported(_ key: String, _ meant: String?) {
        let source = channel("1️⃣\(key): Somebody")
        let near = meant.map { ["did you mean '\($0)'?"] } ?? []
        let known = [
            "address", "check", "closed", "handle", "hours", "incidents", "kind", "language",
            "online", "opened", "owner", "promise", "purpose", "quiet_limit", "staff",
            "successor", "title", "use", "verified_on", "visibility",
        ]
        #expect(
            said(of: source) == [
                .unknownKey(key, known: known, at: source["1️⃣"], near: near)
            ])
    }

    @Test func aKeyThatHasToBeThereIsAskedForOnce() {
        let source = MarkedSource(
            "1️⃣threshold: 10\ncontact: {email: a@b.example}\n", path: "candour.yml")
        #expect(
            said(of: source) == [
                .missingKey("organisation", at: source["1️⃣"]),
                .missingKey("title", at: source["1️⃣"]),
            ])
    }

    @Test func aValueHasTheShapeOfItsKey() {
        let source = site("staff_title: 1️⃣[a]\nlanguages: 2️⃣en\ncontact: 3️⃣none\nrules: 4️⃣{}")
        #expect(
            said(of: source) == [
                .notAText("staff_title", at: source["1️⃣"]),
                .notAList("languages", at: source["2️⃣"]),
                .notAMapping("contact", at: source["3️⃣"]),
                .notAList("rules", at: source["4️⃣"]),
            ])
    }

    @Test(arguments: ["2026-9-1", "2026-02-30", "1 September 2026", "2026-09-01T10:00", "''"])
    func aDateHasOneSpelling(_ text: String) {
        let source = channel("opened: 1️⃣\(text)")
        let seen = text == "''" ? "" : text
        #expect(said(of: source) == [.notADate(seen, key: "opened", at: source["1️⃣"])])
    }

    @Test(arguments: ["012", "1_000", "1,000", "12%", "+5", "1e3", ".5", "5.", "twelve", "-012"])
    func aNumberHasOneSpelling(_ text: String) {
        let source = MarkedSource(
            """
            title: T
            period: 2025
            measures:
              - id: m
                metric: reach
                baseline: {value: 1️⃣"\(text)", date: 2025-01-01}
            """, path: "plans/talking.yml")
        #expect(said(of: source) == [.notADecimal(text, key: "value", at: source["1️⃣"])])
    }

    @Test(arguments: ["84,000", "012", "+5", "-1", "8.5", "1_000", "99999999999999999999"])
    func aWholeNumberHasOneSpelling(_ text: String) {
        let source = MarkedSource(
            "title: T\nperiod: 2025\naudiences: [{id: a, title: A, size: 1️⃣\"\(text)\"}]\n",
            path: "plans/talking.yml")
        #expect(
            said(of: source) == [
                .notAWholeNumber(
                    text, key: "size", range: 0...100_000_000, at: source["1️⃣"])
            ])
    }

    @Test(arguments: ["yes", "no", "True", "on", "1", "\"\""])
    func yesAndNoAreNotTrueAndFalse(_ text: String) {
        let source = MarkedSource(
            "title: F\nkind: facebook\nonline: 1️⃣\(text)\n", path: "channels/facebook-main.yml")
        let seen = text == "\"\"" ? "" : text
        #expect(said(of: source) == [.notTrueOrFalse(seen, key: "online", at: source["1️⃣"])])
    }

    @Test func aWordIsOneOfThoseItsKeyKnows() {
        let source = site("country: 1️⃣UK\nthreshold: 2️⃣7\nyear_start: 3️⃣may\nlicence: 4️⃣OGL")
        #expect(
            said(of: source) == [
                .notOneOf("UK", key: "country", choices: ["uk", "nz"], at: source["1️⃣"]),
                .notOneOf("7", key: "threshold", choices: ["5", "10"], at: source["2️⃣"]),
                .notOneOf(
                    "may", key: "year_start", choices: ["april", "january", "july"],
                    at: source["3️⃣"]),
                .notOneOf(
                    "OGL", key: "licence", choices: ["OGL-UK-3.0", "CC-BY-4.0"], at: source["4️⃣"]),
            ])
    }

    @Test func aThresholdThatCannotBeReadIsTheHigherOne() throws {
        let read = reading(of: [site("threshold: ten").file])
        #expect(try #require(read.value).organisation.threshold == 10)
        #expect(try #require(reading(of: [site("").file]).value).organisation.threshold == 5)
    }

    @Test func anIDIsSpeltInSmallLetters() {
        let source = channel("successor: 1️⃣Blue Sky")
        #expect(said(of: source) == [.notAnIdentifier("Blue Sky", at: source["1️⃣"])])
    }

    @Test(arguments: ["2026-Q5", "2026-13", "September", "2025-27", "2026-W54", "2025-26 Q5", "26"])
    func aPeriodIsACode(_ text: String) {
        let source = edition("period: 1️⃣\(text)")
        #expect(said(of: source) == [.notAPeriod(text, key: "period", at: source["1️⃣"])])
    }

    @Test func aPeriodEndsAfterItBegins() {
        let source = edition("period: {start: 2026-04-01, end: 1️⃣2026-03-31}")
        #expect(said(of: source) == [.endsBeforeItBegins("period", at: source["1️⃣"])])
    }

    @Test(arguments: ["6", "six months", "6 moons", "P6D", "P+6M", "0 months", "P999Y"])
    func aLengthOfTimeIsMonthsOrYears(_ text: String) {
        let source = MarkedSource(
            "---\ntitle: Hijack\nreview_in: 1️⃣\(text)\n---\n", path: "staff/hijack.md")
        #expect(said(of: source) == [.notADuration(text, key: "review_in", at: source["1️⃣"])])
    }

    @Test(arguments: [
        ("6 months", 6), ("1 month", 1), ("1 year", 12), ("2 years", 24), ("P6M", 6), ("P1Y", 12),
    ])
    func aLengthOfTimeIsReadAsMonths(_ text: String, _ months: Int) {
        let page = MarkedSource("---\ntitle: T\nreview_in: \(text)\n---\n", path: "staff/a.md")
        let read = reading(of: [page.file])
        #expect(read.diagnostics == [])
        #expect(read.value?.staffDocuments.first?.properties.review.interval == months)
    }

    @Test(arguments: ["", "''", "\"  \""])
    func aKeyThatIsThereSaysSomething(_ text: String) {
        let source = MarkedSource(
            "title: F\nkind: facebook\nonline: true\nowner: 1️⃣\(text)\n",
            path: "channels/facebook-main.yml")
        let found = said(of: source)
        #expect(found.map(\.rule) == [.emptyText])
        #expect(found == [.emptyText("owner", at: found[0].position)])
    }

    /// Source: YAML 1.1, types bool, null, int, timestamp; what Norwegian sites, telephone numbers and times become.
    @Test(arguments: [
        ("no", "true or false"), ("Yes", "true or false"), ("off", "true or false"),
        ("y", "true or false"), ("~", "nothing"), ("null", "nothing"), ("2026-09-30", "a date"),
        ("012", "a number to the base of 8"), ("12:30", "a number to the base of 60"),
        ("1_000", "a number without its underscores"),
        ("01632960001", "a number without the zero before it"),
    ])
    func aTextThatReadersTakeForSomethingElseIsNoted(_ text: String, _ meaning: String) {
        let source = channel("owner: 1️⃣\(text)")
        #expect(
            said(of: source) == [.trap(text, meaning: meaning, key: "owner", at: source["1️⃣"])])
        #expect(said(of: channel("owner: \"\(text)\"")) == [])
    }

    @Test func aListOfTextsHasTheSameTraps() {
        let source = site("languages: [en, 1️⃣no, 2️⃣'']")
        #expect(
            said(of: source) == [
                .trap("no", meaning: "true or false", key: "languages", at: source["1️⃣"]),
                .emptyText("languages", at: source["2️⃣"]),
            ])
    }

    @Test func aWebAddressIsGivenWhole() {
        let source = site("base_url: 1️⃣report.aberwen.example")
        #expect(
            said(of: source) == [
                .notAnAddress("report.aberwen.example", key: "base_url", at: source["1️⃣"])
            ])
    }

    @Test func carriageReturnsAreNotedOnceAndReadAllTheSame() {
        let text = "title: Facebook\r\nkind: facebook\r\nonline: true\r\n"
        let file = SourceFile(path: "channels/facebook-main.yml", text: text)
        let read = reading(of: [file])
        #expect(read.diagnostics == [.lineEndings(file.path, line: 1, column: 16)])
        #expect(read.value?.channels.map(\.title) == ["Facebook"])
    }

    @Test func anotherLevelOfARuleIsReadWhole() {
        let source = site("rules:\n  - {rule: C0540, level: 1️⃣quiet, reason: R, until: 2️⃣soon}")
        #expect(
            said(of: source) == [
                .notOneOf(
                    "quiet", key: "level", choices: ["error", "warning", "off"], at: source["1️⃣"]),
                .notADate("soon", key: "until", at: source["2️⃣"]),
            ])
    }
}
