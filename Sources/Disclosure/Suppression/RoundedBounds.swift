import Model

/// What a reader can tell of rounded counts by the sums they are in: each printed one is within 2 of the true one, each
/// withheld one is 1 to 7.
///
/// Two printed tens, which are 8 or more each, and a total of 15, which is 17 or less, leave 1 for the third. Sum by sum;
/// what needs several at once has more room than rounding takes.
struct RoundedBounds {
    private static let farthest = Int.max / 1_000_000

    private let table: CountTable
    private var low: [Int]
    private var high: [Int]
    /// The sums that narrowed each.
    private var narrowing: [[Int]]

    init(_ table: CountTable, isWithheld: (FigurePlace) -> Bool) {
        self.table = table
        low = []
        high = []
        narrowing = Array(repeating: [], count: table.cells.count)
        for cell in table.cells {
            let bounds = RoundedBounds.bounds(
                of: cell, isPrinted: cell.printing.contains { !isWithheld(table.places[$0]) })
            low.append(bounds.low)
            high.append(bounds.high)
        }
        for _ in 0..<8 where narrow() {}
    }

    /// The withheld small counts that are told, with the sums that tell each, the nearest first.
    var told: [(cell: Int, sums: [Int])] {
        table.cells.indices.compactMap { cell in
            guard low[cell] == high[cell], table.cells[cell].isPrimary,
                !table.cells[cell].printing.isEmpty
            else { return nil }
            return (cell, causes(of: cell))
        }
    }

    private func causes(of cell: Int) -> [Int] {
        var sums = narrowing[cell]
        var next = 0
        while next < sums.count {
            for member in table.members(sums[next]) {
                sums += narrowing[member].filter { !sums.contains($0) }
            }
            next += 1
        }
        return sums
    }

    private static func bounds(
        of cell: CountTable.Cell, isPrinted: Bool
    ) -> (low: Int, high: Int) {
        guard let amount = cell.amount, let whole = amount.whole,
            let rounded = amount.roundedToFive.whole
        else { return (0, farthest) }
        if whole == 0 { return cell.printing.isEmpty ? (0, farthest) : (0, 0) }
        if isPrinted { return (max(Rounding.smallest, Int(rounded) - 2), Int(rounded) + 2) }
        let isSmall = !cell.printing.isEmpty && whole < Rounding.smallest
        return (cell.printing.isEmpty ? 0 : 1, isSmall ? Rounding.smallest - 1 : farthest)
    }

    /// Whether anything is known better than before.
    private mutating func narrow() -> Bool {
        var isNarrower = false
        for (number, sum) in table.sums.enumerated() {
            let least = sum.parts.reduce(0) { $0 + low[$1] }
            let most = sum.parts.reduce(0) { min(RoundedBounds.farthest, $0 + high[$1]) }
            let (total, limit) = (low[sum.total], high[sum.total])
            isNarrower = keep(sum.total, least, most, number) || isNarrower
            for part in sum.parts {
                let highest = limit - (least - low[part])
                let others = most - high[part]
                let lowest = most == RoundedBounds.farthest ? 0 : total - others
                isNarrower = keep(part, lowest, highest, number) || isNarrower
            }
        }
        return isNarrower
    }

    private mutating func keep(_ cell: Int, _ lowest: Int, _ highest: Int, _ sum: Int) -> Bool {
        guard lowest > low[cell] || highest < high[cell] else { return false }
        low[cell] = max(low[cell], min(lowest, high[cell]))
        high[cell] = max(low[cell], min(high[cell], highest))
        if !narrowing[cell].contains(sum) { narrowing[cell].append(sum) }
        return true
    }
}
