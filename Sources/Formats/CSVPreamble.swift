/// What some programs put before a CSV's header: a `sep=` line, then lines that begin with `#`.
package struct CSVPreamble: Hashable, Sendable {
    /// What the `sep=` line names.
    package private(set) var delimiter: UInt8?
    /// Without the `#` and the blanks around, in order.
    package private(set) var comments: [String] = []
    private var offset = 0
    private var line = 1

    package init(of bytes: [UInt8]) {
        while let text = lineText(of: bytes) {
            if line == 1, let named = namedDelimiter(text) {
                delimiter = named
            } else if text.first == UInt8(ascii: "#") {
                comments.append(comment(text))
            } else {
                return
            }
            skipLine(text, of: bytes)
        }
    }

    /// A scanner of what follows, with the delimiter that the preamble names, or else the one given.
    package func scanner(delimiter fallback: UInt8 = UInt8(ascii: ",")) -> CSVScanner {
        CSVScanner(delimiter: delimiter ?? fallback, offset: offset, line: line)
    }
}

extension CSVPreamble {
    private func lineText(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard offset < bytes.count else { return nil }
        return bytes[offset...].prefix { $0 != lineFeed && $0 != carriageReturn }
    }

    private mutating func skipLine(_ text: ArraySlice<UInt8>, of bytes: [UInt8]) {
        let end = bytes[text.endIndex...].prefix(2)
        offset =
            text.endIndex + (end.elementsEqual([carriageReturn, lineFeed]) ? 2 : min(end.count, 1))
        line += 1
    }
}

private func namedDelimiter(_ line: ArraySlice<UInt8>) -> UInt8? {
    let name = Array("sep=".utf8)
    return line.count == name.count + 1 && line.starts(with: name) ? line.last : nil
}

private func comment(_ line: ArraySlice<UInt8>) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var text = line.drop { $0 == UInt8(ascii: "#") }.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
}
