/// A decimal as it was written: 92.40 is 9240 hundredths. Sums and roundings are exact.
///
/// Up to 18 significant digits; more is refused when reading.
package struct Decimal: Sendable {
    package let mantissa: Int64
    /// How many of the mantissa's digits stand behind the point: 0 to 18.
    package let scale: UInt8

    @inlinable
    package init(_ mantissa: Int64, scale: UInt8 = 0) {
        self.mantissa = mantissa
        self.scale = scale
    }

    package init(_ number: Int) { self.init(Int64(number)) }
}

extension Decimal {
    /// The number that `text` spells; `nil` unless it is an optional minus sign, digits, and perhaps a point with digits behind it.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let number = text.withUTF8({ Decimal(ascii: $0.span) }) else { return nil }
        self = number
    }

    /// The same, of bytes: this is what a million rows go through.
    @inlinable
    package init?(ascii bytes: Span<UInt8>) {
        var index = 0
        let count = bytes.count
        let isNegative = count > 0 && bytes[0] == 45
        if isNegative { index = 1 }
        var mantissa: Int64 = 0
        var digits = 0
        var hasDigit = false
        var scale = -1
        while index < count {
            let byte = bytes[index]
            index += 1
            if byte >= 48, byte <= 57 {
                if digits == 18 { return nil }
                hasDigit = true
                mantissa = mantissa &* 10 &+ Int64(byte &- 48)
                if mantissa != 0 || scale >= 0 { digits += 1 }
                if scale >= 0 { scale += 1 }
            } else if byte == 46, scale == -1, index != count, hasDigit {
                scale = 0
            } else {
                return nil
            }
        }
        guard hasDigit else { return nil }
        self.init(isNegative ? -mantissa : mantissa, scale: UInt8(max(0, scale)))
    }
}

extension Decimal {
    package static let zero = Decimal(0, scale: 0)

    package var isZero: Bool { mantissa == 0 }
    package var isNegative: Bool { mantissa < 0 }

    /// The nearest binary number: for drawing, never for printing.
    package var approximate: Double { Double(mantissa) / Double(powerOfTen(Int(scale))) }

    /// The whole number it is; `nil` where something stands behind the point.
    package var whole: Int64? {
        let power = powerOfTen(Int(scale))
        return Int128(mantissa) % power == 0 ? Int64(Int128(mantissa) / power) : nil
    }

    /// The mantissa at a larger scale.
    package func widened(to scale: UInt8) -> Int128 {
        precondition(scale >= self.scale, "a decimal is widened, never cut")
        return Int128(mantissa) * powerOfTen(Int(scale - self.scale))
    }
}

extension Decimal: Hashable, Comparable {
    package static func == (one: Decimal, other: Decimal) -> Bool {
        if one.scale == other.scale { return one.mantissa == other.mantissa }
        let scale = max(one.scale, other.scale)
        return one.widened(to: scale) == other.widened(to: scale)
    }

    package static func < (one: Decimal, other: Decimal) -> Bool {
        if one.scale == other.scale { return one.mantissa < other.mantissa }
        let scale = max(one.scale, other.scale)
        return one.widened(to: scale) < other.widened(to: scale)
    }

    package func hash(into hasher: inout Hasher) {
        var mantissa = mantissa
        var scale = scale
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        hasher.combine(mantissa)
        hasher.combine(scale)
    }
}

extension Decimal {
    /// The sum; `nil` where it has more digits than a decimal holds.
    @inlinable
    package func adding(_ other: Decimal) -> Decimal? {
        guard scale == other.scale else { return addingWidened(other) }
        let (sum, overflow) = mantissa.addingReportingOverflow(other.mantissa)
        return overflow ? nil : Decimal(sum, scale: scale)
    }

    @usableFromInline
    func addingWidened(_ other: Decimal) -> Decimal? {
        let wide = max(scale, other.scale)
        let sum = widened(to: wide) + other.widened(to: wide)
        return Int64(exactly: sum).map { Decimal($0, scale: wide) }
    }

    /// Of the lowest mantissa there is, which no cell can hold, the highest there is.
    package var negated: Decimal {
        Decimal(mantissa == Int64.min ? Int64.max : -mantissa, scale: scale)
    }

    /// The difference; `nil` where it has more digits than a decimal holds.
    package func subtracting(_ other: Decimal) -> Decimal? {
        let wide = max(scale, other.scale)
        let difference = widened(to: wide) - other.widened(to: wide)
        return Int64(exactly: difference).map { Decimal($0, scale: wide) }
    }
}

extension Decimal {
    /// The product; `nil` where it has more digits than a decimal holds.
    package func multiplied(by other: Decimal) -> Decimal? {
        guard scale + other.scale <= 18 else { return nil }
        return Int64(exactly: Int128(mantissa) * Int128(other.mantissa))
            .map { Decimal($0, scale: scale + other.scale) }
    }
}

/// 10 to a power of 0 to 36.
package func powerOfTen(_ power: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<power { result *= 10 }
    return result
}
