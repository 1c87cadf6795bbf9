package import Diagnostics
package import Model

/// The levels that `candour.yml` sets, held against the day the report speaks from. Applied once, at the end.
package struct RuleLevels: Sendable {
    private let levels: [RuleLevel]
    private let isStrict: Bool
    /// What is wrong with the levels themselves.
    let diagnostics: [Diagnostic]

    /// `rules` are all there are.
    package init(
        _ levels: [RuleLevel], asOf: Day, strictness: Strictness, rules: [Rule]
    ) {
        let known = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        var holding: [RuleLevel] = []
        var diagnostics: [Diagnostic] = []
        for level in levels {
            switch known[level.rule] {
            case nil:
                let near = didYouMean(level.rule, among: known.keys.sorted())
                diagnostics.append(.unknownRule(level.rule, near: near, at: level.position))
            case let rule? where rule.family == .privacy:
                diagnostics.append(.privacyRule(level.rule, at: level.position))
            case .some(let rule) where rule.family == .reading && !isForStaffAlone(level):
                diagnostics.append(.readingRule(level.rule, at: level.position))
            case .some where level.until < asOf:
                diagnostics.append(
                    .expiredLevel(
                        level.rule, until: level.until.description, at: level.position))
            case .some: holding.append(level)
            }
        }
        self.levels = holding
        self.diagnostics = diagnostics
        isStrict = strictness == .strict
    }

    /// The diagnostics at the levels that hold for them, those that are off left out; sorted, each once.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.compactMap { applied(to: $0) }.filter { seen.insert($0).inserted }
            .sorted()
    }

    private func applied(to diagnostic: Diagnostic) -> Diagnostic? {
        var diagnostic = diagnostic
        switch level(of: diagnostic) {
        case .off: return nil
        case .error: diagnostic.severity = .error
        case .warning: diagnostic.severity = .warning
        case nil: break
        }
        if isStrict { diagnostic.severity = .error }
        return diagnostic
    }

    /// Of several that fit, the one for the deepest folder; of equals the last.
    private func level(of diagnostic: Diagnostic) -> RuleLevel.Level? {
        if levels.isEmpty || diagnostic.rule.family == .privacy { return nil }
        let fitting = levels.filter {
            $0.rule == diagnostic.rule.id
                && isBelow(diagnostic.position.path, folder: $0.folder ?? "")
        }
        return fitting.reduce(nil) { (best: RuleLevel?, next) in
            depth(next) >= best.map(depth) ?? 0 ? next : best
        }?.level
    }

    private func depth(_ level: RuleLevel) -> Int { folderParts(level.folder ?? "").count }
}

/// Whether warnings count as errors.
package enum Strictness: Hashable, Sendable { case lenient, strict }

private func folderParts(_ folder: String) -> [Substring] {
    folder.split(separator: "/").filter { $0 != "." }
}

/// Whether a level that lowers a rule holds for staff documents only; one that raises it does no harm.
private func isForStaffAlone(_ level: RuleLevel) -> Bool {
    level.level == .error || folderParts(level.folder ?? "").first == Substring(Staff.folder)
}

/// Whether a path is in a folder, or is it; every path is in "".
private func isBelow(_ path: String, folder: String) -> Bool {
    path.split(separator: "/").starts(with: folderParts(folder))
}
