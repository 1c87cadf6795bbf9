internal import Formats

extension DiagnosticReport {
    /// For code scanning: one run, the rules that were broken, and where.
    ///
    /// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
    var sarif: JSON {
        let rules = rules
        var indexOfRule: [String: Int] = [:]
        for (index, rule) in rules.enumerated() { indexOfRule[rule.id] = index }
        let results = diagnostics.map { result(of: $0, ruleIndex: indexOfRule[$0.rule.id] ?? -1) }
        let driver: JSON = ["name": "candour", "rules": .list(rules.map(descriptor))]
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
                    "results": .list(results),
                ]
            ],
        ]
    }

    /// Each once, by id.
    private var rules: [Rule] {
        var seen: Set<String> = []
        return diagnostics.map(\.rule).filter { seen.insert($0.id).inserted }
            .sorted { $0.id < $1.id }
    }

    private func result(of diagnostic: Diagnostic, ruleIndex: Int) -> JSON {
        let text = ([diagnostic.message] + diagnostic.notes).joined(separator: "\n")
        return [
            "ruleId": .text(diagnostic.rule.id), "ruleIndex": .integer(ruleIndex),
            "level": .text(diagnostic.severity.rawValue),
            "message": ["text": .text(withLiteralBraces(text))],
            "locations": .list(location(of: diagnostic).map { [$0] } ?? []),
        ]
    }

    private func location(of diagnostic: Diagnostic) -> JSON? {
        guard let path = path(of: diagnostic) else { return nil }
        let region: JSON = [
            "startLine": .integer(diagnostic.position.line),
            "startColumn": .integer(diagnostic.position.column),
        ]
        let artifact: JSON = ["uri": .text(percentEncoded(path))]
        return ["physicalLocation": ["artifactLocation": artifact, "region": region]]
    }
}

/// Single braces would be places for arguments.
/// Source: SARIF 2.1.0, section 3.11.5.
private func withLiteralBraces(_ text: String) -> String {
    var doubled = ""
    for character in text {
        if character == "{" || character == "}" { doubled.append(character) }
        doubled.append(character)
    }
    return doubled
}

private func descriptor(of rule: Rule) -> JSON {
    [
        "id": .text(rule.id),
        "shortDescription": ["text": .text(firstSentence(of: rule.explanation))],
        "fullDescription": ["text": .text(rule.explanation)],
        "defaultConfiguration": ["level": .text(rule.severity.rawValue)],
    ]
}

private func firstSentence(of text: String) -> String {
    var sentence = ""
    for character in text {
        if character == " ", sentence.last == "." { break }
        sentence.append(character)
    }
    return sentence
}
