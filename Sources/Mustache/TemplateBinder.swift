internal import Diagnostics

/// Walks a template's elements with the shape of what they will print, and turns them into
/// operations.
struct TemplateBinder {
    /// So that partials which double each other end in a report, not in an empty machine.
    static let mostParts = 10_000

    let set: TemplateSet
    var template: Template
    var diagnostics: [Diagnostic] = []
    /// Whether there is an error, here or in the syntax of what is included.
    var isFaulty = false
    /// The partials and blocks that the walk is in.
    var steps: [Step] = []
    /// The blocks that came up, to know which arguments nobody asked for.
    var asked: Set<String> = []
    var parts = 0

    /// Where the walk is, as far as it decides what comes out: the same twice means without end.
    struct Frame: Hashable {
        let name: String
        /// A block's own place; `nil` for a partial.
        let block: SourcePosition?
        let scope: TemplateScope
        let arguments: [String: SourcePosition]
    }

    /// What the walk is in, and the tag that led it there.
    struct Step {
        let frame: Frame
        let use: SourcePosition
    }

    /// What names mean, and what is done to each line.
    struct Place {
        var scope: TemplateScope
        /// Goes before each line that is not empty.
        var indentation: [UInt8] = []
        /// How many blanks are taken off each line first.
        var surplus = 0
        /// Replacements in force, by block.
        var arguments: [String: TemplateElement.Block] = [:]
    }

    init(_ set: TemplateSet, _ shape: TemplateShape) {
        self.set = set
        template = Template(shape)
    }

    var result: Diagnosed<Template?> {
        Diagnosed(isFaulty ? nil : template, diagnostics.sorted())
    }

    /// A fault in a partial is reported once, however often the partial is used, with its first
    /// use.
    mutating func report(_ diagnostic: Diagnostic) {
        isFaulty = isFaulty || diagnostic.rule.severity == .error
        let isKnown = diagnostics.contains {
            $0.rule == diagnostic.rule && $0.position == diagnostic.position
        }
        if isKnown { return }
        let use = steps.last { $0.use.path != diagnostic.position.path }?.use
        let isOwn = steps.first?.use.path == diagnostic.position.path
        diagnostics.append(isOwn ? diagnostic : diagnostic.noting(use: use))
    }

    mutating func bind(_ elements: [TemplateElement], _ place: Place) {
        for element in elements where parts <= Self.mostParts {
            switch element {
            case .text(let line): bind(line, place)
            case .variable(let name): bindVariable(name, place.scope)
            case .raw(let name): bindRaw(name, place.scope)
            case .section(let section) where section.isInverted: bindInverted(section, place)
            case .section(let section): bind(section, place)
            case .inclusion(let inclusion): bind(inclusion, place)
            case .block(let block): bind(block, place)
            }
        }
    }
}

extension TemplateBinder {
    private mutating func bind(_ line: TemplateElement.TextLine, _ place: Place) {
        let isEmptyLine = line.bytes.first?.isLineEnd == true
        if line.startsLine, !isEmptyLine { template.append(place.indentation) }
        template.append(line.startsLine ? line.bytes.dropBlanks(place.surplus) : line.bytes[...])
    }

    private mutating func bindVariable(_ name: TemplateElement.Name, _ scope: TemplateScope) {
        guard let field = field(name, scope) else { return }
        switch field.kind.present {
        case .text: template.append(.text(template.path(field.path)))
        case .markup: report(.escapedMarkup(name.text, at: name.position))
        case .flag, .texts, .list, .record, .optional:
            report(.variableKind(name.text, field.kind, at: name.position))
        }
    }

    private mutating func bindRaw(_ name: TemplateElement.Name, _ scope: TemplateScope) {
        guard let field = field(name, scope) else { return }
        switch field.kind.present {
        case .markup: template.append(.markup(template.path(field.path)))
        case .text: report(.rawText(name.text, at: name.position))
        case .flag, .texts, .list, .record, .optional:
            report(.variableKind(name.text, field.kind, at: name.position))
        }
    }

    private mutating func bindInverted(_ section: TemplateElement.Section, _ place: Place) {
        guard let field = field(section.name, place.scope) else { return }
        switch field.kind {
        case .flag, .list, .texts, .optional:
            let path = template.path(field.path)
            bind(section, place) { .unless(path, end: $0) }
        case .text, .markup, .record:
            report(.sectionKind(section.name.text, field.kind, at: section.name.position))
        }
    }

    private mutating func bind(_ section: TemplateElement.Section, _ place: Place) {
        guard let field = field(section.name, place.scope) else { return }
        let path = template.path(field.path)
        var inner = place
        switch (field.kind.present, field.kind.isOptional) {
        case (.flag, _):
            bind(section, inner) { .when(path, end: $0) }
        case (.text, true), (.markup, true):
            inner.scope = place.scope.inside(present: field)
            bind(section, inner) { .when(path, end: $0) }
        case (.record(let shape), _) where !field.path.isEmpty:
            inner.scope = place.scope.inside(shape)
            bind(section, inner) { .enter(path, end: $0) }
        case (.list(let shape), _):
            inner.scope = place.scope.inside(shape)
            bind(section, inner) { .each(path, end: $0) }
        case (.texts, _):
            inner.scope = place.scope.insideTexts
            bind(section, inner) { .eachText(path, end: $0) }
        case (.text, false), (.markup, false), (.record, _), (.optional, _):
            report(.sectionKind(section.name.text, field.kind, at: section.name.position))
        }
    }

    private mutating func bind(
        _ section: TemplateElement.Section, _ place: Place,
        as operation: (_ end: Int32) -> Template.Operation
    ) {
        let start = template.openSection()
        bind(section.elements, place)
        template.closeSection(start, operation)
    }

    private mutating func field(
        _ name: TemplateElement.Name, _ scope: TemplateScope
    ) -> TemplateScope.Field? {
        switch scope.resolve(name) {
        case .field(let field): return field
        case .fault(let diagnostic):
            report(diagnostic)
            return nil
        }
    }
}

extension [UInt8] {
    /// Without as many blanks at the start, or all there are.
    func dropBlanks(_ count: Int) -> ArraySlice<UInt8> {
        dropFirst(Swift.min(count, prefix { $0.isBlank }.count))
    }
}
