/// What a field holds; the cases answer to the kinds of a `TemplateShape`.
package enum TemplateValue: Hashable, Sendable {
    case text(String)
    /// HTML in UTF-8, printed as it is.
    case markup([UInt8])
    case flag(Bool)
    case texts([String])
    case list([TemplateRecord])
    case record(TemplateRecord)
    case absent

    package static func text(ifPresent text: String?) -> TemplateValue {
        text.map(TemplateValue.text) ?? .absent
    }

    package static func markup(ifPresent bytes: [UInt8]?) -> TemplateValue {
        bytes.map(TemplateValue.markup) ?? .absent
    }

    package static func record(ifPresent record: TemplateRecord?) -> TemplateValue {
        record.map(TemplateValue.record) ?? .absent
    }
}

/// A shape filled in: one value for each field, in the shape's order.
///
/// Values that do not answer to the shape are a fault of the program: their number and names are
/// always checked, their kinds in debug builds.
package struct TemplateRecord: Hashable, Sendable {
    package let shape: TemplateShape
    let values: [TemplateValue]

    /// `TemplateRecord(Row.shape, [.text(month), .text(value)])`, for records made by the thousand.
    package init(_ shape: TemplateShape, _ values: [TemplateValue]) {
        precondition(
            values.count == shape.fields.count,
            "\(values.count) values for the \(shape.fields.count) fields of the shape")
        self.shape = shape
        self.values = values
        assertKinds()
    }

    /// `TemplateRecord(shape, ["title": .text(title), "chart": .markup(chart)])`, in the shape's
    /// order.
    package init(_ shape: TemplateShape, _ values: KeyValuePairs<String, TemplateValue>) {
        precondition(
            values.elementsEqual(shape.fields) { $0.key == $1.name },
            "the values are not named as the fields of the shape are: \(values.map(\.key))")
        self.shape = shape
        self.values = values.map(\.value)
        assertKinds()
    }
}

extension TemplateRecord {
    private func assertKinds() {
        assert(
            zip(shape.fields, values).allSatisfy { $0.kind.admits($1) },
            "a value is not of its field's kind: \(shape.fields.map(\.name))")
    }
}
