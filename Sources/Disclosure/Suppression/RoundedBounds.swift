import Model

/// What a reader can tell of rounded counts by the sums they are in: each printed one is within 2 of the true one, each
/// withheld one is 1 to 7.
///
/// Two printed tens, which are 8 or more each, and a total of 15, which is 17 or less, leave 1 for the third. Sum by sum;
/// what needs several at once has more room than rounding takes.
struct RoundedBounds {
    private static let farthest = Int.max / 1_000_000

    /// What one sum tells helps with the next so many times.
    private static let mostRounds = 8

    private let table: CountTable
    private var low: [Int] = []
    private var high: [Int] = []

    init(_ table: CountTable, withheld: Set<FigurePlace>) {
        self.table = table
        for cell in table.cells {
            let isPrinted = cell.printing.contains { !withheld.contains(table.places[$0]) }
            let bounds = RoundedBounds.bounds(of: cell, isPrinted: isPrinted)
            low.append(bounds.low)
            high.append(bounds.high)
        }
        for _ in 0..<RoundedBounds.mostRounds {
            if !narrow() { break }
        }
    }

    /// The withheld small counts that can be one number alone, in reading order.
    var told: [FigurePlace] {
        table.cells.indices.compactMap { cell in
            guard low[cell] == high[cell], table.cells[cell].isPrimary else { return nil }
            return table.cells[cell].printing.first.map { table.places[$0] }
        }
    }

    private static func bounds(
        of cell: CountTable.Cell, isPrinted: Bool
    ) -> (low: Int, high: Int) {
        guard let amount = cell.amount, let whole = amount.whole,
            let rounded = amount.roundedToFive.whole
        else { return (0, farthest) }
        if cell.printing.isEmpty { return (0, farthest) }
        if whole == 0 { return (0, 0) }
        if isPrinted { return (max(Rounding.smallest, Int(rounded) - 2), Int(rounded) + 2) }
        return (1, whole < Rounding.smallest ? Rounding.smallest - 1 : farthest)
    }

    /// Whether anything is known better than before.
    private mutating func narrow() -> Bool {
        var isNarrower = false
        for sum in table.sums {
            let least = sum.parts.reduce(0) { $0 + low[$1] }
            let most = sum.parts.reduce(0) { min(RoundedBounds.farthest, $0 + high[$1]) }
            let (total, limit) = (low[sum.total], high[sum.total])
            isNarrower = keep(sum.total, least, most) || isNarrower
            for part in sum.parts {
                let highest = limit - (least - low[part])
                let lowest = most == RoundedBounds.farthest ? 0 : total - (most - high[part])
                isNarrower = keep(part, lowest, highest) || isNarrower
            }
        }
        return isNarrower
    }

    private mutating func keep(_ cell: Int, _ lowest: Int, _ highest: Int) -> Bool {
        guard lowest > low[cell] || highest < high[cell] else { return false }
        low[cell] = max(low[cell], min(lowest, high[cell]))
        high[cell] = max(low[cell], min(high[cell], highest))
        return true
    }
}
