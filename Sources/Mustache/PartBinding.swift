internal import Diagnostics

// How partials, parents and blocks are filled in.
extension TemplateBinder {
    /// As deep as partials and blocks may stand in each other; the walk goes down with them.
    private static let deepest = 100

    /// Binds the page's own template.
    mutating func bindRoot(_ name: String) {
        let root = TemplateElement.Name(
            text: name, position: SourcePosition(path: "\(name).mustache"))
        bind(
            TemplateElement.Inclusion(name: root, indentation: [], arguments: []),
            Place(scope: TemplateScope(template.shape)))
    }

    mutating func bind(_ inclusion: TemplateElement.Inclusion, _ place: Place) {
        let name = inclusion.name
        switch set.lookup(name.text) {
        case .faulty:
            isFaulty = true
        case .unknown:
            report(.unknownTemplate(name.text, among: set.names, at: name.position))
        case .found(let included):
            var inner = Place(scope: place.scope, arguments: place.arguments)
            inner.indentation =
                place.indentation + inclusion.indentation.dropBlanks(place.surplus)
            for argument in inclusion.arguments where inner.arguments[argument.name.text] == nil {
                inner.arguments[argument.name.text] = argument
            }
            enter(name, nil, inner) { binder in
                binder.bindAsking(included.elements, inner, for: inclusion)
            }
        }
    }

    /// Binds what is included, and reports arguments that nothing in it asked for.
    private mutating func bindAsking(
        _ elements: [TemplateElement], _ place: Place, for inclusion: TemplateElement.Inclusion
    ) {
        let before = asked
        asked = []
        bind(elements, place)
        for argument in inclusion.arguments where !asked.contains(argument.name.text) {
            report(
                .unknownBlock(
                    argument.name.text, of: inclusion.name.text, among: asked.sorted(),
                    at: argument.name.position))
        }
        asked.formUnion(before)
    }

    /// A block prints its replacement where one is in force, else what stands in it.
    mutating func bind(_ block: TemplateElement.Block, _ place: Place) {
        asked.insert(block.name.text)
        guard let replacement = place.arguments[block.name.text] else {
            bind(block.elements, place)
            return
        }
        var inner = place
        inner.surplus = replacement.ownIndentation
        if let lines = block.lines {
            inner.indentation += lines.indentation.dropBlanks(place.surplus)
        }
        enter(block.name, replacement.name.position, inner) { binder in
            binder.bind(replacement, inner, over: block)
        }
    }

    /// The first line of a replacement begins as the block's place says, not as its own did.
    private mutating func bind(
        _ replacement: TemplateElement.Block, _ place: Place, over block: TemplateElement.Block
    ) {
        var elements = replacement.elements[...]
        if block.lines != nil, !replacement.startsLine, !elements.isEmpty {
            template.append(place.indentation)
        } else if block.lines == nil, replacement.startsLine, case .text(let line)? = elements.first
        {
            template.append(line.bytes.dropBlanks(place.surplus))
            elements = elements.dropFirst()
        }
        bind(Array(elements), place)
        if let lines = block.lines, !replacement.endsLine, !replacement.elements.isEmpty {
            template.append(lines.end)
        }
    }

    /// Goes into a partial or a replacement, unless the walk is in it already or has gone too far.
    private mutating func enter(
        _ name: TemplateElement.Name, _ block: SourcePosition?, _ place: Place,
        _ bindPart: (inout TemplateBinder) -> Void
    ) {
        let frame = Frame(
            name: name.text, block: block, scope: place.scope,
            arguments: place.arguments.mapValues(\.name.position))
        guard steps.count < Self.deepest, !steps.contains(where: { $0.frame == frame }) else {
            report(.endless(name.text, at: name.position))
            return
        }
        parts += 1
        if parts > Self.mostParts { report(.tooManyParts(at: name.position)) }
        steps.append(Step(frame: frame, use: name.position))
        bindPart(&self)
        steps.removeLast()
    }
}
