package import Diagnostics

extension Rule {
    /// What templates can break: C0801 to C0819.
    package static let ofTemplates = [
        templateTag, templateName, templateSection, templateDelimiters, templateNesting, parentText,
        repeatedBlock, unknownName, outerName, unknownTemplate, unknownBlock, rawText,
        escapedMarkup, variableKind, sectionKind, endlessTemplate,
    ]

    static let templateTag = Rule(
        "C0801", .error,
        "A template's tag is closed by the delimiter that belongs to it: {{name}}, {{{name}}}.")
    static let templateName = Rule(
        "C0802", .error,
        "A tag has a name without blanks; a dotted one has a name on both sides of each dot.")
    static let templateSection = Rule(
        "C0803", .error,
        "A section, block or parent is closed by {{/name}}, the innermost first.")
    static let templateDelimiters = Rule(
        "C0804", .error,
        "New delimiters are two, with a blank between them and no equals sign: {{=<% %>=}}.")
    static let templateNesting = Rule(
        "C0805", .error,
        "Sections and blocks of a template stand at most \(TagPairs.deepest) deep in each other.")
    static let parentText = Rule(
        "C0806", .warning,
        "A parent tag takes blocks; any other text inside it is never printed.")
    static let repeatedBlock = Rule(
        "C0807", .error, "A parent tag gives each block once.")
    static let unknownName = Rule(
        "C0811", .error,
        "A template names only fields that its page, or the list it goes through, declares.")
    static let outerName = Rule(
        "C0812", .error,
        "Inside a section over a record or a list only that record's own fields have a name.")
    static let unknownTemplate = Rule(
        "C0813", .error, "A partial or parent names a template by its path without '.mustache'.")
    static let unknownBlock = Rule(
        "C0814", .error, "A block given to a parent is one that the parent has.")
    static let rawText = Rule(
        "C0815", .error, "Plain text is printed escaped, by two braces: {{name}}.")
    static let escapedMarkup = Rule(
        "C0816", .error, "Markup is printed as it is, by three braces: {{{name}}}.")
    static let variableKind = Rule(
        "C0817", .error, "A variable is a text or markup; other fields have sections.")
    static let sectionKind = Rule(
        "C0818", .error,
        "A section is over a list, a record, a flag, or a field that may be absent; an inverted one "
            + "over what may be absent, empty or off.")
    static let endlessTemplate = Rule(
        "C0819", .error, "Partials and blocks come to an end: none stands inside itself.")
}

extension Diagnostic {
    static func unclosedTag(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.templateTag, "a tag is opened here and not closed", at: position)
    }

    static func emptyName(at position: SourcePosition) -> Diagnostic {
        Diagnostic(.templateName, "a tag has a name, and this one has none", at: position)
    }

    static func malformedName(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .templateName, "a name has no blanks and no empty part, unlike '\(name)'", at: position)
    }

    static func unclosedSection(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.templateSection, "'\(name)' is opened here and not closed", at: position)
    }

    static func strayClose(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.templateSection, "'\(name)' is closed here and was not opened", at: position)
    }

    static func wrongClose(
        _ name: String, of tag: TemplateTag, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .templateSection,
            "the innermost open tag is '\(tag.name)' of line \(tag.position.line), not '\(name)'",
            at: position, notes: ["close it with '\(tag.name)'"])
    }

    static func malformedDelimiters(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .templateDelimiters, "new delimiters are two, with a blank between them", at: position)
    }

    static func nestedTooDeep(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .templateNesting, "sections stand at most \(TagPairs.deepest) deep in each other",
            at: position)
    }

    static func textInParent(_ parent: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .parentText, "only blocks count inside '\(parent)'; this is never printed", at: position
        )
    }

    static func repeatedBlock(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.repeatedBlock, "the block '\(name)' was given before", at: position)
    }

    static func unknownName(
        _ name: String, among fields: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unknownName, "there is no field '\(name)' here", at: position,
            notes: didYouMean(name, among: fields))
    }

    static func outerName(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .outerName,
            "'\(name)' is a field further out, and a section does not reach out of itself",
            at: position,
            notes: ["print it outside the section, or give the inner record the field"])
    }

    static func brokenChain(
        _ name: String, of whole: String, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unknownName, "only a record has fields, so '\(whole)' has no '\(name)'", at: position)
    }

    static func unknownTemplate(
        _ name: String, among names: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unknownTemplate, "there is no template '\(name)'", at: position,
            notes: didYouMean(name, among: names))
    }

    static func unknownBlock(
        _ name: String, of parent: String, among blocks: [String], at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .unknownBlock, "'\(parent)' has no block '\(name)'", at: position,
            notes: didYouMean(name, among: blocks))
    }

    static func rawText(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .rawText, "'\(name)' is plain text, which is printed escaped", at: position,
            notes: ["write {{\(name)}}"])
    }

    static func escapedMarkup(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .escapedMarkup, "'\(name)' is markup, which is printed as it is", at: position,
            notes: ["write {{{\(name)}}}"])
    }

    static func variableKind(
        _ name: String, _ kind: TemplateShape.Kind, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .variableKind, "'\(name)' is \(kind.inWords), which has no text of its own",
            at: position,
            notes: name == "." ? [] : ["write {{#\(name)}}…{{/\(name)}}"])
    }

    static func sectionKind(
        _ name: String, _ kind: TemplateShape.Kind, at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .sectionKind, "'\(name)' is \(kind.inWords) that is always there", at: position,
            notes: ["leave the section out, or let the page declare the field as optional"])
    }

    static func endless(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(.endlessTemplate, "'\(name)' stands inside itself without end", at: position)
    }

    static func tooManyParts(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .endlessTemplate, "a page has at most \(TemplateBinder.mostParts) partials and blocks",
            at: position)
    }
}

extension Diagnostic {
    /// The same, with the place that includes the template it is in.
    func noting(use: SourcePosition?) -> Diagnostic {
        guard let use else { return self }
        let note = "included at \(use.path):\(use.line):\(use.column)"
        return Diagnostic(rule, message, at: position, notes: notes + [note])
    }
}

extension TemplateShape.Kind {
    var inWords: String {
        switch self {
        case .text: "a text"
        case .markup: "markup"
        case .flag: "a flag"
        case .texts: "a list of texts"
        case .list: "a list"
        case .record: "a record"
        case .optional(let kind): kind.inWords
        }
    }
}
