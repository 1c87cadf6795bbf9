import Model

/// Numbers as a reader of a language sees them: one way for the whole site.
///
/// English, Welsh and Māori all write `1,234.5`. Source: ONS and GOV.UK style as domain rule 8.3 settles it.
struct Numerals: Sendable {
    let vocabulary: Vocabulary

    static let english = Numerals(vocabulary: .english)

    /// `1,234,567` or `92.40`, with the digits that the number has; "−" is never a sign that a screen reader skips.
    func plain(_ number: Decimal) -> String {
        let text = number.description
        let digits = text.drop { $0 == "-" }
        let whole = digits.prefix { $0 != "." }
        let fraction = digits.dropFirst(whole.count)
        return (number.isNegative ? "-" : "") + grouped(whole) + fraction
    }

    /// Rounded to so many places, and all of them printed: figures in a column have the same.
    func plain(_ number: Decimal, places: Int) -> String {
        let text = plain(number.rounded(to: places))
        let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
        guard fraction < places else { return text }
        let point = fraction == 0 ? "." : ""
        return text + point + String(repeating: "0", count: places - fraction)
    }

    private func grouped(_ digits: Substring) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }

    func whole(_ number: Int) -> String { plain(Decimal(number)) }

    /// `1 measure`, `1,200 measures`: of a noun that the vocabulary does not have.
    func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(whole(number)) \(number == 1 ? one : many)"
    }

    /// `2.5 hours`.
    func counted(_ number: Decimal, _ unit: Vocabulary.Phrase) -> String {
        "\(plain(number)) \(vocabulary.having(unit).say(unit, after: number))"
    }

    /// `92.4%`; "less than 0.1%" and "more than 99.9%" where rounding would say none or all.
    func percent(_ share: Share, places: Int) -> String? {
        guard
            let rounded = Decimal.quotient(
                share.numerator, share.denominator, times: 100, places: places)
        else { return nil }
        let step = Decimal(1, scale: UInt8(places))
        if rounded.isZero, !share.numerator.isZero {
            return vocabulary.say(.lessThan, "\(plain(step))%")
        }
        let all = Decimal(100)
        if rounded == all, share.numerator != share.denominator,
            let below = all.subtracting(step)
        {
            return vocabulary.say(.moreThan, "\(plain(below))%")
        }
        return plain(rounded) + "%"
    }

    /// Large counts as headlines have them: exact up to 999,999, then `1.2 million`.
    func headline(_ count: Decimal) -> String {
        guard count >= Decimal(1_000_000), count < Decimal(1_000_000_000),
            let millions = Decimal.quotient(count, Decimal(1_000_000), places: 1)
        else { return plain(count.rounded(to: 0)) }
        return vocabulary.say(.million, plain(millions.whole.map { Decimal($0) } ?? millions))
    }

    /// `1.3 percentage points`, `negative 1.3 percentage points`.
    func points(_ difference: Decimal) -> String {
        guard difference.isNegative else { return counted(difference, .percentagePoint) }
        let words = vocabulary.having(.percentagePoint, .negative)
        let size = Numerals(vocabulary: words).counted(difference.negated, .percentagePoint)
        return words.say(.negative, size)
    }

    /// `up 20.5%`, `down 10.0%`, `no change`, of a change in percent.
    func change(percent change: Decimal, places: Int) -> String {
        let rounded = change.rounded(to: places)
        if rounded.isZero { return vocabulary.say(.noChange) }
        let size = rounded.isNegative ? rounded.negated : rounded
        let text = "\(plain(size, places: places))%"
        return vocabulary.say(rounded.isNegative ? .down : .up, text)
    }

    /// `£2.83`, `£8,040`, `£1.25 million`.
    func money(_ amount: Decimal, sign: String) -> String {
        let size = amount.isNegative ? amount.negated : amount
        let minus = amount.isNegative ? "-" : ""
        if size >= Decimal(1_000_000),
            let millions = Decimal.quotient(size, Decimal(1_000_000), places: 2)
        {
            return vocabulary.say(.million, "\(minus)\(sign)\(withoutTrailingZeros(millions))")
        }
        return minus + sign
            + (size.whole.map { plain(Decimal($0)) } ?? plain(size, places: 2))
    }

    private func withoutTrailingZeros(_ number: Decimal) -> String {
        var text = plain(number)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// `38 minutes`, `2 hours 12 minutes`, `2 days`.
    func duration(minutes: Decimal) -> String {
        let total = Int(minutes.rounded(to: 0).whole ?? 0)
        let all: [(Int, Vocabulary.Phrase)] = [
            (total / 1440, .day), (total % 1440 / 60, .hour), (total % 60, .minute),
        ]
        let parts = all.filter { $0.0 > 0 }
        let words = Numerals(vocabulary: vocabulary.having(.day, .hour, .minute))
        guard !parts.isEmpty else { return words.counted(Decimal(0), .minute) }
        return parts.map { words.counted(Decimal($0.0), $0.1) }.joined(separator: " ")
    }

    /// `A, B and C`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        // Without a word of its own for it, a language has a comma: no list is half English.
        guard vocabulary.phrases[.and] != nil else { return items.joined(separator: ", ") }
        return vocabulary.say(.and, items.dropLast().joined(separator: ", "), last)
    }

    /// "nine", "10": a small number of things as a sentence has it.
    func spelled(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(count) ? words[count] : whole(count)
    }

    /// In a sentence no number has a sign: `negative 5`.
    func inSentence(_ text: String) -> String {
        text.hasPrefix("-") ? vocabulary.say(.negative, String(text.dropFirst())) : text
    }
}
