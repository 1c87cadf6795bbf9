/// The rows of a CSV text, one after another, without a copy of any.
///
/// RFC 4180 with a delimiter of one's choice. Lines end with LF, CRLF or CR, mixed too; the last may end
/// with nothing. A quote within an unquoted field is part of it. The text is UTF-8 without a byte-order
/// mark, and the same at each call: the scanner only remembers how far it has read.
package struct CSVScanner: Sendable {
    package let delimiter: UInt8
    /// Where the next row begins.
    package private(set) var offset: Int
    /// Of the next row, from 1.
    package private(set) var line: Int
    private let mask: CSVByteMask

    package init(delimiter: UInt8 = UInt8(ascii: ","), offset: Int = 0, line: Int = 1) {
        self.delimiter = delimiter
        self.offset = offset
        self.line = line
        mask = CSVByteMask(delimiter)
    }

    /// The next row into `record`, in place of what it held; false at the end of the text.
    ///
    /// An empty line is a row without fields.
    package mutating func read(_ record: inout CSVRecord, of bytes: Span<UInt8>) -> Bool {
        guard offset < bytes.count else { return false }
        record.begin(onLine: line)
        var place = CSVPlace(offset: offset, line: line, lineStart: offset)
        if isLineEnd(bytes[place.offset]) {
            endLine(&place, of: bytes)
        } else {
            readFields(of: bytes, at: &place, into: &record)
        }
        offset = place.offset
        line = place.line
        return true
    }
}

/// How far a scanner has come.
struct CSVPlace {
    var offset: Int
    var line: Int
    var lineStart: Int
}

let lineFeed: UInt8 = 0x0A
let carriageReturn: UInt8 = 0x0D
let quotationMark: UInt8 = 0x22

private func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

/// Past the line end that stands here.
private func endLine(_ place: inout CSVPlace, of bytes: Span<UInt8>) {
    let byte = bytes[place.offset]
    place.offset += 1
    if byte == carriageReturn, place.offset < bytes.count, bytes[place.offset] == lineFeed {
        place.offset += 1
    }
    place.line += 1
    place.lineStart = place.offset
}

extension CSVScanner {
    private func readFields(
        of bytes: Span<UInt8>, at place: inout CSVPlace, into record: inout CSVRecord
    ) {
        while true {
            if place.offset < bytes.count, bytes[place.offset] == quotationMark {
                readQuoted(of: bytes, at: &place, into: &record)
            } else {
                let start = place.offset
                place.offset = mask.firstStop(in: bytes, from: start)
                record.add(CSVField(start..<place.offset, at: place, quoting: .none))
            }
            guard place.offset < bytes.count else { return }
            guard bytes[place.offset] == delimiter else { return endLine(&place, of: bytes) }
            place.offset += 1
        }
    }

    /// A field in quotes, and what stands between its last quote and the next delimiter.
    private func readQuoted(
        of bytes: Span<UInt8>, at place: inout CSVPlace, into record: inout CSVRecord
    ) {
        let opening = place
        var quoting = CSVField.Quoting.quoted
        place.offset += 1
        while place.offset < bytes.count {
            let byte = bytes[place.offset]
            if byte == quotationMark {
                guard place.offset + 1 < bytes.count, bytes[place.offset + 1] == quotationMark
                else { break }
                quoting = .quotedWithQuotes
                place.offset += 2
            } else if isLineEnd(byte) {
                endLine(&place, of: bytes)
            } else {
                place.offset += 1
            }
        }
        record.add(CSVField(opening.offset + 1..<place.offset, at: opening, quoting: quoting))
        guard place.offset < bytes.count else {
            return record.report(CSVFault(.unclosedQuote, at: opening, of: bytes))
        }
        place.offset += 1
        let end = mask.firstStop(in: bytes, from: place.offset)
        if end > place.offset {
            record.report(CSVFault(.textAfterClosingQuote, at: place, of: bytes))
        }
        place.offset = end
    }
}
