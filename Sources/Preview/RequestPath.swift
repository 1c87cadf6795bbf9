/// The path of a request, decoded once; what could mean two things is none.
struct RequestPath: Hashable {
    /// In bytes, before decoding.
    static let longest = 2048

    /// Below the root, with `/` between its parts: "public/index.html"; empty for the root.
    let text: String
    let isFolder: Bool

    /// `nil` for whole addresses, `.` and `..`, empty parts, `/`, `\`, NUL and other control characters behind a
    /// percent sign or not, escapes that are none, and what is not UTF-8. What is decoded is not decoded again.
    init?(_ target: String) {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        var raw = target.utf8.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        isFolder = raw.last?.isEmpty ?? true
        if isFolder { _ = raw.popLast() }
        let parts = raw.compactMap(decoded)
        guard parts.count == raw.count else { return nil }
        text = parts.joined(separator: "/")
    }
}

/// One part of a path, which is a plain name.
private func decoded(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        bytes.append(high << 4 | low)
    }
    let isPlain = bytes.allSatisfy {
        $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
    }
    guard isPlain, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.isEmpty || text == "." || text == ".." ? nil : text
}

private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
