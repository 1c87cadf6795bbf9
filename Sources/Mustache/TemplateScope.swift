internal import Diagnostics

/// What names mean at a place in a template.
struct TemplateScope: Hashable {
    /// A field, by the indices that lead to it from the record in turn; without any, the text in
    /// turn.
    struct Field: Hashable {
        let path: [Int]
        let kind: TemplateShape.Kind
    }

    /// The record in turn; `nil` in a list of texts.
    private var shape: TemplateShape?
    /// What `.` stands for, where that is a text.
    private var this: Field?
    /// The records further out, whose names are only known to be refused.
    private var outer: [TemplateShape] = []

    init(_ shape: TemplateShape) {
        self.shape = shape
    }

    /// Inside a section over a list of records, or a record.
    func inside(_ shape: TemplateShape) -> TemplateScope {
        var scope = TemplateScope(shape)
        scope.outer = outer + [self.shape].compactMap { $0 }
        return scope
    }

    /// Inside a section over a list of texts.
    var insideTexts: TemplateScope {
        var scope = inside([:])
        scope.shape = nil
        scope.this = Field(path: [], kind: .text)
        return scope
    }

    /// Inside a section over a text that may be absent: the record stays, `.` is the text.
    func inside(present field: Field) -> TemplateScope {
        var scope = self
        scope.this = Field(path: field.path, kind: field.kind.present)
        return scope
    }
}

extension TemplateScope {
    enum Resolution {
        case field(Field)
        case fault(Diagnostic)
    }

    func resolve(_ name: TemplateElement.Name) -> Resolution {
        let here = TemplateShape.Kind.record(shape ?? [:])
        if name.text == "." { return .field(this ?? Field(path: [], kind: here)) }
        var field = Field(path: [], kind: here)
        var position = name.position
        for part in name.text.split(separator: ".").map(String.init) {
            guard case .record(let record) = field.kind.present else {
                return .fault(.brokenChain(part, of: name.text, at: position))
            }
            guard let index = record.index(of: part) else {
                let isFirst = field.path.isEmpty
                return .fault(unknown(part, in: record, isFirst: isFirst, at: position))
            }
            field = field.member(index, record.fields[index].kind)
            position = position.advanced(by: part.unicodeScalars.count + 1)
        }
        return .field(field)
    }

    private func unknown(
        _ name: String, in record: TemplateShape, isFirst: Bool, at position: SourcePosition
    ) -> Diagnostic {
        if isFirst, outer.contains(where: { $0.index(of: name) != nil }) {
            return .outerName(name, at: position)
        }
        return .unknownName(name, among: record.fields.map(\.name), at: position)
    }
}

extension TemplateScope.Field {
    /// A field of this record: optional when it or the record is.
    fileprivate func member(_ index: Int, _ kind: TemplateShape.Kind) -> TemplateScope.Field {
        let isDoubtful = self.kind.isOptional && !kind.isOptional
        return TemplateScope.Field(path: path + [index], kind: isDoubtful ? .optional(kind) : kind)
    }
}

extension SourcePosition {
    fileprivate func advanced(by columns: Int) -> SourcePosition {
        SourcePosition(path: path, line: line, column: column + columns)
    }
}
