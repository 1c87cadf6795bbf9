// Data in; accessible SVG out, as bytes. Charts know no unit, language, date or colour: texts come in as they are to be
// read, and marks carry classes for a style sheet. Nothing here decides what may be shown: what must stay hidden
// does not come in.

/// Markup under way. What is interpolated cannot break out of it: text is escaped, numbers have one decimal.
struct SVG {
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(6_000)
    }

    mutating func write(_ markup: Markup) {
        bytes += markup.bytes
    }

    /// What was drawn before its height was known.
    mutating func append(_ drawing: SVG) {
        bytes += drawing.bytes
    }

    struct Markup: ExpressibleByStringInterpolation {
        fileprivate let bytes: [UInt8]

        init(stringLiteral value: String) {
            bytes = Array(value.utf8)
        }

        init(stringInterpolation: StringInterpolation) {
            bytes = stringInterpolation.bytes
        }

        struct StringInterpolation: StringInterpolationProtocol {
            fileprivate var bytes: [UInt8] = []

            init(literalCapacity: Int, interpolationCount: Int) {
                bytes.reserveCapacity(literalCapacity + interpolationCount * 6)
            }

            mutating func appendLiteral(_ literal: String) {
                bytes += literal.utf8
            }

            mutating func appendInterpolation(_ text: String) {
                for byte in text.utf8 { append(escaping: byte) }
            }

            mutating func appendInterpolation(_ number: Int) {
                append(decimal: number)
            }

            mutating func appendInterpolation(_ number: Double) {
                append(tenths: Int((number * 10).rounded()))
            }

            mutating func appendInterpolation(_ markup: Markup) {
                bytes += markup.bytes
            }
        }
    }
}

extension SVG.Markup.StringInterpolation {
    /// Control characters that XML 1.0 does not allow are left out.
    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: break
        default: bytes.append(byte)
        }
    }

    /// `-0.0` cannot arise: the sign is the whole number's.
    private mutating func append(tenths: Int) {
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        append(decimal: Int(tenths.magnitude / 10))
        let fraction = UInt8(tenths.magnitude % 10)
        if fraction != 0 { bytes += [UInt8(ascii: "."), UInt8(ascii: "0") + fraction] }
    }

    private mutating func append(decimal number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var digits: [UInt8] = []
        var rest = number.magnitude
        repeat {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes += digits.reversed()
    }
}
