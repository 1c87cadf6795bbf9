import Model

/// Searches for the smallest set of counts that protects others: all sets of one count, of two, up to six.
///
/// Sets that leave a count alone in a sum are not looked into: only those that touch such a sum can help.
struct SmallestSet {
    private let table: CountTable
    private let start: Veil
    private let open: [Int]
    private let isSafe: [Bool]
    private let withMargins: Bool
    /// Whether it ended before all sets were tried.
    private(set) var isCutShort = false
    private var steps = 6_000
    private var best: (amount: Decimal, set: [Int])?
    private var seen: Set<[Int]> = []

    init(
        _ table: CountTable, _ veil: Veil, _ open: [Int], isSafe: [Bool], withMargins: Bool
    ) {
        self.table = table
        start = veil
        self.open = open
        self.isSafe = isSafe
        self.withMargins = withMargins
    }

    /// `nil` where there is none of up to six, or the search was cut short.
    mutating func find() -> [Int]? {
        for size in 1...6 {
            seen = []
            extend([], start, .zero, by: size)
            if isCutShort { return nil }
            if let best { return best.set }
        }
        return nil
    }

    private mutating func extend(_ set: [Int], _ veil: Veil, _ amount: Decimal, by count: Int) {
        if isCutShort { return }
        steps -= 1
        if steps < 0 {
            isCutShort = true
            return
        }
        let alone = Alone(table, veil, open)
        if count == 0 {
            guard alone.sums.isEmpty else { return }
            var audit = Audit(table, veil, isSafe: isSafe)
            for cell in open where !audit.disclosed(among: [cell]).isEmpty { return }
            keep(set, amount)
            return
        }
        for cell in helpers(alone, veil) {
            let larger = (set + [cell]).sorted()
            guard let own = table.cells[cell].amount, let sum = amount.adding(own),
                isPromising(sum, larger), seen.insert(larger).inserted
            else { continue }
            var next = veil
            next.hide(cell, in: table)
            extend(larger, next, sum, by: count - 1)
        }
    }

    private func helpers(_ alone: Alone, _ veil: Veil) -> [Int] {
        let near =
            alone.sums.isEmpty
            ? Array(alone.reach) : alone.sums.flatMap { table.members($0) }
        return Set(near).filter { cell in
            !veil.isHidden[cell] && table.isCandidate(cell)
                && (withMargins || !table.cells[cell].isMargin)
        }
        .sorted { one, other in
            let amounts = (table.cells[one].amount, table.cells[other].amount)
            guard let first = amounts.0, let second = amounts.1, first != second else {
                return one < other
            }
            return first < second
        }
    }

    private func isPromising(_ amount: Decimal, _ set: [Int]) -> Bool {
        best.map { amount <= $0.amount } ?? true
    }

    private mutating func keep(_ set: [Int], _ amount: Decimal) {
        guard let best else {
            self.best = (amount, set)
            return
        }
        if amount < best.amount
            || (amount == best.amount && set.lexicographicallyPrecedes(best.set))
        {
            self.best = (amount, set)
        }
    }
}

/// Hidden counts that follow because they are the only hidden ones in a sum, and those that follow of them.
///
/// Source: the cheap necessary test of domain rule 5.4.
struct Alone {
    /// The sums that tell the first of the cells asked for, or tell what leads to it; empty where none does.
    private(set) var sums: [Int] = []
    /// Every count that hangs together with the cells asked for.
    private(set) var reach: Set<Int> = []

    init(_ table: CountTable, _ veil: Veil, _ cells: [Int]) {
        var all: Set<Int> = []
        var open = cells
        reach = Set(cells)
        while let next = open.popLast() {
            for sum in table.cells[next].sums where all.insert(sum).inserted {
                for member in table.members(sum)
                where !table.cells[member].isFixed && reach.insert(member).inserted {
                    open.append(member)
                }
            }
        }
        var told: [Int: Int] = [:]
        var isDone = false
        let inOrder = all.sorted()
        while !isDone {
            isDone = true
            for sum in inOrder {
                let hidden = table.members(sum).filter { veil.isHidden[$0] && told[$0] == nil }
                guard hidden.count == 1, let only = hidden.first else { continue }
                told[only] = sum
                isDone = false
            }
        }
        guard let first = cells.first(where: { told[$0] != nil }) else { return }
        var causes: Set<Int> = []
        open = [first]
        while let next = open.popLast() {
            guard let sum = told[next], causes.insert(sum).inserted else { continue }
            open += table.members(sum).filter { $0 != next && told[$0] != nil }
        }
        sums = causes.sorted()
    }
}
