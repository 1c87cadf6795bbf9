import Diagnostics
import Model
import YAML

/// The fields that content has: each is text until its key says what it is.
extension YAMLMapping {
    /// Words; `nil` where the key is left out or nothing stands there.
    mutating func text(_ key: String) -> String? {
        guard let (text, style) = scalar(key) else { return nil }
        if foreign.contains(key), text.allSatisfy(\.isWhitespace) {
            // Another generator may write keys that say nothing; an author of ours leaves them out.
            return nil
        }
        return words(text, style, key: key, at: valuePosition(of: key))
    }

    /// A text that says something; `nil` and a diagnostic where it is empty.
    mutating func words(
        _ text: String, _ style: YAMLNode.ScalarStyle, key: String, at position: SourcePosition
    ) -> String? {
        if text.allSatisfy(\.isWhitespace) {
            report(.emptyText(key, at: position))
            return nil
        }
        if style == .plain, let meaning = trap(text) {
            report(.trap(text, meaning: meaning, key: key, at: position))
        }
        return text
    }

    mutating func requiredText(_ key: String) -> String? {
        require(key)
        return text(key)
    }

    mutating func day(_ key: String) -> Day? {
        value(key, { Day($0) }, or: { .notADate($0, key: key, at: $1) })
    }

    mutating func decimal(_ key: String) -> Decimal? {
        value(
            key, { isPlainNumber($0) ? Decimal($0) : nil },
            or: { .notADecimal($0, key: key, at: $1) })
    }

    mutating func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(
            key,
            { text in
                guard !text.hasPrefix("+"), isPlainNumber(text) else { return nil }
                return Int(text).flatMap { range.contains($0) ? $0 : nil }
            },
            or: { .notAWholeNumber($0, key: key, range: range, at: $1) })
    }

    /// `true` or `false`, and no other spelling.
    mutating func truth(_ key: String) -> Bool? {
        value(
            key, { ["true": true, "false": false][$0] },
            or: { .notTrueOrFalse($0, key: key, at: $1) })
    }

    /// One of the words of an enumeration.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        value(
            key, { Choice(rawValue: $0) },
            or: { text, position in
                .notOneOf(
                    text, key: key, choices: Choice.allCases.map(\.rawValue), at: position)
            })
    }

    /// A list of words of an enumeration.
    mutating func choices<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type = Choice.self
    ) -> [Choice] where Choice.RawValue == String {
        texts(key).compactMap { text in
            if let choice = Choice(rawValue: text.value) { return choice }
            let choices = Choice.allCases.map(\.rawValue)
            report(.notOneOf(text.value, key: key, choices: choices, at: text.position))
            return nil
        }
    }

    /// A reference to something by its id.
    mutating func identifier<Thing>(
        _ key: String, of type: Thing.Type = Thing.self
    ) -> Located<Identifier<Thing>>? {
        let position = valuePosition(of: key)
        return value(
            key,
            { Identifier<Thing>.isWellFormed($0) ? Located(Identifier($0), at: position) : nil },
            or: { .notAnIdentifier($0, at: $1) })
    }

    mutating func identifiers<Thing>(
        _ key: String, of type: Thing.Type = Thing.self
    ) -> [Located<Identifier<Thing>>] {
        texts(key).compactMap { text in
            guard Identifier<Thing>.isWellFormed(text.value) else {
                report(.notAnIdentifier(text.value, at: text.position))
                return nil
            }
            return Located(Identifier(text.value), at: text.position)
        }
    }

    /// A list of words.
    mutating func texts(_ key: String) -> [Located<String>] {
        nodes(key).compactMap { node in
            guard case .scalar(let text, let style) = node.content else {
                report(.notAText(key, at: node.position))
                return nil
            }
            return words(text, style, key: key, at: node.position)
                .map { Located($0, at: node.position) }
        }
    }

    /// A list of what may stand in the cells or the headers of a file, which may be nothing.
    mutating func cells(_ key: String) -> [Located<String>] {
        nodes(key).compactMap { node in
            guard case .scalar(let text, _) = node.content else {
                report(.notAText(key, at: node.position))
                return nil
            }
            return Located(text, at: node.position)
        }
    }

    /// A code, or a mapping of `start` and `end`.
    mutating func period(_ key: String, yearStart: YearStart) -> Period? {
        if case .mapping = node(key)?.content {
            return mapping(key) { $0.stretch(named: key, yearStart) }
        }
        return value(
            key, { Period.code($0, yearStart: yearStart) },
            or: { .notAPeriod($0, key: key, at: $1) })
    }

    private mutating func stretch(named key: String, _ yearStart: YearStart) -> Period? {
        require("start")
        require("end")
        guard let start = day("start"), let end = day("end") else { return nil }
        guard let period = Period.stretch(start, end, yearStart: yearStart) else {
            report(.endsBeforeItBegins(key, at: valuePosition(of: "end")))
            return nil
        }
        return period
    }

    /// Months, from `6 months`, `1 year`, `P6M` or `P1Y`.
    mutating func months(_ key: String) -> Int? {
        value(key, monthsOf, or: { .notADuration($0, key: key, at: $1) })
    }

    /// Free keys, each with a text or a list of texts.
    mutating func labelledTexts(_ key: String) -> [LabelledText] {
        mapping(key) { $0.labelledTexts(except: []) } ?? []
    }

    /// The same in a part of a plan that is published: what reads as a note for staff is refused.
    mutating func publishedTexts(_ key: String) -> [LabelledText] {
        mapping(key) { $0.publishedTexts(except: []) } ?? []
    }

    /// Of the mapping itself: every key but those that are read elsewhere.
    mutating func publishedTexts(except keys: Set<String>) -> [LabelledText] {
        labelledTexts(except: keys).filter { text in
            guard readsAsForStaff(text.key) else { return true }
            report(.notesInFreePart(text.key, at: text.position))
            return false
        }
    }

    private mutating func labelledTexts(except keys: Set<String>) -> [LabelledText] {
        allKeys.filter { !keys.contains($0) }.compactMap { key in
            let texts = textOrTexts(key).map(\.value)
            return texts.isEmpty
                ? nil : LabelledText(key: key, texts: texts, at: position(of: key))
        }
    }

    /// A text, or a list of texts.
    mutating func textOrTexts(_ key: String) -> [Located<String>] {
        if case .sequence = node(key)?.content { return texts(key) }
        let position = valuePosition(of: key)
        return text(key).map { [Located($0, at: position)] } ?? []
    }

    /// The same, where something has to stand: a list without members is reported.
    mutating func requiredTexts(_ key: String) -> [String] {
        require(key)
        if case .sequence(let nodes)? = node(key)?.content, nodes.isEmpty {
            report(.emptyText(key, at: valuePosition(of: key)))
        }
        return textOrTexts(key).map(\.value)
    }

    mutating func staffNotes() -> StaffNotes { StaffNotes(labelledTexts("staff")) }
}

/// `staff`, `Staff notes`, `staf`: what an author may have taken for the key that is never published.
private func readsAsForStaff(_ key: String) -> Bool {
    let word = key.lowercased().prefix { !"_- ".contains($0) }
    return word == "staff" || nearMiss(of: String(word), among: ["staff"]) != nil
}

/// Whether no YAML reader takes it for another number: no leading zero, no underscore.
private func isPlainNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return !(digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true)
}

private func monthsOf(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    if parts.count == 2, let number = Int(parts[0]), (1...120).contains(number) {
        switch parts[1] {
        case "month", "months": return number
        case "year", "years": return number * 12
        default: return nil
        }
    }
    guard text.hasPrefix("P"), !text.contains("+"), let number = Int(text.dropFirst().dropLast()),
        (1...120).contains(number)
    else { return nil }
    return text.hasSuffix("M") ? number : text.hasSuffix("Y") ? number * 12 : nil
}

/// What other YAML readers take an unquoted word for; `nil` where all agree that it is text.
private func trap(_ text: String) -> String? {
    switch text.lowercased() {
    case "yes", "no", "on", "off", "true", "false", "y", "n": return "true or false"
    case "null", "~": return "nothing"
    default: break
    }
    guard text.utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
    if Day(text) != nil { return "a date" }
    let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 95 || $0 == 58 }
    guard isNumber else { return nil }
    if text.contains(":") { return "a number to the base of 60" }
    if text.contains("_") { return "a number without its underscores" }
    guard text.hasPrefix("0"), text.count > 1 else { return nil }
    return text.utf8.allSatisfy { $0 < 56 }
        ? "a number to the base of 8" : "a number without the zero before it"
}
