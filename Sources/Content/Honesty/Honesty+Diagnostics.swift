import Diagnostics
import Model

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
            "a published report has house rules, and 'terms' names no document",
            at: SourcePosition(path: "candour.yml"),
            notes: ["write public/terms.md, and 'terms: terms' here"])
    }

    static func noAccessibility() -> Diagnostic {
        Diagnostic(
            .noAccessibility,
            "a published report has an accessibility statement, and there is none",
            at: SourcePosition(path: "candour.yml"),
            notes: ["keep the record statements/accessibility.yml"])
    }
}

extension Rule {
    static let colour = Rule(
        "C0272", .error, "A colour is # and six hexadecimal digits, in quotes: \"#12436d\".")
    static let contrast = Rule(
        "C0273", .error,
        "Text can be read in the organisation's colour: it has a contrast of 4.5:1 with white, and 'dark_colour' with the dark ground."
    )
    static let logo = Rule(
        "C0274", .error, "A logo is a picture below assets/: .svg, .png, .jpg or .webp.")
    static let unsafeDrawing = Rule(
        "C0275", .error,
        "A drawing draws and does nothing else: no script, no handler of an event, nothing from another host."
    )
    static let heavyLogo = Rule(
        "C0276", .warning, "A logo is loaded with every page, so it has at most 20 kB.")
    static let compliance = Rule(
        "C0277", .error,
        "A site that fully meets the standard lists no failures; one that does not lists what fails."
    )
    static let oneStatement = Rule(
        "C0281", .error,
        "An accessibility statement is a record or a document, not both: two would soon say different things."
    )
    static let unexplainedReason = Rule(
        "C0278", .error,
        "Each reason for which something was removed is explained to those it happened to.")
    static let amountRange = Rule(
        "C0279", .error,
        "An amount is a number, or a mapping of 'low' and 'high' in that order; none is below zero."
    )
    static let bareResult = Rule(
        "C0280", .error,
        "A cost that rests on assumptions is published as a range: at least one of its inputs has a low and a high."
    )
}

extension Diagnostic {
    static func notAColour(_ text: String, key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .colour, "'\(key)' is a colour such as \"#12436d\", not '\(text)'", at: position,
            notes: text.isEmpty ? ["put it in quotes: in YAML a comment begins with #"] : [])
    }

    static func pale(
        _ colour: Colour, contrast: Double, on ground: Colour, nearest: Colour,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .contrast,
            "text needs a contrast of 4.5:1, and \(colour) has \(ratio(contrast)) with \(ground)",
            at: position, notes: ["the nearest colour that can be read is \"\(nearest)\""])
    }

    static func logo(_ path: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .logo, "a logo is a .svg, .png, .jpg or .webp below assets/, not '\(path)'",
            at: position)
    }

    static func unsafeDrawing(_ text: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .unsafeDrawing, "a drawing draws and does nothing else, and here stands '\(text)'",
            at: position, notes: ["save it as a plain SVG"])
    }

    static func heavyLogo(_ size: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .heavyLogo, "a logo has at most 20 kB, and this one has \((size + 999) / 1000) kB",
            at: position)
    }

    static func compliance(_ word: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .compliance,
            word == "full"
                ? "a site that fully meets the standard lists no failures, and here some are listed"
                : "a site that does not fully meet the standard lists what fails, and nothing is listed",
            at: position)
    }

    static func twoAccessibilityStatements(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .oneStatement,
            "one accessibility statement is published, and statements/accessibility.yml is another",
            at: position, notes: ["take 'accessibility_statement' out, or the record"])
    }

    static func unexplainedReason(_ group: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .unexplainedReason,
            "each reason in the data is explained, and '\(group)' is not", at: position,
            notes: ["add a reason with 'group: \(group)', a title and a meaning"])
    }

    static func amountRange(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .amountRange, "'\(key)' goes from its low to its high, neither of them below zero",
            at: position)
    }

    static func bareResult(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .bareResult, "'\(key)' comes to a range, and none of its numbers has a low and a high",
            at: position, notes: ["hours are seldom known exactly: {low: 300, high: 360}"])
    }
}

/// Cut after two places, so that what fails never reads as 4.5.
private func ratio(_ contrast: Double) -> String {
    let hundredths = Int(contrast * 100)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100):1"
}
