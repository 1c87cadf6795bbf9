/// A CSV text being written: UTF-8 without a byte-order mark, CRLF, quotes only where they are due.
package struct CSVText: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var rowStart = 0
    private var isAtStartOfRow = true

    package init() {}

    /// A code, a date or a number, as it stands.
    package mutating func add(_ value: String) {
        separate()
        append(value)
    }

    /// Text that somebody wrote. Where a spreadsheet would take it for a formula it gets a `'` in front;
    /// a plain number (`-3.5`) does not need one.
    ///
    /// Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
    package mutating func add(freeText text: String) {
        separate()
        append(isFormula(text) ? "'" + text : text)
    }

    package mutating func endRow() {
        // A row of one empty field would be an empty line, which is no row.
        if !isAtStartOfRow, bytes.count == rowStart { bytes += [quotationMark, quotationMark] }
        bytes.append(carriageReturn)
        bytes.append(lineFeed)
        rowStart = bytes.count
        isAtStartOfRow = true
    }

    package mutating func add(row values: [String]) {
        for value in values { add(value) }
        endRow()
    }
}

extension CSVText {
    private mutating func separate() {
        if !isAtStartOfRow { bytes.append(UInt8(ascii: ",")) }
        isAtStartOfRow = false
    }

    private mutating func append(_ text: String) {
        guard needsQuotes(text) else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(quotationMark)
        for byte in text.utf8 {
            if byte == quotationMark { bytes.append(quotationMark) }
            bytes.append(byte)
        }
        bytes.append(quotationMark)
    }
}

private func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
        byte == quotationMark || byte == UInt8(ascii: ",") || byte == lineFeed
            || byte == carriageReturn
    }
}

private func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, carriageReturn: true
    case UInt8(ascii: "-"): !isPlainNumber(text.utf8.dropFirst())
    default: false
    }
}

/// Digits, and perhaps a point and more digits.
private func isPlainNumber(_ text: Substring.UTF8View) -> Bool {
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
}
