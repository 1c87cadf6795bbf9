internal import Formats

/// Everything there is to say of a run, to be printed in one of four formats; in the order of the places.
package struct DiagnosticReport: Hashable, Sendable {
    package enum Format: String, CaseIterable, Sendable {
        case human, json, github, sarif
    }

    package let diagnostics: [Diagnostic]
    /// What a terminal or a code host has to put before a path to find the file: `content/`.
    package let prefix: String

    package init(_ diagnostics: [Diagnostic], prefix: String = "") {
        self.diagnostics = diagnostics.sorted()
        self.prefix = prefix
    }

    /// `source` gives the bytes of a file that a diagnostic names, for the lines that people are shown.
    package func bytes(
        _ format: Format, source: (_ path: String) -> [UInt8]? = { _ in nil }
    ) -> [UInt8] {
        switch format {
        case .human: Array(text(source: source).utf8)
        case .json: json.bytes(.indented)
        case .github: Array(workflowCommands.utf8)
        case .sarif: sarif.bytes(.indented)
        }
    }

    /// "3 errors, 1 warning"; `nil` where there is neither.
    package var summary: String? {
        let errors = diagnostics.count { $0.severity == .error }
        let parts = [
            counted(errors, "error"), counted(diagnostics.count - errors, "warning"),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// A diagnostic of the site as a whole has no path, and no place in a file.
    func path(of diagnostic: Diagnostic) -> String? {
        diagnostic.position.path.isEmpty ? nil : prefix + diagnostic.position.path
    }
}

private func counted(_ count: Int, _ word: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 \(word)"
    default: "\(count) \(word)s"
    }
}
