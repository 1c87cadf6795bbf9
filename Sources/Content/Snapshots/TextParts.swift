import Diagnostics
import Formats

/// Some rows of a text: from where the scanner stands to a line's end.
struct TextPart: Sendable {
    /// Counts lines from the text's first row.
    let scanner: CSVScanner
    let end: Int
}

/// A large text in parts that can be read at once, each ending with a line feed; they count their lines from the same
/// number. Where a row stands on two lines, a part may begin in the middle of it.
func parts(of text: FileBytes, from scanner: CSVScanner) -> [TextPart] {
    // Each part finds out for itself what its keys are: fewer parts, less of that.
    let count = 8
    let length = (text.count - scanner.offset) / count
    let whole = TextPart(scanner: scanner, end: text.count)
    guard length > 16_384 else { return [whole] }
    return text.withSpan { bytes in
        var parts: [TextPart] = []
        var offset = scanner.offset
        while offset < bytes.count {
            let end = endOfLine(bytes, from: min(offset + length, bytes.count))
            let start = CSVScanner(
                delimiter: scanner.delimiter, offset: offset, line: scanner.line)
            parts.append(TextPart(scanner: start, end: end))
            offset = end
        }
        return parts
    }
}

/// The place after the next line feed, or the end of the text.
func endOfLine(_ text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < text.count {
        place += 1
        if text[place - 1] == 10 { break }
    }
    return place
}

extension FileBytes {
    /// At most so many of the first.
    func prefix(_ count: Int) -> [UInt8] {
        withSpan { text in (0..<min(count, text.count)).map { text[$0] } }
    }
}
