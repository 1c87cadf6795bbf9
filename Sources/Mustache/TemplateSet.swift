package import Diagnostics

/// Templates by name: files become parsed templates, and with a page's shape, operations.
///
/// A template's name is its path without `.mustache`; partials and parents use the same names. Of
/// two files of one name the later counts.
package struct TemplateSet: Sendable {
    /// `nil` for a template with faults, which were reported when it was read.
    private var templates: [String: ParsedTemplate?] = [:]
}

extension TemplateSet {
    /// Parses every template; those with errors are left out and their names remembered.
    package static func read(_ files: [SourceFile]) -> Diagnosed<TemplateSet> {
        var set = TemplateSet()
        var diagnostics: [String: [Diagnostic]] = [:]
        for file in files {
            let name = templateName(of: file.path)
            let parsed = ParsedTemplate.parse(file)
            set.templates[name] = .some(parsed.value)
            diagnostics[name] = parsed.diagnostics
        }
        return Diagnosed(set, diagnostics.values.joined().sorted())
    }

    /// The template bound to a shape, everything in it checked against the shape.
    ///
    /// `nil` when there is an error in it, or in a template that it includes; the latter's syntax
    /// errors were reported by `read`, and are not reported again.
    package func template(_ name: String, for shape: TemplateShape) -> Diagnosed<Template?> {
        var binder = TemplateBinder(self, shape)
        binder.bindRoot(name)
        return binder.result
    }

    package var names: [String] { templates.keys.sorted() }

    enum Lookup {
        case found(ParsedTemplate)
        case faulty
        case unknown
    }

    func lookup(_ name: String) -> Lookup {
        guard let template = templates[name] else { return .unknown }
        return template.map(Lookup.found) ?? .faulty
    }
}

private func templateName(of path: String) -> String {
    let suffix = ".mustache"
    return path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
}
