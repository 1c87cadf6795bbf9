internal import Diagnostics

/// A template bound to a shape: partials and blocks filled in, names turned into indices.
package struct Template: Sendable {
    /// What it was bound for; it renders records of this shape and no other.
    package let shape: TemplateShape
    var operations: [Operation] = []
    /// The text of all `literal` operations.
    var literals: [UInt8] = []
    /// The indices of all paths.
    var indices: [Int] = []
    /// Before this operation nothing may be joined to a literal, since sections begin or end there.
    private var barrier = 0

    /// The field an operation is about: a stretch of `indices`, empty for the text in turn.
    struct Path {
        let start: Int32
        let count: Int32
    }

    /// A step of rendering. What a section covers ends before the operation with the index `end`.
    enum Operation {
        case literal(start: Int32, end: Int32)
        case text(Path)
        case markup(Path)
        /// Over a flag, or what may be absent.
        case when(Path, end: Int32)
        case unless(Path, end: Int32)
        case enter(Path, end: Int32)
        case each(Path, end: Int32)
        case eachText(Path, end: Int32)
    }

    init(_ shape: TemplateShape) {
        self.shape = shape
    }
}

extension Template {
    mutating func append(_ text: some Collection<UInt8>) {
        guard !text.isEmpty else { return }
        var start = Int32(literals.count)
        literals += text
        if operations.count > barrier, case .literal(let before, _)? = operations.last {
            start = before
            operations.removeLast()
        }
        operations.append(.literal(start: start, end: Int32(literals.count)))
    }

    mutating func append(_ operation: Operation) {
        operations.append(operation)
    }

    mutating func path(_ path: [Int]) -> Path {
        indices += path
        return Path(start: Int32(indices.count - path.count), count: Int32(path.count))
    }

    /// Holds the place of a section's operation until its end is known.
    mutating func openSection() -> Int {
        operations.append(.literal(start: 0, end: 0))
        barrier = operations.count
        return operations.count - 1
    }

    mutating func closeSection(_ place: Int, _ operation: (_ end: Int32) -> Operation) {
        operations[place] = operation(Int32(operations.count))
        barrier = operations.count
    }
}
