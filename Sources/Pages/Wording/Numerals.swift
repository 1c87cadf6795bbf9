import Model

/// Numbers as a reader sees them, in English: one way for the whole site.
///
/// Source: ONS and GOV.UK style as domain rule 8.3 settles it.
enum Numerals {
    /// `1,234,567` or `92.40`, with the digits that the number has; "−" is never a sign that a screen reader skips.
    static func plain(_ number: Decimal) -> String {
        let text = number.description
        let digits = text.drop { $0 == "-" }
        let whole = digits.prefix { $0 != "." }
        let fraction = digits.dropFirst(whole.count)
        return (number.isNegative ? "-" : "") + grouped(whole) + fraction
    }

    /// Rounded to so many places, and all of them printed: figures in a column have the same.
    static func plain(_ number: Decimal, places: Int) -> String {
        let text = plain(number.rounded(to: places))
        let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
        guard fraction < places else { return text }
        let point = fraction == 0 ? "." : ""
        return text + point + String(repeating: "0", count: places - fraction)
    }

    private static func grouped(_ digits: Substring) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }

    static func whole(_ number: Int) -> String { plain(Decimal(number)) }

    /// `92.4%`; "less than 0.1%" and "more than 99.9%" where rounding would say none or all.
    static func percent(_ share: Share, places: Int) -> String? {
        guard
            let rounded = Decimal.quotient(
                share.numerator, share.denominator, times: 100, places: places)
        else { return nil }
        let step = Decimal(1, scale: UInt8(places))
        if rounded.isZero, !share.numerator.isZero { return "less than \(plain(step))%" }
        let all = Decimal(100)
        if rounded == all, share.numerator != share.denominator,
            let below = all.subtracting(step)
        {
            return "more than \(plain(below))%"
        }
        return plain(rounded) + "%"
    }

    /// Large counts as headlines have them: exact up to 999,999, then `1.2 million`.
    static func headline(_ count: Decimal) -> String {
        guard count >= Decimal(1_000_000), count < Decimal(1_000_000_000),
            let millions = Decimal.quotient(count, Decimal(1_000_000), places: 1)
        else { return plain(count.rounded(to: 0)) }
        let trimmed = millions.whole.map { Decimal($0) } ?? millions
        return plain(trimmed) + " million"
    }

    /// `1.3 percentage points`, without a sign.
    static func points(_ difference: Decimal) -> String {
        let size = difference.isNegative ? difference.negated : difference
        return plain(size) + (size == Decimal(1) ? " percentage point" : " percentage points")
    }

    /// `£2.83`, `£8,040`, `£1.25 million`.
    static func money(_ amount: Decimal, sign: String) -> String {
        let size = amount.isNegative ? amount.negated : amount
        let minus = amount.isNegative ? "-" : ""
        if size >= Decimal(1_000_000),
            let millions = Decimal.quotient(size, Decimal(1_000_000), places: 2)
        {
            return "\(minus)\(sign)\(withoutTrailingZeros(millions)) million"
        }
        return minus + sign + plain(size.whole.map { Decimal($0) } ?? size.rounded(to: 2))
    }

    private static func withoutTrailingZeros(_ number: Decimal) -> String {
        var text = plain(number)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// `38 minutes`, `2 hours 12 minutes`, `2 days`.
    static func duration(minutes: Decimal) -> String {
        let total = Int(minutes.rounded(to: 0).whole ?? 0)
        let parts = [
            (total / 1440, "day"), (total % 1440 / 60, "hour"), (total % 60, "minute"),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "0 minutes" }
        return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: " ")
    }
}
