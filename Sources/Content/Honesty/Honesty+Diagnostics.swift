import Diagnostics

// The rules and sentences about what keeps an organisation honest: statements, brand, costs.

extension Rule {
    static let noTerms = Rule(
        "C0270", .error,
        "Who talks with residents online publishes on what terms: hours, response promise, moderation, records. candour.yml names the document as 'terms'."
    )
    static let noAccessibility = Rule(
        "C0271", .warning,
        "A report says how far everyone can use it; in the United Kingdom the law asks public bodies for an accessibility statement."
    )
}

extension Diagnostic {
    static func noTerms() -> Diagnostic {
        Diagnostic(
            .noTerms,
            "a published report has terms of engagement, and 'terms' names no document",
            at: SourcePosition(path: "candour.yml"),
            notes: ["write public/terms.md, and 'terms: terms' here"])
    }

    static func noAccessibility() -> Diagnostic {
        Diagnostic(
            .noAccessibility,
            "a published report has an accessibility statement, and there is none",
            at: SourcePosition(path: "candour.yml"),
            notes: ["'accessibility_statement' names a document"])
    }
}
