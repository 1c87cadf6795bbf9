/// One row as a scanner found it: where its fields lie in the text. Made once, and filled for each row.
package struct CSVRecord: Sendable {
    /// The line on which the row begins, from 1.
    package private(set) var line = 1
    package private(set) var fields: [CSVField] = []
    /// Empty but where the text breaks RFC 4180.
    package private(set) var faults: [CSVFault] = []

    package init() {}

    mutating func begin(onLine line: Int) {
        self.line = line
        fields.removeAll(keepingCapacity: true)
        if !faults.isEmpty { faults.removeAll() }
    }

    @inline(__always)
    mutating func add(_ field: CSVField) { fields.append(field) }

    mutating func report(_ fault: CSVFault) { faults.append(fault) }
}

/// A field of a row, as a range of the text.
package struct CSVField: Hashable, Sendable {
    package enum Quoting: Hashable, Sendable {
        case none
        case quoted
        /// Each quote inside is written twice.
        case quotedWithQuotes
    }

    /// Between the quotes, where there are any.
    package let start: Int
    package let end: Int
    /// On which it begins, from 1.
    package let line: Int
    package let quoting: Quoting
    private let lineStart: Int

    @inline(__always)
    init(_ range: Range<Int>, at place: CSVPlace, quoting: Quoting) {
        start = range.lowerBound
        end = range.upperBound
        line = place.line
        lineStart = place.lineStart
        self.quoting = quoting
    }

    package var isEmpty: Bool { start == end }

    /// What the field says: without its quotes, and of two inside one.
    package func text(in bytes: Span<UInt8>) -> String {
        let written = bytes.extracting(start..<end)
        var text: [UInt8] = []
        text.reserveCapacity(written.count)
        var index = 0
        while index < written.count {
            text.append(written[index])
            let isDoubled = quoting == .quotedWithQuotes && written[index] == quotationMark
            index += isDoubled ? 2 : 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// From 1, in Unicode scalars; of a field in quotes that of the first quote.
    package func column(in bytes: Span<UInt8>) -> Int {
        let first = quoting == .none ? start : start - 1
        return scalars(of: bytes, in: lineStart..<first) + 1
    }
}

/// A place where the text breaks RFC 4180; the rest of it is read all the same.
package struct CSVFault: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The field goes on to the end of the text.
        case unclosedQuote
        /// What stands between the quote and the next delimiter is left out.
        case textAfterClosingQuote
    }

    package let kind: Kind
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int

    init(_ kind: Kind, at place: CSVPlace, of bytes: Span<UInt8>) {
        self.kind = kind
        line = place.line
        column = scalars(of: bytes, in: place.lineStart..<place.offset) + 1
    }
}

private func scalars(of bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
}
