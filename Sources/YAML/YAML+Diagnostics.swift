package import Diagnostics

extension Rule {
    package static let yamlEncoding = Rule(
        "C0101", .error, family: .reading,
        "A YAML file or front matter is UTF-8 text. Editors and spreadsheets offer it as \"UTF-8\" when saving."
    )
    package static let yamlCharacters = Rule(
        "C0102", .error, family: .reading,
        "Text has no characters that cannot be seen: no control characters but tabs and line ends.")
    package static let yamlSize = Rule(
        "C0103", .error, family: .reading, "A YAML file has at most 4 MB.")
    package static let yamlDepth = Rule(
        "C0104", .error, family: .reading,
        "Lists and mappings stand inside one another at most 64 deep.")
    package static let yamlSyntax = Rule(
        "C0105", .error, family: .reading,
        "A file reads as YAML. Text that holds ': ' or ' #', or begins with one of @ ` % & * ! | > { [, stands in quotes."
    )
    package static let yamlIndentation = Rule(
        "C0106", .error, family: .reading,
        "Lines are indented with spaces; YAML takes no tabs there.")
    package static let yamlAliases = Rule(
        "C0107", .error, family: .reading,
        "What is said twice is written twice: anchors (&name) and aliases (*name) are not read, so that each value has one place."
    )
    package static let yamlMergeKeys = Rule(
        "C0108", .error, family: .reading,
        "A mapping has the keys that stand in it; merge keys (<<) are not read.")
    package static let yamlTags = Rule(
        "C0109", .error, family: .reading,
        "The field decides how its text is read; tags (!name) are not. Text that begins with ! stands in quotes."
    )
    package static let yamlRepeatedKeys = Rule(
        "C0110", .error, family: .reading,
        "A key stands once in a mapping: of two, nobody could say which one counts.")
    package static let yamlKeys = Rule(
        "C0111", .error, family: .reading,
        "A key is a word or a line of text, never empty, a list or a mapping.")
    package static let yamlDocuments = Rule(
        "C0112", .error, family: .reading,
        "A file is one document; what stands after a second --- is not read.")
    package static let yamlDirectives = Rule(
        "C0113", .error, family: .reading,
        "A file has no directives: no line begins with %YAML or %TAG.")

    /// Every rule of this target.
    package static let yaml: [Rule] = [
        yamlEncoding, yamlCharacters, yamlSize, yamlDepth, yamlSyntax, yamlIndentation, yamlAliases,
        yamlMergeKeys, yamlTags, yamlRepeatedKeys, yamlKeys, yamlDocuments, yamlDirectives,
    ]
}

extension Diagnostic {
    static func notUTF8(_ byte: UInt8, at position: SourcePosition) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            .yamlEncoding, "a file is UTF-8 text; the byte \(digits) here is not", at: position,
            notes: ["save the file as UTF-8"])
    }

    static func controlCharacter(
        _ scalar: Unicode.Scalar, at position: SourcePosition
    ) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            .yamlCharacters, "text has no characters that cannot be seen; \(code) stands here",
            at: position, notes: ["delete it and type the text again"])
    }

    static func tooLarge(_ size: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.yamlSize, "a YAML file has at most 4 MB, not \(size) bytes", at: position)
    }

    static func tooDeep(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlDepth, "lists and mappings stand at most 64 deep, and this is the 65th",
            at: position)
    }

    static func anchor(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlAliases, "anchors are not read: '&\(name)'", at: position,
            notes: ["text that begins with & stands in quotes"])
    }

    static func alias(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlAliases, "aliases are not read: '*\(name)'", at: position,
            notes: ["write the value out; text that begins with * stands in quotes"])
    }

    static func mergeKey(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlMergeKeys, "merge keys are not read: '<<'", at: position,
            notes: ["write the keys out"])
    }

    static func tag(_ tag: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlTags, "tags are not read: '\(tag)'", at: position,
            notes: ["leave it out; text that begins with ! stands in quotes"])
    }

    static func repeatedKey(
        _ key: String, at position: SourcePosition, first: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .yamlRepeatedKeys, "a key stands once in a mapping; '\(key)' stands here again",
            at: position, notes: ["the first is on line \(first.line)"])
    }

    static func keyThatIsNoText(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlKeys, "a key is a word or a line of text, not empty, a list or a mapping",
            at: position)
    }

    static func secondDocument(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlDocuments, "a file is one document; a second begins here", at: position)
    }

    static func directive(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .yamlDirectives, "a file has no directives: %YAML and %TAG are not read", at: position,
            notes: ["delete the line"])
    }
}
