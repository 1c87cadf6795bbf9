import Diagnostics
import TestSupport
import Testing

@testable import Mustache

/// The official specification, from github.com/mustache/spec, read from the shared folder.
@Suite struct SpecificationTests {
    static let modules = [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
        "~inheritance",
    ]

    @Test(arguments: modules)
    func theSpecificationHoldsWhereStrictnessDoesNotRefuseIt(_ module: String) throws {
        guard let folder = sharedFolder(for: "the Mustache specification, \(module)") else {
            return
        }
        let specimens = try Specimen.read(contents(of: "\(folder)/specs/mustache/\(module).json"))
        #expect(specimens.count >= 12)
        var refused: Set<String> = []
        for specimen in specimens {
            let title = "\(module)/\(specimen.name)"
            let (text, diagnostics) = specimen.render()
            if let refusal = refusals[title] {
                refused.insert(title)
                let rules = diagnostics.map(\.rule)
                #expect(text == nil && rules.contains(refusal.rule), "\(title): \(refusal.reason)")
            } else {
                #expect(text == specimen.expected, "\(title): \(diagnostics)")
            }
        }
        let listed = refusals.keys.filter { $0.hasPrefix("\(module)/") }
        #expect(refused == Set(listed))
    }
}

/// Cases that ask for what a strict template must refuse, and the rule that does it.
private let refusals: [String: (rule: Rule, reason: String)] = [
    "interpolation/Basic Context Miss Interpolation": unknown,
    "interpolation/Triple Mustache Context Miss Interpolation": unknown,
    "interpolation/Ampersand Context Miss Interpolation": unknown,
    "interpolation/Dotted Names - Broken Chains": unknown,
    "interpolation/Dotted Names - Broken Chain Resolution": unknown,
    "interpolation/Dotted Names - Context Precedence": unknown,
    "interpolation/Dotted Names are never single keys": unknown,
    "inverted/Context": (.sectionKind, "a record that is always there has no opposite"),
    "inverted/List": (.unknownName, "the fields of a list's records have no name beside the list"),
    "inverted/Context Misses": unknown,
    "inverted/Dotted Names - Broken Chains": unknown,
    "partials/Failed Lookup": (.unknownTemplate, "a partial that is not there is a mistake"),
    "partials/Recursion": (.outerName, "shapes end, so the innermost record lacks the fields"),
    "sections/Parent contexts": climbing,
    "sections/List Contexts": climbing,
    "sections/Deeply Nested Contexts": climbing,
    "sections/Context Misses": unknown,
    "sections/Implicit Iterator - Array": (.sectionKind, "there are no lists of lists"),
    "sections/Implicit Iterator - Triple mustache": (.rawText, "texts are not markup"),
    "sections/Implicit Iterator - Ampersand": (.rawText, "texts are not markup"),
    "sections/Implicit Iterator - Root-level": (.sectionKind, "a page is a record, never a list"),
    "sections/Dotted Names - Broken Chains": unknown,
    "~inheritance/Negative Sections": unknown,
]

private let unknown = (rule: Rule.unknownName, reason: "a name nobody declared is a mistake")
private let climbing = (rule: Rule.outerName, reason: "a section does not reach out of itself")
