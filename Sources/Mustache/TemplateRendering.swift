extension Template {
    /// Appends the page. The record is of the shape the template was bound for.
    package func render(_ record: TemplateRecord, into output: inout [UInt8]) {
        precondition(record.shape == shape, "a template renders the shape it was bound for")
        operations.withUnsafeBufferPointer { operations in
            literals.withUnsafeBufferPointer { literals in
                indices.withUnsafeBufferPointer { indices in
                    let renderer = Renderer(
                        operations: operations, literals: literals, indices: indices)
                    renderer.run(0..<operations.count, record, this: "", into: &output)
                }
            }
        }
    }
}

/// Runs operations over borrowed memory: nothing is counted, copied or checked twice on the way.
private struct Renderer {
    let operations: UnsafeBufferPointer<Template.Operation>
    let literals: UnsafeBufferPointer<UInt8>
    let indices: UnsafeBufferPointer<Int>

    typealias Values = UnsafeBufferPointer<TemplateValue>

    func run(
        _ range: Range<Int>, _ record: TemplateRecord, this: String, into output: inout [UInt8]
    ) {
        record.values.withUnsafeBufferPointer { run(range, $0, this: this, into: &output) }
    }

    func run(_ range: Range<Int>, _ values: Values, this: String, into output: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch operations[index] {
            case .literal(let start, let end):
                output.append(
                    contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
            case .text(let path):
                printText(path.count == 0 ? .text(this) : value(path, values), into: &output)
            case .markup(let path):
                printMarkup(value(path, values), into: &output)
            case .when(let path, let end):
                if !isThere(value(path, values)) { index = Int(end) - 1 }
            case .unless(let path, let end):
                if isThere(value(path, values)) { index = Int(end) - 1 }
            case .enter(let path, let end), .each(let path, let end), .eachText(let path, let end):
                repeatSection(index + 1..<Int(end), over: value(path, values), into: &output)
                index = Int(end) - 1
            }
            index += 1
        }
    }

    func repeatSection(
        _ range: Range<Int>, over value: TemplateValue, into output: inout [UInt8]
    ) {
        switch value {
        case .absent: break
        case .record(let record): run(range, record, this: "", into: &output)
        case .list(let records):
            for record in records { run(range, record, this: "", into: &output) }
        case .texts(let texts):
            let none = Values(start: nil, count: 0)
            for text in texts { run(range, none, this: text, into: &output) }
        case .text, .markup, .flag: strayValue()
        }
    }

    @inline(__always)
    func value(_ path: Template.Path, _ values: Values) -> TemplateValue {
        let start = Int(path.start)
        if path.count == 1 { return values[indices[start]] }
        return member(start..<start + Int(path.count), values)
    }

    /// Follows a dotted name; absent where a record on the way is.
    func member(_ path: Range<Int>, _ values: Values) -> TemplateValue {
        var value = values[indices[path.lowerBound]]
        for place in path.dropFirst() {
            switch value {
            case .record(let record): value = record.values[indices[place]]
            case .absent: return .absent
            case .text, .markup, .flag, .texts, .list: strayValue()
            }
        }
        return value
    }

    func isThere(_ value: TemplateValue) -> Bool {
        switch value {
        case .absent: false
        case .flag(let flag): flag
        case .list(let records): !records.isEmpty
        case .texts(let texts): !texts.isEmpty
        case .text, .markup, .record: true
        }
    }

    func printText(_ value: TemplateValue, into output: inout [UInt8]) {
        switch value {
        case .text(let text): output.appendEscaped(text)
        case .absent: break
        case .markup, .flag, .texts, .list, .record: strayValue()
        }
    }

    func printMarkup(_ value: TemplateValue, into output: inout [UInt8]) {
        switch value {
        case .markup(let bytes): output.append(contentsOf: bytes)
        case .absent: break
        case .text, .flag, .texts, .list, .record: strayValue()
        }
    }

    func strayValue() -> Never {
        preconditionFailure("a record does not hold what its shape says")
    }
}

extension [UInt8] {
    /// Appends text so that HTML shows it as it is, in elements and in quoted attributes.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in 0..<bytes.count {
                guard let entity = entity(of: bytes[index]) else { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                entity.withUTF8Buffer { append(contentsOf: $0) }
                start = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}

@inline(__always)
private func entity(of byte: UInt8) -> StaticString? {
    // All five lie below 64, so one look into a mask settles nearly every byte.
    guard byte < 64, escaped >> UInt64(byte) & 1 == 1 else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    default: return "&#39;"
    }
}

/// A bit for each of `"`, `&`, `'`, `<`, `>`.
private var escaped: UInt64 { 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62 }
