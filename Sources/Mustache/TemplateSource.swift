internal import Diagnostics

/// The bytes of a template, and questions about its lines.
struct TemplateSource: Sendable {
    let path: String
    let bytes: [UInt8]
    private let lineStarts: [Int]

    init(_ file: SourceFile) {
        path = file.path
        bytes = file.bytes
        lineStarts = [0] + bytes.indices.filter { file.bytes[$0] == .newline }.map { $0 + 1 }
    }

    func position(of offset: Int) -> SourcePosition {
        let line = lineStarts.partitioningIndex { $0 > offset } - 1
        let start = lineStarts[line]
        return SourcePosition(
            path: path, line: line + 1, column: bytes[start..<offset].scalarCount + 1)
    }

    func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || bytes[offset - 1] == .newline
    }

    /// The start of the line, when nothing but blanks stands between it and the offset.
    func blankLineStart(before offset: Int) -> Int? {
        var start = offset
        while start > 0, bytes[start - 1].isBlank { start -= 1 }
        return isLineStart(start) ? start : nil
    }

    /// The start of the next line, or the end, when nothing but blanks stands before it.
    func blankLineEnd(after offset: Int) -> Int? {
        var end = offset
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        if end == bytes.count || bytes[end] == .newline { return min(end + 1, bytes.count) }
        let isPair = bytes[end] == .carriageReturn && bytes[end...].dropFirst().first == .newline
        return isPair ? end + 2 : nil
    }

    /// The first place of the sequence from the offset on.
    func offset(of sequence: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = sequence.first, range.count >= sequence.count else { return nil }
        return (range.lowerBound...range.upperBound - sequence.count).first { start in
            bytes[start] == first && bytes[start..<start + sequence.count].elementsEqual(sequence)
        }
    }

    /// The range without white space, line ends included, at both its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isWhiteSpace { start += 1 }
        while end > start, bytes[end - 1].isWhiteSpace { end -= 1 }
        return start..<end
    }

    /// Whole lines, the last perhaps cut short.
    func lines(in range: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex(of: .newline)
            let end = newline.map { $0 + 1 } ?? range.upperBound
            lines.append(start..<end)
            start = end
        }
        return lines
    }

    /// The blanks that all lines of the range begin with, empty lines aside; `nil` when all are
    /// empty.
    func indentation(of range: Range<Int>) -> [UInt8]? {
        lines(in: range).filter { !trimmed($0).isEmpty }
            .map { bytes[$0].prefix { $0.isBlank } }
            .min { $0.count < $1.count }.map(Array.init)
    }
}

extension UInt8 {
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// A space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    var isLineEnd: Bool { self == .newline || self == .carriageReturn }
    var isWhiteSpace: Bool { isBlank || isLineEnd }
}

extension ArraySlice<UInt8> {
    /// Every byte but those that continue a scalar.
    fileprivate var scalarCount: Int { count { $0 & 0b1100_0000 != 0b1000_0000 } }
}

extension Array {
    /// Where the predicate begins to hold, in an array ordered by it.
    fileprivate func partitioningIndex(_ belongsAbove: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsAbove(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
