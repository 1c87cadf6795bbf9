/// What a template may name: the fields of a record, in their order, each with its kind.
///
/// A page declares it once and templates are bound to it, so that at rendering a field is an index:
/// `static let shape: TemplateShape = ["title": .text, "rows": .list(Row.shape)]`
package struct TemplateShape: Hashable, Sendable {
    package indirect enum Kind: Hashable, Sendable {
        /// Printed by `{{name}}`, escaped.
        case text
        /// Printed by `{{{name}}}` or `{{&name}}`, as it is.
        case markup
        case flag
        /// Texts without names; inside its section `{{.}}` is the one in turn.
        case texts
        case list(TemplateShape)
        case record(TemplateShape)
        /// May be absent: prints nothing, and a section over it is left out.
        case optional(Kind)
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let kind: Kind

        package init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    package let fields: [Field]

    package init(_ fields: [Field]) {
        precondition(Set(fields.map(\.name)).count == fields.count, "a field is declared twice")
        self.fields = fields
    }

    func index(of name: String) -> Int? {
        fields.firstIndex { $0.name == name }
    }
}

extension TemplateShape: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, Kind)...) {
        self.init(elements.map { Field(name: $0.0, kind: $0.1) })
    }
}

extension TemplateShape.Kind {
    /// The kind of what is there, when it is there.
    var present: TemplateShape.Kind {
        if case .optional(let kind) = self { return kind.present }
        return self
    }

    var isOptional: Bool {
        if case .optional = self { return true }
        return false
    }

    func admits(_ value: TemplateValue) -> Bool {
        switch (present, value) {
        case (.text, .text), (.markup, .markup), (.flag, .flag), (.texts, .texts): true
        case (.list(let shape), .list(let records)): records.allSatisfy { $0.shape == shape }
        case (.record(let shape), .record(let record)): record.shape == shape
        case (_, .absent): isOptional
        case (.text, _), (.markup, _), (.flag, _), (.texts, _), (.list, _), (.record, _),
            (.optional, _):
            false
        }
    }
}
