internal import Diagnostics
internal import Glibc

/// A text as UTF-8 without zero bytes: what is neither becomes U+FFFD, and is reported.
struct TextEncoding {
    let lines: SourceLines
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: MarkdownText) {
        var bytes = Array(text.bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if Self.isSound(bytes) {
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

    private static func isSound(_ bytes: [UInt8]) -> Bool {
        let hasZero = bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.flatMap { memchr($0, 0, buffer.count) } != nil
        }
        if hasZero { return false }
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
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
