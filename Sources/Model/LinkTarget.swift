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
    ///
    /// Every link of every document goes through here several times: it works on bytes.
    package init(_ destination: String, in path: String) {
        var destination = destination
        var path = path
        self = destination.withUTF8 { bytes in
            LinkTarget(bytes.span, in: path.withUTF8 { PathBytes(folderOf: $0.span) }, path)
        }
    }

    private init(_ bytes: Span<UInt8>, in folder: PathBytes, _ path: String) {
        let head = bytes.end { ":/?#".utf8.contains($0) }
        if head < bytes.count, bytes[head] == UInt8(ascii: ":") {
            let scheme = FigureScheme(rawValue: bytes.text(0..<head).lowercased())
            self = scheme.map { .figure($0, bytes.text(head + 1..<bytes.count)) } ?? .external
            return
        }
        let anchor = bytes.end { $0 == UInt8(ascii: "#") }
        let file = bytes.end { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
        let heading =
            anchor < bytes.count
            ? String(decoding: unescaped(bytes, anchor + 1..<bytes.count), as: UTF8.self) : nil
        if file == 0 {
            self = .file(path: path, heading: heading)
        } else if bytes[0] == UInt8(ascii: "/") {
            self = file > 1 && bytes[1] == UInt8(ascii: "/") ? .external : .nowhere
        } else {
            var joined = folder
            let target = joined.append(unescaped(bytes, 0..<file)) ? joined.text : nil
            self = target.map { .file(path: $0, heading: heading) } ?? .nowhere
        }
    }
}

extension LinkTarget {
    /// Of `figure:` and a metric, with or without what follows: the metric.
    package var metric: MetricID? {
        guard case .figure(_, let text) = self else { return nil }
        return MetricID(String(text.prefix { $0 != "/" && $0 != "?" }))
    }
}

extension Span<UInt8> {
    /// Where the first such byte stands; the count, where none does.
    fileprivate func end(_ isStop: (UInt8) -> Bool) -> Int {
        var index = 0
        while index < count, !isStop(self[index]) { index += 1 }
        return index
    }

    fileprivate func text(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

/// A path in the making, without `.` and `..`.
private struct PathBytes {
    private var bytes: [UInt8] = []

    /// The folder that a file is in.
    init(folderOf path: Span<UInt8>) {
        var end = path.count
        while end > 0, path[end - 1] != UInt8(ascii: "/") { end -= 1 }
        bytes.reserveCapacity(end + 64)
        for index in 0..<max(0, end - 1) { bytes.append(path[index]) }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Goes on by a relative path; false where that leads out of the root.
    mutating func append(_ relative: [UInt8]) -> Bool {
        for part in relative.split(separator: UInt8(ascii: "/")) {
            if part.elementsEqual([UInt8(ascii: ".")]) { continue }
            if part.elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")]) {
                guard !bytes.isEmpty else { return false }
                bytes.removeLast(bytes.count - (bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0))
            } else {
                if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
                bytes += part
            }
        }
        return true
    }
}

/// With `%20` and its like resolved.
private func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
        if bytes[index] == UInt8(ascii: "%"), index + 2 < range.upperBound,
            let value = UInt8(bytes.text(index + 1..<index + 3), radix: 16)
        {
            result.append(value)
            index += 3
        } else {
            result.append(bytes[index])
            index += 1
        }
    }
    return result
}
