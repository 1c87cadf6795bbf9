extension DiagnosticReport {
    /// For GitHub, which shows them beside the lines of a change.
    ///
    /// It shows ten errors, ten warnings and ten notices of a step: the summary comes first, as a notice.
    /// Source: docs.github.com, Workflow commands; escaping as in actions/toolkit, command.ts.
    var workflowCommands: String {
        var text = summary.map { "::notice title=candour::\($0)\n" } ?? ""
        for diagnostic in diagnostics {
            let properties = properties(of: diagnostic).map { "\($0)=\(escaped(property: $1))" }
            let message = ([diagnostic.message] + diagnostic.notes.map { "help: \($0)" })
                .map { escaped($0) }.joined(separator: "%0A")
            text +=
                "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(message)\n"
        }
        return text
    }

    private func properties(of diagnostic: Diagnostic) -> [(name: String, value: String)] {
        let title = (name: "title", value: diagnostic.rule.id)
        guard let path = path(of: diagnostic) else { return [title] }
        let position = diagnostic.position
        return [
            ("file", path), ("line", String(position.line)), ("col", String(position.column)),
            title,
        ]
    }
}

private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "%": escaped += "%25"
        case "\r": escaped += "%0D"
        case "\n": escaped += "%0A"
        default: escaped += visible(scalar)
        }
    }
    return escaped
}

private func escaped(property text: String) -> String {
    var escapedText = ""
    for scalar in escaped(text).unicodeScalars {
        switch scalar {
        case ":": escapedText += "%3A"
        case ",": escapedText += "%2C"
        default: escapedText.unicodeScalars.append(scalar)
        }
    }
    return escapedText
}
