/// A pipe table as it stands in the text.
/// Source: GitHub Flavored Markdown 0.29, section 4.10, and what cmark-gfm does where that is silent.
struct PipeTable {
    enum Alignment { case none, left, center, right }

    /// Of the header; the delimiter row follows, then the other rows.
    let line: Int
    let alignments: [Alignment]
    /// Each row's cells, the header's first, as byte ranges without outer blanks: at most one for each column.
    var rows: [[Range<Int>]]
    /// For each line, the delimiter row too, where it begins and where its containers end.
    var prefixes: [Range<Int>]

    var lastLine: Int { line + prefixes.count - 1 }

    var cellCount: Int { rows.reduce(0) { $0 + $1.count } }
}

/// The cells of a line, as byte ranges without outer blanks; none where the line has no cell.
struct PipeRow {
    private(set) var cells: [Range<Int>] = []

    init(_ bytes: [UInt8], in range: Range<Int>) {
        var start = range.lowerBound
        if start < range.upperBound, bytes[start] == UInt8(ascii: "|") {
            start += 1
        }
        for index in start..<range.upperBound
        where bytes[index] == UInt8(ascii: "|")
            && !(index > range.lowerBound && bytes[index - 1] == UInt8(ascii: "\\"))
        {
            cells.append(Self.trimmed(start..<index, in: bytes))
            start = index + 1
        }
        let rest = Self.trimmed(start..<range.upperBound, in: bytes)
        if !rest.isEmpty { cells.append(rest) }
    }

    /// What each column says of its alignment; `nil` unless this is a delimiter row.
    func alignments(in bytes: [UInt8]) -> [PipeTable.Alignment]? {
        var alignments: [PipeTable.Alignment] = []
        for cell in cells {
            guard let alignment = Self.alignment(bytes[cell]) else { return nil }
            alignments.append(alignment)
        }
        return alignments.isEmpty ? nil : alignments
    }

    private static func alignment(_ cell: ArraySlice<UInt8>) -> PipeTable.Alignment? {
        var dashes = cell
        let isLeft = dashes.first == UInt8(ascii: ":")
        if isLeft { dashes.removeFirst() }
        let isRight = dashes.last == UInt8(ascii: ":")
        if isRight { dashes.removeLast() }
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        switch (isLeft, isRight) {
        case (false, false): return PipeTable.Alignment.none
        case (true, false): return .left
        case (true, true): return .center
        case (false, true): return .right
        }
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
    }
}
