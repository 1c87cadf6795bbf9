import Diagnostics
import Foundation
import Mustache

/// A case of the Mustache specification: data, template, partials, and what they make together.
struct Specimen {
    let name: String
    let data: Data
    let template: String
    let partials: [String: String]
    let expected: String

    /// Data as JSON has it.
    indirect enum Data {
        case null
        case flag(Bool)
        case text(String)
        case list([Data])
        case object([String: Data])
    }

    /// The cases of one of the specification's JSON files.
    static func read(_ bytes: [UInt8]) throws -> [Specimen] {
        let file = try JSONSerialization.jsonObject(with: Foundation.Data(bytes))
        let tests = (file as? [String: Any])?["tests"] as? [[String: Any]] ?? []
        return tests.map { test in
            Specimen(
                name: test["name"] as? String ?? "",
                data: Data(json: test["data"] ?? NSNull()),
                template: test["template"] as? String ?? "",
                partials: test["partials"] as? [String: String] ?? [:],
                expected: test["expected"] as? String ?? "")
        }
    }
}

extension Specimen {
    /// Binds and renders. Since a page is always a record, other data is put into a field `it`, and
    /// the template into a section over it.
    func render() -> (text: String?, diagnostics: [Diagnostic]) {
        let kind = data.kind(isRaw: rawNames.contains("."), rawNames)
        guard case .record(let shape) = kind, case .record(let record) = data.value(of: kind) else {
            return Specimen(
                name: name, data: .object(["it": data]),
                template: "{{#it}}\(template){{/it}}", partials: partials, expected: expected
            ).render()
        }
        let partialFiles = partials.map { SourceFile(path: "\($0.key).mustache", text: $0.value) }
        let page = SourceFile(path: "the page.mustache", text: template)
        let set = TemplateSet.read(partialFiles + [page])
        let bound = set.value.template("the page", for: shape)
        var bytes: [UInt8] = []
        bound.value?.render(record, into: &bytes)
        let text = bound.value == nil ? nil : String(decoding: bytes, as: UTF8.self)
        return (text, set.diagnostics + bound.diagnostics)
    }

    /// Names that are printed raw: JSON cannot say that a string is markup, so their use does.
    private var rawNames: Set<String> {
        let tags = /\{\{(?:\{\s*(\S+?)\s*\}|&\s*(\S+?)\s*)\}\}/
        let sources = [template] + partials.values
        let names = sources.flatMap { $0.matches(of: tags) }.compactMap { $0.1 ?? $0.2 }
        return Set(names.map { $0 == "." ? "it" : String($0.split(separator: ".").last ?? $0) })
    }
}

extension Specimen.Data {
    init(json: Any) {
        switch json {
        case let text as String: self = .text(text)
        case let list as [Any]: self = .list(list.map(Self.init(json:)))
        case let object as [String: Any]: self = .object(object.mapValues(Self.init(json:)))
        case let number as NSNumber where String(cString: number.objCType) == "c":
            self = .flag(number.boolValue)
        case let number as NSNumber: self = .text(number.stringValue)
        default: self = .null
        }
    }

    /// The kind that such data answers to. A string or number may be absent, for all that one case
    /// tells; a list takes after its first element, and an empty one has no fields to name.
    func kind(isRaw: Bool, _ rawNames: Set<String>) -> TemplateShape.Kind {
        switch self {
        case .null, .text: return .optional(isRaw ? .markup : .text)
        case .flag: return .flag
        case .object(let fields):
            let named = fields.sorted { $0.key < $1.key }.map { name, data in
                TemplateShape.Field(
                    name: name, kind: data.kind(isRaw: rawNames.contains(name), rawNames))
            }
            return .record(TemplateShape(named))
        case .list(let elements):
            switch elements.first?.kind(isRaw: false, rawNames) {
            case nil: return .list([:])
            case .record(let shape)?: return .list(shape)
            default: return .texts
            }
        }
    }

    func value(of kind: TemplateShape.Kind) -> TemplateValue {
        switch (self, kind) {
        case (.text(let text), .optional(.markup)): return .markup(Array(text.utf8))
        case (.text(let text), _): return .text(text)
        case (.flag(let flag), _): return .flag(flag)
        case (.object(let fields), .record(let shape)):
            let values = shape.fields.map { fields[$0.name]?.value(of: $0.kind) ?? .absent }
            return .record(TemplateRecord(shape, values))
        case (.list(let elements), .list(let shape)):
            return .list(elements.compactMap { $0.record(of: shape) })
        case (.list(let elements), .texts): return .texts(elements.compactMap(\.text))
        default: return .absent
        }
    }

    private func record(of shape: TemplateShape) -> TemplateRecord? {
        guard case .record(let record) = value(of: .record(shape)) else { return nil }
        return record
    }

    private var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}
