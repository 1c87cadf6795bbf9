import Diagnostics
import Disk
import Site
import Testing

/// A rule that is named by no test may never have been broken on purpose.
///
/// To be named is not to be tested: this finds what was forgotten, no more.
@Test func everyRuleIsNamedByATest() throws {
    var tests = TestTexts()
    for path in try files(below: "Tests") where !path.hasPrefix("Tests/HouseTests/") {
        tests.add(try text(of: path), path: path)
    }
    let forgotten = try allRules().filter { !tests.name($0) }
        .map { "\($0.id) \($0.name ?? "without a name") (\($0.path))" }
    #expect(
        forgotten.isEmpty, "no test names these rules:\n\(forgotten.joined(separator: "\n"))")
}

/// What `candour explain` knows, and `candour.yml` may name.
@Test func everyRuleIsInTheListOfItsTarget() throws {
    let listed = (Rule.ofStations + Rule.ofDisk).map(\.id)
    let declared = try allRules().map(\.id)
    #expect(Set(declared).subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(declared).sorted() == [])
    #expect(Set(listed).count == listed.count)
}

@Test func noTwoRulesShareAnId() throws {
    let shared = Dictionary(grouping: try allRules(), by: \.id).filter { $0.value.count > 1 }
        .map { "\($0.key): \($0.value.map(\.path).joined(separator: ", "))" }
    #expect(shared.isEmpty, "\(shared.sorted().joined(separator: "\n"))")
}

@Test func everyRuleHasANameAndASentence() throws {
    let mute = try allRules().filter { $0.name == nil || $0.sentences.isEmpty }
        .map { "\($0.id) \($0.name ?? "") (\($0.path))" }
    #expect(mute.isEmpty, "no function makes a diagnostic of:\n\(mute.joined(separator: "\n"))")
}

@Suite struct RuleSurveyTests {
    private let source = """
        extension Rule {
            static let share = Rule("C0107", .error, "A share.")
            static let whole = Rule(
                "C0108", .error, "A number.")
            // static let gone = Rule("C0109", .error, "No more.")
        }
        extension Diagnostic {
            static func notAShare(at position: SourcePosition) -> Diagnostic {
                Diagnostic(.share, "no share", at: position)
            }
            static func notWhole(at position: SourcePosition) -> Diagnostic {
                Diagnostic(
                    .whole, "not whole", at: position)
            }
        }
        """

    @Test func rulesAreFoundWithTheirSentences() {
        let rules = declaredRules(in: source, path: "Sources/Content/Rules.swift")
        #expect(rules.map(\.id) == ["C0107", "C0108"])
        #expect(rules.map(\.name) == ["share", "whole"])
        #expect(rules.map(\.target) == ["Content", "Content"])
        #expect(sentences(in: source) == ["share": ["notAShare"], "whole": ["notWhole"]])
    }

    @Test(arguments: [
        ("Tests/ContentTests/A.swift", "#expect(found == [.notAShare(at: mark)])", true),
        ("Tests/ContentTests/A.swift", "#expect(found[0].rule == .share)", true),
        ("Tests/ContentTests/A.swift", "#expect(found[0].rule == Rule.share)", true),
        ("Tests/GoldenSites/case/diagnostics.txt", "a.yml:1:1: error[C0107]: no share", true),
        ("Tests/ContentTests/A.swift", "// .notAShare(at: mark)", false),
        ("Tests/ContentTests/A.swift", "unit: .share", false),
        ("Tests/ContentTests/A.swift", "#expect(found == [.notAShareOfIt(at: mark)])", false),
        ("Tests/PagesTests/A.swift", "#expect(found == [.notAShare(at: mark)])", false),
        ("Tests/ContentTests/A.swift", "C01075", false),
    ])
    func aRuleIsNamedByItsIdItsSentenceOrAComparison(
        _ path: String, _ contents: String, _ isNamed: Bool
    ) {
        var tests = TestTexts()
        tests.add(contents, path: path)
        let rule = DeclaredRule(
            id: "C0107", name: "share", target: "Content", path: "", sentences: ["notAShare"])
        #expect(tests.name(rule) == isNamed)
    }
}

private func allRules() throws -> [DeclaredRule] {
    var rules: [DeclaredRule] = []
    var sentencesOf: [String: [String: Set<String>]] = [:]
    for path in try files(below: "Sources", endingIn: ".swift") {
        let source = try text(of: path)
        rules += declaredRules(in: source, path: path)
        let target = String(path.split(separator: "/")[1])
        sentencesOf[target, default: [:]].merge(sentences(in: source)) { $0.union($1) }
    }
    return rules.map { rule in
        var rule = rule
        rule.sentences = rule.name.flatMap { sentencesOf[rule.target]?[$0] } ?? []
        return rule
    }
}
