import Formats

/// Some rows of a text: from where the scanner stands to a line's end.
struct TextPart: Sendable {
    let scanner: CSVScanner
    let end: Int
}

/// A large text in parts that can be read at once; one part where a row might stand on two lines, or lines do not
/// end with a line feed alone.
func parts(of bytes: [UInt8], from scanner: CSVScanner) -> [TextPart] {
    // Each part finds out for itself what its keys are: fewer parts, less of that.
    let count = 16
    let length = (bytes.count - scanner.offset) / count
    let whole = TextPart(scanner: scanner, end: bytes.count)
    guard length > 16_384 else { return [whole] }
    var parts: [TextPart] = []
    var (offset, line) = (scanner.offset, scanner.line)
    while offset < bytes.count {
        let reach = min(offset + length, bytes.count)
        let end = bytes[reach...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
        guard let lines = linesWithoutQuotes(bytes.span.extracting(offset..<end)) else {
            return [whole]
        }
        let start = CSVScanner(delimiter: scanner.delimiter, offset: offset, line: line)
        parts.append(TextPart(scanner: start, end: end))
        offset = end
        line += lines
    }
    return parts
}

/// How many line feeds there are; `nil` where there is a quote or a carriage return.
private func linesWithoutQuotes(_ bytes: Span<UInt8>) -> Int? {
    var (lines, others, index) = (0, 0, 0)
    bytes.withUnsafeBytes { bytes in
        var faults: UInt64 = 0
        while index &+ 8 <= bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            lines &+= zeroes(word ^ 0x0A0A_0A0A_0A0A_0A0A).nonzeroBitCount
            faults |= zeroes(word ^ 0x2222_2222_2222_2222) | zeroes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
            index &+= 8
        }
        others = faults.nonzeroBitCount
    }
    for index in index..<bytes.count {
        let byte = bytes[index]
        lines += byte == 10 ? 1 : 0
        others += byte == 34 || byte == 13 ? 1 : 0
    }
    return others == 0 ? lines : nil
}
