extension DiagnosticReport {
    /// For people: each diagnostic with its line, a caret and what helps; at the end how many there are.
    package func text(source: (_ path: String) -> [UInt8]?) -> String {
        var text = ""
        var lines: SourceLines?
        let hidden = hiddenLines
        for diagnostic in diagnostics {
            let position = diagnostic.position
            if lines?.path != position.path {
                lines = source(position.path).map { SourceLines(path: position.path, bytes: $0) }
            }
            text += headline(of: diagnostic)
            let line = lines?.line(position.line)
            if let line, !line.isEmpty, !hidden.contains(LineOfFile(position)) {
                text += SourceExcerpt(of: line, column: position.column).text(line: position.line)
            }
            for note in diagnostic.notes { text += "    help: \(visible(note))\n" }
        }
        return text + (summary.map { $0 + "\n" } ?? "")
    }

    /// Lines that are not shown, whichever diagnostic stands in them.
    private var hiddenLines: Set<LineOfFile> {
        Set(diagnostics.filter { $0.line == .hidden }.map { LineOfFile($0.position) })
    }

    private func headline(of diagnostic: Diagnostic) -> String {
        let position = diagnostic.position
        let place = path(of: diagnostic).map {
            "\(visible($0)):\(position.line):\(position.column): "
        }
        let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.id)]"
        return "\(place ?? "")\(kind): \(visible(diagnostic.message))\n"
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
