import Diagnostics
import Model

/// `statements/accessibility.yml`.
func readAccessibility(
    _ file: SourceFile, country: Organisation.Country
) -> Diagnosed<AccessibilityStatement?> {
    readMapping(of: file) { mapping in
        for key in ["compliance", "response_days", "prepared", "reviewed", "review_in"] {
            mapping.require(key)
        }
        let compliance = mapping.choice("compliance", AccessibilityStatement.Compliance.self)
        let days = mapping.wholeNumber("response_days", in: 1...60)
        let test = readTest(&mapping)
        let prepared = mapping.day("prepared")
        let reviewPosition = mapping.valuePosition(of: "reviewed")
        let review = Review(
            owner: mapping.text("owner"), lastReviewed: mapping.day("reviewed"),
            interval: mapping.months("review_in"))
        let enforcement = mapping.choice("enforcement", AccessibilityStatement.Enforcement.self)
        var statement = AccessibilityStatement(
            at: SourcePosition(path: file.path), compliance: compliance ?? .none,
            responseDays: days ?? 1, enforcement: enforcement ?? (country == .uk ? .ehrc : .none),
            test: test ?? .init(day: Day(number: 0), by: "", method: ""),
            prepared: prepared ?? Day(number: 0), review: review, reviewAt: reviewPosition)
        readParts(of: &statement, &mapping)
        guard let compliance, days != nil, test != nil, prepared != nil else { return nil }
        checkCompliance(compliance, statement, &mapping)
        return statement
    }
}

private func readParts(
    of statement: inout AccessibilityStatement, _ mapping: inout YAMLMapping
) {
    statement.standard = mapping.choice("standard") ?? .wcag22
    statement.abilities = mapping.texts("able_to").map(\.value)
    statement.failures = mapping.list("failures", readFailure)
    statement.disproportionate = mapping.list("disproportionate_burden", readExemption)
    statement.outsideScope = mapping.list("outside_scope", readExemption)
    statement.otherFormats = mapping.texts("other_formats").map(\.value)
}

private func readTest(_ mapping: inout YAMLMapping) -> AccessibilityStatement.Test? {
    for key in ["tested_on", "tested_by", "method"] { mapping.require(key) }
    let day = mapping.day("tested_on")
    let by = mapping.text("tested_by")
    let method = mapping.text("method")
    guard let day, let by, let method else { return nil }
    return AccessibilityStatement.Test(day: day, by: by, method: method)
}

private func readFailure(_ failure: inout YAMLMapping) -> AccessibilityStatement.Failure? {
    for key in ["what", "criterion", "fix_by"] { failure.require(key) }
    let what = failure.text("what")
    let criterion = failure.text("criterion")
    let reason = failure.text("reason")
    let position = failure.valuePosition(of: "fix_by")
    let fixBy = failure.day("fix_by")
    guard let what, let criterion, let fixBy else { return nil }
    return AccessibilityStatement.Failure(
        what: what, criterion: criterion, reason: reason, fixBy: Located(fixBy, at: position))
}

private func readExemption(_ exemption: inout YAMLMapping) -> AccessibilityStatement.Exemption? {
    for key in ["what", "reason"] { exemption.require(key) }
    let what = exemption.text("what")
    let criterion = exemption.text("criterion")
    let reason = exemption.text("reason")
    guard let what, let reason else { return nil }
    return AccessibilityStatement.Exemption(what: what, criterion: criterion, reason: reason)
}

/// What is said of the whole agrees with what is listed.
private func checkCompliance(
    _ compliance: AccessibilityStatement.Compliance, _ statement: AccessibilityStatement,
    _ mapping: inout YAMLMapping
) {
    let isListed = !(statement.failures.isEmpty && statement.disproportionate.isEmpty)
    let isFull = compliance == .full
    // What could not be read is reported already.
    if isFull == isListed, isFull || !mapping.has("failures") {
        mapping.report(
            .compliance(compliance.rawValue, at: mapping.valuePosition(of: "compliance")))
    }
}
