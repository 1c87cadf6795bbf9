/// A fraction in lowest terms. The arithmetic is exact; where a number grows too large the result says so.
struct Fraction: Equatable, Sendable {
    let top: Int64
    /// Above zero.
    let bottom: Int64

    static let zero = Fraction(0)

    init(_ whole: Int) {
        top = Int64(whole)
        bottom = 1
    }

    private init?(_ top: Int128, _ bottom: Int128) {
        var (one, other) = (top.magnitude, bottom.magnitude)
        while other != 0 { (one, other) = (other, one % other) }
        let divisor = Int128(one == 0 ? 1 : one) * (bottom < 0 ? -1 : 1)
        guard let top = Int64(exactly: top / divisor), let bottom = Int64(exactly: bottom / divisor)
        else { return nil }
        self.top = top
        self.bottom = bottom
    }

    var isZero: Bool { top == 0 }
    var isNegative: Bool { top < 0 }

    func minus(_ other: Fraction) -> Fraction? {
        if other.top == 0 { return self }
        return Fraction(
            Int128(top) * Int128(other.bottom) - Int128(other.top) * Int128(bottom),
            Int128(bottom) * Int128(other.bottom))
    }

    func times(_ other: Fraction) -> Fraction? {
        Fraction(Int128(top) * Int128(other.top), Int128(bottom) * Int128(other.bottom))
    }

    /// The other is not zero.
    func divided(by other: Fraction) -> Fraction? {
        Fraction(Int128(top) * Int128(other.bottom), Int128(bottom) * Int128(other.top))
    }

    static func < (one: Fraction, other: Fraction) -> Bool {
        Int128(one.top) * Int128(other.bottom) < Int128(other.top) * Int128(one.bottom)
    }

    /// Towards zero.
    var whole: Int { Int(top / bottom) }
}
