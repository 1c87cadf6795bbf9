import Diagnostics
import Model
import Testing

@testable import Site

@Suite struct RuleLevelsTests {
    private let error = Rule("C9001", .error, "An error.")
    private let warning = Rule("C9002", .warning, "A warning.")
    private let privacy = Rule("C9003", .error, family: .privacy, "A leak.")
    private let reading = Rule("C9004", .error, family: .reading, "Half a file.")
    private let place = SourcePosition(path: "candour.yml", line: 3)
    private let today = Day(number: 20_000)

    private func level(
        _ rule: String, _ level: RuleLevel.Level, in folder: String? = nil, days: Int = 0
    ) -> RuleLevel {
        RuleLevel(
            rule: rule, level: level, folder: folder, reason: "why",
            until: today.adding(days: days), at: place)
    }

    private func levels(_ levels: RuleLevel..., strictness: Strictness = .lenient) -> RuleLevels {
        RuleLevels(
            levels, asOf: today, strictness: strictness, rules: [error, warning, privacy, reading])
    }

    private func said(_ rule: Rule, in path: String = "staff/imported/a.md") -> Diagnostic {
        Diagnostic(rule, "said", at: SourcePosition(path: path))
    }

    @Test func aLevelHoldsForItsRuleAndFolder() {
        let levels = levels(
            level("C9001", .warning, in: "staff/imported"), level("C9002", .off, in: "public/"))
        #expect(levels.diagnostics == [])
        #expect(levels.applied(to: [said(error)]).map(\.severity) == [.warning])
        #expect(
            levels.applied(to: [said(error, in: "staff/importedX/a.md")]) == [
                said(error, in: "staff/importedX/a.md")
            ])
        #expect(
            levels.applied(to: [said(warning), said(warning, in: "public/a.md")]) == [
                said(warning)
            ])
    }

    @Test func whatIsReadByHalvesIsLoweredForStaffAlone() {
        let staff = levels(level("C9004", .warning, in: "staff/imported"))
        #expect(staff.diagnostics == [])
        #expect(staff.applied(to: [said(reading)]).map(\.severity) == [.warning])
        for folder in [nil, "public", "plans", "."] {
            let levels = levels(level("C9004", .off, in: folder))
            #expect(levels.diagnostics == [.readingRule("C9004", at: place)])
            #expect(levels.applied(to: [said(reading)]) == [said(reading)])
        }
    }

    @Test func theDeepestFolderWinsThenTheLastLine() {
        let deepest = levels(
            level("C9001", .off, in: "staff/imported"), level("C9001", .warning, in: "staff"),
            level("C9001", .error))
        #expect(deepest.applied(to: [said(error)]) == [])
        let last = levels(level("C9002", .off), level("C9002", .error))
        #expect(last.applied(to: [said(warning)]).map(\.severity) == [.error])
    }

    @Test func onItsLastDayALevelHoldsAndOnTheNextItIsReported() {
        #expect(levels(level("C9001", .off, days: 0)).applied(to: [said(error)]) == [])
        let expired = levels(level("C9001", .off, days: -1))
        #expect(expired.applied(to: [said(error)]) == [said(error)])
        let day = today.adding(days: -1).description
        #expect(expired.diagnostics == [.expiredLevel("C9001", until: day, at: place)])
        #expect(expired.diagnostics.map(\.severity) == [.warning])
    }

    @Test func aRuleThatNobodyKnowsIsReported() {
        let found = levels(level("C9009", .off)).diagnostics
        #expect(found == [.unknownRule("C9009", near: ["did you mean 'C9001'?"], at: place)])
    }

    @Test func privacyRulesKeepTheirLevel() {
        let levels = levels(level("C9003", .off))
        #expect(levels.diagnostics == [.privacyRule("C9003", at: place)])
        #expect(levels.applied(to: [said(privacy)]) == [said(privacy)])
    }

    @Test func strictnessTurnsWarningsIntoErrorsButNotWhatIsOff() {
        let strict = levels(level("C9001", .warning), strictness: .strict)
        let found = strict.applied(to: [said(error), said(warning)])
        #expect(found.map(\.severity) == [.error, .error])
        let off = levels(level("C9002", .off), strictness: .strict)
        #expect(off.applied(to: [said(warning)]) == [])
    }

    @Test func eachIsSaidOnceAndInOrder() {
        let found = levels().applied(to: [said(warning), said(error), said(warning)])
        #expect(found == [said(error), said(warning)])
    }

    @Test func everyRuleOfTheStationsHasItsOwnId() {
        let ids = Rule.ofStations.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted())
    }
}
