import Model
import Statistics

/// Whether a number about people is too small to be printed: from 1 up to, but not, the threshold. A true zero is
/// printed.
///
/// Source: common council practice with a threshold of 5 or 10 (domain rule 5.2).
func isSmall(_ number: Decimal, smallest: Int) -> Bool {
    number > .zero && number < Decimal(smallest)
}

/// A share is small where either of its sides is: those counted, or the rest. Both could be told apart.
func isSmall(_ share: Share, smallest: Int) -> Bool {
    guard let rest = share.denominator.subtracting(share.numerator) else { return true }
    return isSmall(share.numerator, smallest: smallest) || isSmall(rest, smallest: smallest)
        || isSmall(share.denominator, smallest: smallest)
}

/// A rate about people on fewer cases than this is withheld. Source: domain rule 4.1, policy.
let fewestCases = 10

/// A rate on fewer cases than this is printed with `[u]`, low reliability. Source: domain rule 4.1, policy.
private let reliableCases = 30

/// Whether an average or a quantile about people rests on too few of them: fewer than 8, or than the threshold.
/// Source: NHS Digital, hospital data since 2018 (domain rule 5.2).
func isTooFew(records: Int, smallest: Int) -> Bool { records < max(smallest, 8) }

/// Whether a rate stands on so few cases that it is printed with `[u]`.
func isUnreliable(_ share: Share) -> Bool {
    share.denominator >= Decimal(fewestCases) && share.denominator < Decimal(reliableCases)
}
