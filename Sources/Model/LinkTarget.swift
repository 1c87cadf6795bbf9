/// Where a link of a document leads, as far as its words tell.
package enum LinkTarget: Hashable, Sendable {
    /// Another site, a mail address, a telephone number.
    case external
    /// A file of `content/`, by its path, and perhaps a heading of it; the document itself, where it has no path.
    case file(path: String, heading: String?)
    /// `figure:`, `chart:` or `table:`, and what follows.
    case figure(FigureScheme, String)
    /// Out of `content/`, or from the root of a site that has none.
    case nowhere

    package enum FigureScheme: String, Hashable, Sendable, CaseIterable {
        case figure, chart, table
    }

    /// The target of a destination in the document at `path`.
    package init(_ destination: String, in path: String) {
        let head = destination.prefix { !":/?#".contains($0) }
        if destination.dropFirst(head.count).first == ":" {
            let rest = String(destination.dropFirst(head.count + 1))
            self = FigureScheme(rawValue: head.lowercased()).map { .figure($0, rest) } ?? .external
            return
        }
        if destination.hasPrefix("//") {
            self = .external
            return
        }
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].prefix { $0 != "?" }
        let heading = parts.count > 1 ? unescaped(parts[1]) : nil
        if file.isEmpty {
            self = .file(path: path, heading: heading)
        } else if !file.hasPrefix("/"), let joined = join(unescaped(file), to: path) {
            self = .file(path: joined, heading: heading)
        } else {
            self = .nowhere
        }
    }
}

/// The path that a relative one means in a file's folder; `nil` where it leads out of `content/`.
private func join(_ relative: String, to path: String) -> String? {
    var parts = path.split(separator: "/").dropLast()
    for part in relative.split(separator: "/") {
        switch part {
        case ".": continue
        case "..": if parts.popLast() == nil { return nil }
        default: parts.append(part)
        }
    }
    return parts.joined(separator: "/")
}

/// With `%20` and its like resolved.
private func unescaped(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(37) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        if byte == 37, digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
