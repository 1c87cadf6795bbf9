import Model

/// What kind of secret a text holds; `nil` where it holds none. The secret itself is not repeated.
///
/// A rule of thumb: the shapes that well-known services give their keys, words that announce a secret and what follows
/// them, letters and digits mixed as no language has them, recovery codes in groups.
func secret(in text: String) -> String? {
    if text.contains("PRIVATE KEY-----") { return "a private key" }
    let words = text.split { $0.isWhitespace || "\"'`,;(){}[]<>#“”‘’".contains($0) }
        .map(String.init)
    if words.contains(where: isKnownKey) { return "the key of a service" }
    if announcesSecret(words) || words.contains(where: isOpenAddress) {
        return "a password or a code"
    }
    let bare = words.map { String($0.trimmingEnd(".:!?")) }
    if bare.contains(where: isRandom) || isSpacedKey(bare) { return "a key" }
    return bare.contains(where: isRecoveryCode) ? "a recovery code" : nil
}

/// The beginnings by which services let their own keys be found.
private let keyPrefixes = [
    "AKIA", "ASIA", "AIza", "EAA", "eyJ", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-",
    "sk-", "sk_live_", "SG.", "xoxa-", "xoxb-", "xoxp-", "ya29.",
]

private func isKnownKey(_ word: String) -> Bool {
    if word.hasPrefix("otpauth:") { return true }
    return word.split { "/?&=@".contains($0) }.contains { part in
        part.utf8.count >= 16 && part.contains(where: \.isNumber)
            && keyPrefixes.contains { part.hasPrefix($0) }
    }
}

/// A web address with a password before the host or a key behind it.
private func isOpenAddress(_ word: String) -> Bool {
    guard let scheme = word.firstRange(of: "://") else { return false }
    let rest = word[scheme.upperBound...]
    let host = rest.prefix { !"/?#".contains($0) }
    if host.split(separator: "@").count > 1, host.prefix(while: { $0 != "@" }).contains(":") {
        return true
    }
    return rest.split { "?&".contains($0) }.dropFirst().contains { part in
        let name = part.prefix { $0 != "=" }
        return part.count >= name.count + 5 && namesSecret(String(name))
    }
}

/// Letters and digits that change places as in no word: the key of a programming interface, of an authenticator.
private func isRandom(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.allSatisfy({ $0.kind != .other || "+/=_-".utf8.contains($0) }) else { return false }
    let groups = word.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    let isHex = bytes.allSatisfy { $0.kind != .upper && ($0 < 103 || $0 == 45) }
    if groups == [8, 4, 4, 4, 12], isHex { return true }
    let runs = bytes.split { $0.kind == .other }
    return runs.contains(where: isRandom) || isDense(bytes)
}

private func isRandom(_ run: ArraySlice<UInt8>) -> Bool {
    let digits = run.count { $0.kind == .digit }
    if run.count >= 16, digits > 0, digits < run.count,
        run.allSatisfy({ $0.kind == .upper || (50...55).contains($0) })
    {
        return true
    }
    return run.count >= 8 && changes(in: run) { ($0 == .digit) != ($1 == .digit) } >= 4
}

/// Capital and small letters and digits in a muddle, as base 64 has them.
private func isDense(_ bytes: [UInt8]) -> Bool {
    let kinds = Set(bytes.map(\.kind))
    guard bytes.count >= 20, kinds.isSuperset(of: [.digit, .upper, .lower]) else { return false }
    return changes(in: bytes[...]) { $0 != $1 } * 10 >= bytes.count * 3
}

/// How often two neighbours differ, of those that are letters or digits.
private func changes(
    in bytes: ArraySlice<UInt8>, _ differ: (UInt8.Kind, UInt8.Kind) -> Bool
) -> Int {
    zip(bytes, bytes.dropFirst()).count { one, next in
        one.kind != .other && next.kind != .other && differ(one.kind, next.kind)
    }
}

/// `jbsw y3dp ehpk 3pxp`, as an authenticator's key is shown to be typed.
private func isSpacedKey(_ words: [String]) -> Bool {
    let groups = words.map { word in
        word.utf8.count == 4
            && word.utf8.allSatisfy { $0.kind == .lower || (50...55).contains($0) }
    }
    let runs = zip(words, groups).split { !$0.1 }
    return runs.contains { run in
        run.count >= 4
            && run.count { $0.0.contains(where: \.isNumber) && $0.0.contains(where: \.isLetter) }
                >= 2
    }
}

/// `4f7a-91bc`, `12345678`, `A1B2C-D3E4F`: groups of four to eight letters and digits. No date, no span of years, no
/// number of a file (`2026-0147`), no telephone number, no words with numbers (`team1-team2`).
private func isRecoveryCode(_ word: String) -> Bool {
    let groups = word.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard groups.allSatisfy({ (4...8).contains($0.count) && $0.allSatisfy { $0.kind != .other } })
    else { return false }
    let bytes = groups.flatMap { $0 }
    let isNumber = bytes.allSatisfy { $0.kind == .digit }
    if groups.count == 1 { return isNumber && bytes.count == 8 && !isCompactDay(word) }
    let isTelephone = bytes.first == 48 && (9...12).contains(bytes.count)
    if isNumber, isTelephone || isYear(groups[0]) { return false }
    if groups.allSatisfy({ $0.contains { $0.kind == .digit } }) {
        return !groups.allSatisfy(isWordWithNumber)
    }
    return groups.count >= 4 && Set(groups.map(\.count)).count == 1
        && Set(bytes.map(\.kind)) == [.upper, .digit]
}

private func isYear(_ group: [UInt8]) -> Bool {
    group.count == 4 && (group.starts(with: [49, 57]) || group.starts(with: [50, 48]))
}

/// `20260706`.
private func isCompactDay(_ word: String) -> Bool {
    Day("\(word.prefix(4))-\(word.dropFirst(4).prefix(2))-\(word.suffix(2))") != nil
        && isYear(Array(word.utf8.prefix(4)))
}

/// `team1`, and a year.
private func isWordWithNumber(_ group: [UInt8]) -> Bool {
    let letters = group.prefix { $0.kind != .digit }
    let isWord =
        letters.count >= 3 && group.dropFirst(letters.count).allSatisfy { $0.kind == .digit }
    return isWord || isYear(group)
}

extension UInt8 {
    fileprivate enum Kind { case digit, upper, lower, other }

    /// What it is in ASCII.
    fileprivate var kind: Kind {
        switch self {
        case 48...57: .digit
        case 65...90: .upper
        case 97...122: .lower
        default: .other
        }
    }
}

extension StringProtocol {
    /// Without those characters at its end.
    func trimmingEnd(_ characters: String) -> SubSequence {
        self[..<(lastIndex { !characters.contains($0) }.map { index(after: $0) } ?? startIndex)]
    }
}
