import Model

/// Words that announce a secret, in English and Welsh.
private let secretNames: Set = [
    "password", "passcode", "passphrase", "pin", "pw", "pwd", "secret", "token", "otp", "totp",
    "cyfrinair",
]

/// What codes and keys are for, where they are secret: there are post codes, and keys to success.
private let secretPurposes: Set = [
    "access", "api", "backup", "login", "recovery", "secret", "signin",
]

/// Whether a key of a mapping, or of a web address, names a secret: `password`, `pin_code`, `recovery-codes`, `key`.
func namesSecret(_ key: String) -> Bool {
    let parts = parts(of: key)
    return parts.contains { secretNames.contains($0) }
        || ["code", "key", "seed"].contains(parts.last ?? "")
}

/// What stands under a key that names a secret, unless it is a date, a count or a sentence.
func secret(_ text: String, under key: String) -> String? {
    guard namesSecret(key) else { return nil }
    let isHarmless =
        Day(text) != nil || text.count < 4 || ["true", "false", "null", "none"].contains(text)
    let isSentence = text.contains(where: \.isWhitespace) && !text.contains(where: \.isNumber)
    let isPhrase = parts(of: key).contains { $0.hasPrefix("pass") }
    return isHarmless || (isSentence && !isPhrase) ? nil : "a password or a code"
}

/// "password: …", "the PIN is …", "recovery code 48151623".
func announcesSecret(_ words: [String]) -> Bool {
    words.indices.contains { index in
        let word = words[index]
        let head = word.prefix { $0 != ":" && $0 != "=" }
        guard names(head, after: index > 0 ? words[index - 1] : "") else { return false }
        let rest = words[(index + 1)...]
        guard head.endIndex < word.endIndex else { return followsSecret(rest) }
        let tail = word[head.endIndex...].dropFirst()
        return isGiven(tail.isEmpty ? rest : [String(tail)] + rest, alone: true)
    }
}

/// After "the PIN", "the PIN number".
private func followsSecret(_ words: ArraySlice<String>) -> Bool {
    let isNamed = ["number", "code"].contains(words.first?.lowercased())
    let rest = isNamed ? words.dropFirst() : words
    guard let next = rest.first?.lowercased() else { return false }
    if next == ":" || next == "=" { return isGiven(rest.dropFirst(), alone: true) }
    if ["is", "are", "was", "yw"].contains(next) { return isGiven(rest.dropFirst(), alone: false) }
    let isYear = next.count == 4 && (next.hasPrefix("19") || next.hasPrefix("20"))
    return !isYear && (4...8).contains(next.utf8.count)
        && next.utf8.allSatisfy { (48...57).contains($0) }
}

private func names(_ head: Substring, after word: String) -> Bool {
    let parts = parts(of: String(head))
    guard let name = parts.last else { return false }
    if secretNames.contains(name) { return true }
    let purpose = parts.count > 1 ? parts[parts.count - 2] : word.lowercased()
    // A security key is a thing in somebody's pocket.
    return name == "code" && ["reset", "security", "verification"].contains(purpose)
        || ["code", "key"].contains(name)
            && secretPurposes.contains(purpose.replacing("-", with: ""))
}

/// Its words in the singular.
private func parts(of key: String) -> [String] {
    key.lowercased().split { !$0.isLetter }.map { part in
        part.hasSuffix("s") && !part.hasSuffix("ss") ? String(part.dropLast()) : String(part)
    }
}

/// Whether the first of those words is no word: it has digits or signs in it. After a colon, one that stands alone
/// will do, unless it says what became of the password.
private func isGiven(_ words: ArraySlice<String>, alone: Bool) -> Bool {
    guard let first = words.first else { return false }
    let value = String(first.trimmingEnd(".!?"))
    guard value.count >= 4, !isHarmless(value) else { return false }
    if value.contains(where: { $0.isNumber || "!$%&*^~@".contains($0) }) { return true }
    let outcomes: Set = [
        "changed", "known", "renewed", "reset", "rotated", "shared", "strong", "unique", "unknown",
    ]
    return alone && words.count == 1 && value.allSatisfy(\.isLetter)
        && !outcomes.contains(value.lowercased())
}

/// A date, a mail address, how long a password has to be, the program that keeps it.
private func isHarmless(_ value: String) -> Bool {
    if Day(String(value.prefix(10))) != nil || value.lowercased() == "1password" { return true }
    if value.allSatisfy({ $0.isNumber || $0 == "/" || $0 == "." }), value.contains("/") {
        return true
    }
    let halves = value.split(separator: "@")
    if halves.count == 2, halves[1].contains(".") { return true }
    let parts = value.split(separator: "-")
    return parts.count == 2 && parts[0].count <= 3 && parts[0].first?.isNumber == true
        && parts[1].allSatisfy(\.isLetter)
}
