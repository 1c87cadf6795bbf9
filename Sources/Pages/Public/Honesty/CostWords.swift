import Disclosure
import Model

/// Amounts of money that are known to lie in a range, in words. None of them is ever a bare number.
struct CostWords {
    /// "£", "$".
    let sign: String

    init(_ country: Organisation.Country) {
        sign = country == .uk ? "£" : "$"
    }

    /// "£6.03".
    func money(_ amount: Decimal) -> String { Numerals.english.money(amount, sign: sign) }

    /// "between £6.03 and £7.10"; "about £6.03" where both ends are printed alike.
    func between(_ range: AmountRange) -> String {
        let (low, high) = (money(range.low), money(range.high))
        return low == high ? "about \(low)" : "between \(low) and \(high)"
    }

    /// For a cell: "£6.03 to £7.10", "£690".
    func cell(_ range: AmountRange) -> String {
        let (low, high) = (money(range.low), money(range.high))
        return low == high ? low : "\(low) to \(high)"
    }

    /// The same of a number without a currency.
    func plainCell(_ range: AmountRange) -> String {
        let (low, high) = (Numerals.english.plain(range.low), Numerals.english.plain(range.high))
        return low == high ? low : "\(low) to \(high)"
    }

    /// "a loss of between £200 and £900", "between a loss of £1,692 and a saving of £1,120".
    func saving(_ range: AmountRange) -> String {
        if range.high.isNegative {
            return "a loss of \(between(AmountRange(range.high.negated, range.low.negated)))"
        }
        guard range.low.isNegative else { return "a saving of \(between(range))" }
        return
            "between a loss of \(money(range.low.negated)) and a saving of \(money(range.high))"
    }

    /// Of a return in percent, for each pound or dollar: "between a loss of 51p and a gain of 39p", "a gain of about 20p".
    func perUnit(_ range: AmountRange) -> String {
        let (low, high) = (range.low.rounded(to: 0), range.high.rounded(to: 0))
        if low.isNegative, !high.isNegative, !high.isZero {
            return "between a loss of \(small(low)) and a gain of \(small(high))"
        }
        let (one, other) = low.isNegative ? (high, low) : (low, high)
        let amount =
            one == other
            ? "about \(small(one))" : "between \(small(one)) and \(small(other))"
        return "a \(low.isNegative ? "loss" : "gain") of \(amount)"
    }

    /// "51p", "51 cents", "£1.20", without a sign; of a number of pence or cents.
    private func small(_ number: Decimal) -> String {
        let size = number.isNegative ? number.negated : number
        guard size < Decimal(100) else {
            return money(Decimal.quotient(size, Decimal(100), places: 2) ?? size)
        }
        let plain = Numerals.english.plain(size)
        return sign == "£" ? "\(plain)p" : "\(plain) \(size == Decimal(1) ? "cent" : "cents")"
    }
}
