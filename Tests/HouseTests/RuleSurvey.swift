import Foundation

/// A rule as it stands in the sources, and the names a test can call it by.
struct DeclaredRule {
    let id: String
    /// `static let percentage = Rule("C0107"…`: `percentage`; `nil` for a rule without a name.
    let name: String?
    let target: String
    let path: String
    /// The functions that make diagnostics of this rule: `notAPercentage`.
    var sentences: Set<String> = []
}

/// The rules that a Swift file declares, its comments left out.
func declaredRules(in source: String, path: String) -> [DeclaredRule] {
    let code = withoutComments(source)
    let target = String(path.split(separator: "/").dropFirst().first ?? "")
    let declaration = /(?:static\s+let\s+(\w+)\s*(?::\s*Rule\s*)?=\s*)?Rule\(\s*"(C\d+)"/
    return code.matches(of: declaration).map {
        DeclaredRule(
            id: String($0.2), name: $0.1.map(String.init), target: target, path: path)
    }
}

/// For each rule's name, the functions that make diagnostics of it.
func sentences(in source: String) -> [String: Set<String>] {
    let code = withoutComments(source)
    let functions = code.matches(of: /static\s+(?:func|var)\s+(\w+)/)
    var found: [String: Set<String>] = [:]
    for (index, function) in functions.enumerated() {
        let end =
            index + 1 < functions.count ? functions[index + 1].range.lowerBound : code.endIndex
        let body = code[function.range.upperBound..<end]
        for use in body.matches(of: /Diagnostic\(\s*(?:Rule)?\.(\w+)/) {
            found[String(use.1), default: []].insert(String(function.1))
        }
    }
    return found
}

/// What tests say, and where: ids count anywhere, other names only in the tests of the rule's own target,
/// since `.percentage` may be many things.
struct TestTexts {
    /// By target; comments left out.
    private(set) var code: [String: String] = [:]
    private(set) var ids: Set<String> = []

    mutating func add(_ contents: String, path: String) {
        let isSwift = path.hasSuffix(".swift")
        let text = isSwift ? withoutComments(contents) : contents
        ids.formUnion(text.matches(of: /\bC\d{4}\b/).map { String($0.0) })
        guard isSwift else { return }
        let folder = String(path.split(separator: "/").dropFirst().first ?? "")
        code[String(folder.trimmingSuffix("Tests")), default: ""] += text
    }

    func name(_ rule: DeclaredRule) -> Bool {
        if ids.contains(rule.id) { return true }
        let text = code[rule.target] ?? ""
        let uses = rule.sentences.map { ".\($0)" } + (rule.name.map { ["Rule.\($0)"] } ?? [])
        let compared = rule.name.map { ["rule == .\($0)", "rules == [.\($0)"] } ?? []
        return (uses + compared).contains { text.containsWord($0) }
    }
}

private func withoutComments(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
        .joined(separator: "\n")
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
        hasSuffix(suffix) ? dropLast(suffix.count) : self[...]
    }

    /// Whether the text occurs, and no longer word of which it is the beginning.
    fileprivate func containsWord(_ word: String) -> Bool {
        ranges(of: word).contains { range in
            range.upperBound == endIndex
                || !(self[range.upperBound].isLetter
                    || self[range.upperBound].isNumber || self[range.upperBound] == "_")
        }
    }
}
