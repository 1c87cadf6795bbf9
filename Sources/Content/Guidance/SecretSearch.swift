import Diagnostics
import Model
import YAML

/// Texts of a register that look like a key, a code or a password: it holds dates, and is read by many.
///
/// A rule of thumb: the shapes that well-known services give their keys, words that announce a secret and what follows
/// them, long runs of letters and digits as no language has them, recovery codes in groups.
func secretFaults(in file: SourceFile) -> [Diagnostic] {
    texts(in: parseYAML(file).value).compactMap { text in
        secret(in: text.value).map { .secret($0, at: text.position) }
    }
}

private func texts(in node: YAMLNode?) -> [Located<String>] {
    guard let node else { return [] }
    switch node.content {
    case .scalar(let text, _): return [Located(text, at: node.position)]
    case .sequence(let nodes): return nodes.flatMap { texts(in: $0) }
    case .mapping(let entries):
        return entries.flatMap { entry in
            [Located(entry.key, at: entry.keyPosition)] + texts(in: entry.value)
        }
    }
}

/// What kind of secret it is; `nil` where it is none. The secret itself is not repeated: what is printed is read by more.
func secret(in text: String) -> String? {
    if text.contains("PRIVATE KEY-----") { return "a private key" }
    let words = text.split { $0.isWhitespace || "\"'`,;()".contains($0) }.map(String.init)
    if words.contains(where: isKnownKey) { return "the key of a service" }
    if announcesSecret(words) { return "a password or a code" }
    if words.contains(where: isRandom) { return "a key" }
    return words.contains(where: isRecoveryCode) ? "a recovery code" : nil
}

/// The beginnings by which services let their own keys be found.
private let keyPrefixes = [
    "AKIA", "ASIA", "AIza", "EAA", "eyJ", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-",
    "otpauth:", "sk-", "sk_live_", "xoxa-", "xoxb-", "xoxp-", "ya29.",
]

private func isKnownKey(_ word: String) -> Bool {
    word.utf8.count >= 16 && keyPrefixes.contains { word.hasPrefix($0) }
}

/// "password: …", "the PIN is …".
private func announcesSecret(_ words: [String]) -> Bool {
    let names: Set = ["password", "passcode", "passphrase", "pin", "secret", "token"]
    for (index, word) in words.enumerated() {
        let bare = word.lowercased().prefix { $0.isLetter }
        guard names.contains(String(bare)) else { continue }
        let rest = word.dropFirst(bare.count)
        if rest.count > 1, rest.first == ":" || rest.first == "=" { return true }
        guard index + 1 < words.count else { continue }
        let next = words[index + 1]
        let isGiven = rest == ":" || rest == "=" || next == "is" || next == "=" || next == ":"
        let value =
            next == "is" || next == "=" || next == ":" ? words.dropFirst(index + 2).first : next
        if isGiven, let value, value.contains(where: \.isNumber) { return true }
    }
    return false
}

/// Twenty letters and digits or more without a break, or the sixteen of a one-time key, and no word or address.
private func isRandom(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    let isUpper = { (byte: UInt8) in (65...90).contains(byte) }
    let isLower = { (byte: UInt8) in (97...122).contains(byte) }
    let isKeyByte = { (byte: UInt8) in
        isDigit(byte) || isUpper(byte) || isLower(byte) || [43, 47, 61, 95].contains(byte)
    }
    guard bytes.count >= 16, bytes.allSatisfy(isKeyByte) else { return false }
    let isOneTimeKey = bytes.allSatisfy { isUpper($0) || (50...55).contains($0) }
    if isOneTimeKey { return bytes.contains(where: isDigit) }
    let digits = bytes.count(where: isDigit)
    return bytes.count >= 20 && digits >= 3
        && (bytes.contains(where: isUpper) || bytes.contains(where: isLower))
}

/// `4f7a-91bc`, `12345678`, `A1B2C-D3E4F`: groups of four letters and digits or more, with digits among them; no date,
/// and no telephone number, which is parted by blanks.
private func isRecoveryCode(_ word: String) -> Bool {
    let groups = word.split(separator: "-", omittingEmptySubsequences: false)
    guard Day(word) == nil, groups.allSatisfy({ $0.count >= 4 && $0.count <= 8 }),
        groups.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return false }
    if groups.count == 1 { return word.count >= 8 && word.allSatisfy(\.isNumber) }
    let isSpanOfYears = groups.allSatisfy {
        $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
    }
    return !isSpanOfYears && groups.allSatisfy { $0.contains(where: \.isNumber) }
}
