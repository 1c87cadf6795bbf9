/// The bytes of a text file as UTF-8 without a byte-order mark, or why they are none.
///
/// UTF-8, and UTF-16 that begins with its byte-order mark, which is what spreadsheets and platforms write.
package enum DecodedText: Hashable, Sendable {
    case text([UInt8])
    case refused(TextFault)

    package init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: bytes, unit: { UInt16($1) << 8 | UInt16($0) })
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: bytes, unit: { UInt16($0) << 8 | UInt16($1) })
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .refused(.legacySpreadsheet)
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .refused(.spreadsheet)
        } else if let offset = firstOffsetThatIsNoUTF8(of: bytes) {
            self = .refused(.notUTF8(offset: offset))
        } else {
            self = .text(
                bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        }
    }
}

extension DecodedText {
    /// Whether a file that begins with these bytes has no byte-order mark and is no spreadsheet's: if it is text, it is
    /// UTF-8, as it stands.
    package static func isLikelyUTF8(_ first: [UInt8]) -> Bool {
        let others: [[UInt8]] = [
            [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xD0, 0xCF, 0x11, 0xE0],
            [0x50, 0x4B, 0x03, 0x04],
        ]
        return !others.contains { first.starts(with: $0) }
    }
}

/// Why a file is not read as text.
package enum TextFault: Hashable, Sendable {
    /// An Excel workbook of before 2007 (.xls): its sheets have to be saved as "CSV UTF-8".
    case legacySpreadsheet
    /// A zip archive, as .xlsx and .ods are.
    case spreadsheet
    /// UTF-16 with half a unit at its end: the file is cut off.
    case oddUTF16
    /// From the file's first byte, which is 0.
    case notUTF8(offset: Int)
    case notUTF16(offset: Int)
}

extension DecodedText {
    /// `unit` makes a code unit of two bytes in the order in which they stand.
    private init(utf16 bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16) {
        guard bytes.count.isMultiple(of: 2) else {
            self = .refused(.oddUTF16)
            return
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var offset = 2
        while offset < bytes.count {
            let first = unit(bytes[offset], bytes[offset + 1])
            let second = offset + 3 < bytes.count ? unit(bytes[offset + 2], bytes[offset + 3]) : 0
            guard let scalar = Unicode.Scalar(utf16: first, second) else {
                self = .refused(.notUTF16(offset: offset))
                return
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            offset += 2 * UTF16.width(scalar)
        }
        self = .text(text)
    }
}

extension Unicode.Scalar {
    /// Of a unit, or of a pair of surrogates; `nil` of a surrogate without its other half.
    fileprivate init?(utf16 first: UInt16, _ second: UInt16) {
        guard UTF16.isLeadSurrogate(first), UTF16.isTrailSurrogate(second) else {
            self.init(first)
            return
        }
        let high = UInt32(first) - 0xD800
        let low = UInt32(second) - 0xDC00
        self.init(0x1_0000 + high << 10 + low)
    }
}

private func firstOffsetThatIsNoUTF8(of bytes: [UInt8]) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
