/// Where bars begin and end: from zero either way, with room for the texts beyond their ends.
struct BarSpan {
    /// Whether the texts stand beyond the ends: not if that would leave little room for the bars.
    let hasTextBeside: Bool
    private let domain: ClosedRange<Double>
    private let left: Double
    private let right: Double

    init(_ amounts: [Amount]) {
        let values = amounts.compactMap(\.bounded)
        domain = min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
        let negative = amounts.filter { $0.value ?? 0 < 0 }
        let rest = amounts.filter { $0.value ?? 0 >= 0 }
        let (before, after) = (BarSpan.room(for: negative), BarSpan.room(for: rest))
        hasTextBeside = before + after <= 210
        left = negative.isEmpty || !hasTextBeside ? 2 : before
        right = hasTextBeside ? Frame.width - after : Frame.width - 4
    }

    var zero: Double { x(0) }

    func x(_ value: Double) -> Double {
        guard domain.lowerBound < domain.upperBound else { return left }
        let part = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
        return left + min(max(part, 0), 1) * (right - left)
    }

    private static func room(for amounts: [Amount]) -> Double {
        Lettering.width(of: amounts.map(\.text), .bold) + 12
    }
}
