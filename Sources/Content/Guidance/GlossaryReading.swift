import Diagnostics
import Model

/// `staff/glossary.yml`.
func readGlossary(_ file: SourceFile) -> Diagnosed<[GlossaryTerm]> {
    let read = readMapping(of: file) { mapping in
        mapping.require("terms")
        let terms = mapping.list("terms", readTerm)
        mapping.report(repeatedTerms(in: terms))
        return terms
    }
    return Diagnosed(read.value ?? [], read.diagnostics)
}

private func readTerm(_ mapping: inout YAMLMapping) -> GlossaryTerm? {
    let position = mapping.valuePosition(of: "term")
    let word = mapping.requiredText("term")
    let also = mapping.texts("also")
    let meaning = mapping.requiredText("meaning")
    let see = mapping.locatedText("see")
    guard let word, let meaning else { return nil }
    var term = GlossaryTerm(term: word, meaning: meaning, at: position)
    term.also = also
    term.see = see
    return term
}

/// A word that is explained twice: which meaning a page's link would lead to is then chance.
private func repeatedTerms(in terms: [GlossaryTerm]) -> [Diagnostic] {
    var first: [String: SourcePosition] = [:]
    var faults: [Diagnostic] = []
    for word in terms.flatMap({ [Located($0.term, at: $0.position)] + $0.also }) {
        // Marks between words tell no terms apart: an address has none of them.
        let letters = String(word.value.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " })
        let key = letters.split(separator: " ").joined(separator: " ")
        if let known = first[key] {
            faults.append(.repeatedID(word.value, first: known, at: word.position))
        } else {
            first[key] = word.position
        }
    }
    return faults
}
