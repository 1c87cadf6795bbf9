extension DiagnosticReport {
    /// A diagnostic as people are shown it, in characters that can be seen.
    package struct Entry: Hashable, Sendable {
        package let severity: Rule.Severity
        package let rule: String
        /// "content/plans/p.yml:3:5"; `nil` of the site as a whole.
        package let place: String?
        package let message: String
        /// The line and its caret, each with its end; empty where the line is not at hand.
        package let excerpt: String
        package let notes: [String]
    }

    /// For people: each diagnostic with its line, a caret and what helps; at the end how many there are.
    package func text(source: (_ path: String) -> [UInt8]?) -> String {
        entries(source: source).map(\.text).joined() + (summary.map { $0 + "\n" } ?? "")
    }

    package func entries(source: (_ path: String) -> [UInt8]?) -> [Entry] {
        var lines: SourceLines?
        let hidden = hiddenLines
        return diagnostics.map { diagnostic in
            let position = diagnostic.position
            if lines?.path != position.path {
                lines = source(position.path).map { SourceLines(path: position.path, bytes: $0) }
            }
            let isHidden = hidden.contains(LineOfFile(position))
            let line = lines?.line(position.line).flatMap { $0.isEmpty || isHidden ? nil : $0 }
            return Entry(
                severity: diagnostic.severity, rule: diagnostic.rule.id,
                place: path(of: diagnostic).map {
                    "\(visible($0)):\(position.line):\(position.column)"
                },
                message: visible(diagnostic.message),
                excerpt: line.map {
                    SourceExcerpt(of: $0, column: position.column).text(line: position.line)
                } ?? "",
                notes: diagnostic.notes.map(visible))
        }
    }
}

extension DiagnosticReport {
    /// Lines that are not shown, whichever diagnostic stands in them.
    private var hiddenLines: Set<LineOfFile> {
        Set(diagnostics.filter { $0.line == .hidden }.map { LineOfFile($0.position) })
    }
}

extension DiagnosticReport.Entry {
    fileprivate var text: String {
        let start = place.map { "\($0): " } ?? ""
        return "\(start)\(severity.rawValue)[\(rule)]: \(message)\n\(excerpt)"
            + notes.map { "    help: \($0)\n" }.joined()
    }
}

private struct LineOfFile: Hashable {
    private let path: String
    private let number: Int

    init(_ position: SourcePosition) { (path, number) = (position.path, position.line) }
}

/// The lines of a file, to be asked for in their order: each is found from where the last one was.
private struct SourceLines {
    let path: String
    private let bytes: [UInt8]
    private var start = 0
    private var number = 1

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }

    /// Without its end; `nil` after the last line, and of a line before the one asked for last.
    mutating func line(_ wanted: Int) -> ArraySlice<UInt8>? {
        guard wanted >= number else { return nil }
        while true {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
            if number == wanted { return bytes[start..<end] }
            guard end < bytes.endIndex else { return nil }
            let isPair = bytes[end...].starts(with: [0x0D, 0x0A])
            start = end + (isPair ? 2 : 1)
            number += 1
        }
    }
}
