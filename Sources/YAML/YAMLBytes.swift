import Diagnostics

/// The size from which a file is not read: a hand-written one never comes near.
let largestYAML = 4 << 20

/// Why these bytes are not given to libyaml at all.
///
/// It would refuse most of them too, but tells such places by the byte; and a heap of `%TAG` lines
/// costs it quadratic time.
func refusal(
    of bytes: UnsafeBufferPointer<UInt8>, from start: SourcePosition
) -> Diagnostic? {
    if bytes.count > largestYAML { return .tooLarge(bytes.count, at: start) }
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x20, byte < 0x7F {
            if byte == percent, isDirective(at: index, of: bytes) {
                return .directive(at: position(ofByte: index, of: bytes, from: start))
            }
            index += 1
        } else if byte == 0x09 || byte == lineFeed || byte == carriageReturn {
            index += 1
        } else {
            guard let (scalar, length) = scalar(atByte: index, of: bytes) else {
                return .notUTF8(byte, at: position(ofByte: index, of: bytes, from: start))
            }
            if !isAllowed(scalar) {
                return .controlCharacter(
                    scalar, at: position(ofByte: index, of: bytes, from: start))
            }
            index += length
        }
    }
    return nil
}

/// The character at a position; `nil` at the end of the text.
func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at position: SourcePosition, from start: SourcePosition
) -> Unicode.Scalar? {
    var line = start.line
    var column = 1
    var index = 0
    while index < bytes.count {
        if line == position.line, column == position.column {
            return scalar(atByte: index, of: bytes)?.scalar
        }
        if isLineEnd(at: index, of: bytes) {
            line += 1
            column = 1
        } else if !isContinuation(bytes[index]) {
            column += 1
        }
        index += 1
        while index < bytes.count, isContinuation(bytes[index]) { index += 1 }
    }
    return nil
}

private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
private let percent = UInt8(ascii: "%")

func position(
    ofByte offset: Int, of bytes: UnsafeBufferPointer<UInt8>, from start: SourcePosition
) -> SourcePosition {
    var line = start.line
    var column = 1
    for index in 0..<offset {
        if isLineEnd(at: index, of: bytes) {
            line += 1
            column = 1
        } else if !isContinuation(bytes[index]) {
            column += 1
        }
    }
    return SourcePosition(path: start.path, line: line, column: column)
}

/// A line feed, or a carriage return without one.
private func isLineEnd(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes[index] == lineFeed { return true }
    return bytes[index] == carriageReturn
        && !(index + 1 < bytes.count && bytes[index + 1] == lineFeed)
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// A `%YAML` or `%TAG` at the start of a line.
private func isDirective(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index == 0 || bytes[index - 1] == lineFeed || bytes[index - 1] == carriageReturn else {
        return false
    }
    let line = bytes[index...]
    return line.starts(with: "%YAML".utf8) || line.starts(with: "%TAG".utf8)
}

private func scalar(
    atByte index: Int, of bytes: UnsafeBufferPointer<UInt8>
) -> (scalar: Unicode.Scalar, length: Int)? {
    var rest = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, UTF8.width(scalar))
}

/// What YAML takes, but for the line ends nobody sees: NEL, LS and PS.
private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE,
        0xFF00...0xFFFD, 0x1_0000...0x10_FFFF:
        true
    default: false
    }
}
