import Diagnostics

/// libyaml's complaints in the words of the people who write the files.
extension Diagnostic {
    /// `context` is where the part began that cannot be read on, `character` what stands at `position`.
    static func unreadable(
        _ complaint: YAMLEvent.Complaint, at position: SourcePosition, context: SourcePosition,
        character: Unicode.Scalar
    ) -> Diagnostic {
        if character == "\t", tabComplaints.contains(complaint.problem) {
            return Diagnostic(
                .yamlIndentation, "lines are indented with spaces; a tab stands here", at: position)
        }
        if complaint.context.hasSuffix("tag") || complaint.problem == "found undefined tag handle" {
            return Diagnostic(
                .yamlTags, "tags are not read", at: complaint.context.isEmpty ? position : context,
                notes: ["text that begins with ! stands in quotes"])
        }
        if complaint.problem == "found character that cannot start any token" {
            return Diagnostic(
                .yamlSyntax, "text does not begin with '\(character)' unless it is in quotes",
                at: position, notes: ["put the text in quotes"])
        }
        return .worded(complaint, at: position, context: context)
    }

    /// The text ended, at `position`, within a part that began at `context`.
    static func endedEarly(
        _ complaint: YAMLEvent.Complaint, at position: SourcePosition, context: SourcePosition
    ) -> Diagnostic {
        guard let opening = openings[complaint.context] else {
            return .worded(complaint, at: position, context: context)
        }
        return Diagnostic(
            .yamlSyntax, "the \(opening) that opens here is never closed", at: context)
    }

    private static func worded(
        _ complaint: YAMLEvent.Complaint, at position: SourcePosition, context: SourcePosition
    ) -> Diagnostic {
        guard let wording = wordings[complaint.problem] else {
            return Diagnostic(
                .yamlSyntax, "this does not read as YAML: libyaml \(complaint.problem)",
                at: position)
        }
        let stands = wording.isAboutContext ? context : position
        let began =
            wording.tellsBeginning && context.line != position.line
            ? ["it began on line \(context.line)"] : []
        return Diagnostic(
            .yamlSyntax, wording.message, at: stands, notes: wording.help.map { [$0] } ?? began)
    }
}

private let openings = [
    "while scanning a quoted scalar": "quote",
    "while parsing a flow sequence": "'['",
    "while parsing a flow mapping": "'{'",
]

private let tabComplaints = [
    "found character that cannot start any token",
    "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected",
]

private struct Wording {
    let message: String
    var help: String?
    /// The fault is where the part began, not where libyaml gave up.
    var isAboutContext = false
    var tellsBeginning = false
}

private let escapeWording = Wording(
    message: "text in double quotes has a backslash only before one of YAML's escape letters",
    help: "use single quotes, or write \\\\ for a backslash")

private let directiveWording = Wording(
    message: "a line does not begin with '%' unless it is in quotes",
    help: "put the text in quotes",
    isAboutContext: true)

private let wordings: [String: Wording] = [
    "could not find expected ':'": Wording(
        message: "a key is followed by ':', and no ':' comes after this",
        help: "indent the line if it continues the text above", isAboutContext: true),
    "mapping values are not allowed in this context": Wording(
        message: "text that holds ': ' stands in quotes, and a key stands on a line of its own",
        help: "put the text in quotes, or check the indentation"),
    "block sequence entries are not allowed in this context": Wording(
        message: "a list begins on a line of its own, not after its key",
        help: "put '- ' on the next line, indented"),
    "mapping keys are not allowed in this context": Wording(
        message: "a '?' followed by a blank does not begin a text here",
        help: "put the text in quotes"),
    "found unexpected ':'": Wording(
        message: "between brackets, text that holds ':' stands in quotes",
        help: "put the text in quotes, or a blank after the ':'"),
    "found unexpected document indicator": Wording(
        message: "the quote that opens here is not closed before the next '---' or '...'",
        isAboutContext: true),
    "found unknown escape character": escapeWording,
    "did not find expected hexdecimal number": escapeWording,
    "found invalid Unicode character escape code": escapeWording,
    "did not find expected alphabetic or numeric character": Wording(
        message: "text that begins with '&' or '*' stands in quotes",
        help: "put the text in quotes", isAboutContext: true),
    "did not find expected comment or line break": Wording(
        message: "after '|' or '>' the text begins on the next line",
        help: "put the text on the next line, indented, or in quotes"),
    "found an indentation indicator equal to 0": Wording(
        message: "the number after '|' or '>' is 1 to 9"),
    "did not find expected key": Wording(
        message: "the keys of a mapping stand under one another, and this does not",
        help: "check the indentation, and that a text in quotes is nothing but quoted"),
    "did not find expected '-' indicator": Wording(
        message: "the items of a list stand under one another, each with '- ', and this does not",
        help: "check the indentation"),
    "did not find expected ',' or ']'": Wording(
        message: "the items between '[' and ']' are divided by ',', and the list is closed",
        tellsBeginning: true),
    "did not find expected ',' or '}'": Wording(
        message: "the entries between '{' and '}' are divided by ',', and the mapping is closed",
        tellsBeginning: true),
    "did not find expected node content": Wording(message: "a value is due here"),
    "did not find expected <document start>": Wording(
        message: "the document has ended, and this comes after it",
        help: "check the indentation, and that a text in quotes is nothing but quoted"),
    "found unknown directive name": directiveWording,
    "found unexpected non-alphabetical character": directiveWording,
    "could not find expected directive name": directiveWording,
]
