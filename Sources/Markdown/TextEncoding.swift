internal import Diagnostics

/// A text as UTF-8 without zero bytes: what is neither becomes U+FFFD, and is reported.
struct TextEncoding {
    let lines: SourceLines
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: MarkdownText) {
        var bytes = Array(text.bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let zero = bytes.firstIndex(of: 0)
        let isValid = bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
        guard zero != nil || !isValid else {
            lines = SourceLines(path: text.path, firstLine: text.firstLine, bytes: bytes)
            return
        }
        let repaired = Self.repaired(bytes)
        lines = SourceLines(path: text.path, firstLine: text.firstLine, bytes: repaired.bytes)
        if let place = repaired.zero {
            diagnostics.append(.zeroByte(at: lines.position(of: place)))
        }
        if let place = repaired.broken {
            diagnostics.append(.notUTF8(at: lines.position(of: place)))
        }
    }

    /// With the places, in what is returned, of the first zero and of the first byte that is not UTF-8.
    private static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], zero: Int?, broken: Int?) {
        var repaired: [UInt8] = []
        var zero: Int?
        var broken: Int?
        var decoder = UTF8()
        var source = bytes.makeIterator()
        decoding: while true {
            switch decoder.decode(&source) {
            case .emptyInput: break decoding
            case .error:
                broken = broken ?? repaired.count
                repaired += [0xEF, 0xBF, 0xBD]
            case .scalarValue("\0"):
                zero = zero ?? repaired.count
                repaired += [0xEF, 0xBF, 0xBD]
            case .scalarValue(let scalar): repaired += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        return (repaired, zero, broken)
    }
}

enum UTF8Check {
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return true }
        return String(validating: bytes, as: UTF8.self) != nil
    }
}
