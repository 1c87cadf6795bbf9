/// An amount that is not known exactly: from a low to a high. One that is known has them equal.
package struct AmountRange: Hashable, Sendable {
    package let low: Decimal
    package let high: Decimal

    package init(_ low: Decimal, _ high: Decimal) {
        self.low = low
        self.high = high
    }

    package init(_ amount: Decimal) { self.init(amount, amount) }

    package var isExact: Bool { low == high }
}
