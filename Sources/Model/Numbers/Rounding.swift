extension Decimal {
    /// Rounded to so many places, half away from zero, on the decimal as written.
    /// Source: Government Statistical Service practice as domain rule 8.3 settles it.
    package func rounded(to places: Int) -> Decimal {
        guard places < Int(scale) else { return self }
        let divisor = powerOfTen(Int(scale) - max(0, places))
        // What is divided by ten or more fits.
        let rounded = Int64(clamping: roundedQuotient(Int128(mantissa), divisor))
        return Decimal(rounded, scale: UInt8(max(0, places)))
    }

    /// `numerator / denominator × factor`, rounded once, half away from zero; `nil` over zero or where it has too many digits.
    package static func quotient(
        _ numerator: Decimal, _ denominator: Decimal, times factor: Int = 1, places: Int
    ) -> Decimal? {
        guard !denominator.isZero, (0...18).contains(places) else { return nil }
        let scale = max(numerator.scale, denominator.scale)
        let top = numerator.widened(to: scale)
        let bottom = denominator.widened(to: scale)
        let (scaled, overflow) = top.multipliedReportingOverflow(
            by: powerOfTen(places) * Int128(factor))
        guard !overflow else { return nil }
        let sign: Int128 = bottom < 0 ? -1 : 1
        return Int64(exactly: roundedQuotient(scaled * sign, bottom * sign))
            .map { Decimal($0, scale: UInt8(places)) }
    }
}

/// Half away from zero; the divisor is positive.
private func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return dividend < 0 ? quotient - 1 : quotient + 1
}

extension Decimal: CustomStringConvertible {
    /// As in a data file: a point, a minus sign, no separators, every digit of the scale.
    package var description: String {
        let digits = String(mantissa.magnitude)
        let sign = mantissa < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -Int(scale))
        return "\(sign)\(padded[..<point]).\(padded[point...])"
    }
}
