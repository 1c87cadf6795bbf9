/// A second table that agrees with everything published: by how much each count differs from the true one.
///
/// It proves that a reader cannot tell the count exactly. The true table is possible, this one is too, and they
/// differ in it.
struct Direction: Sendable {
    /// Never 0.
    let change: [Int: Int]
}

/// Looks for a direction by trading people between counts: what one gains, another in the same sum loses, until all sums
/// balance. Cycles in a table of two dimensions, cubes in one of three.
///
/// What it finds is a proof; that it finds nothing proves nothing.
struct DirectionSearch {
    let table: CountTable
    /// What moving a count costs: 0 for a hidden one, more for one that would have to be withheld; `nil` for one that
    /// cannot move.
    let cost: (Int) -> Int?
    private var change: [Int: Int] = [:]
    private var gap: [Int: Int] = [:]
    private var steps = 0
    private var left = 0

    init(_ table: CountTable, cost: @escaping (Int) -> Int?) {
        self.table = table
        self.cost = cost
    }

    /// A direction in which a count moves by one, at no more than that cost; `nil` where none was found in so many steps.
    mutating func direction(of cell: Int, budget: Int, steps limit: Int) -> Direction? {
        for step in [-1, 1] where canMove(cell, by: step) {
            change = [:]
            gap = [:]
            steps = limit
            left = budget
            move(cell, by: step)
            if balance() { return Direction(change: change) }
        }
        return nil
    }

    private func canMove(_ cell: Int, by step: Int) -> Bool {
        step > 0 || table.cells[cell].room >= -step
    }

    private mutating func move(_ cell: Int, by step: Int) {
        change[cell] = step
        for sum in table.cells[cell].sums {
            let value = (gap[sum] ?? 0) + (table.sums[sum].total == cell ? -step : step)
            gap[sum] = value == 0 ? nil : value
        }
    }

    private mutating func takeBack(_ cell: Int) {
        guard let step = change[cell] else { return }
        move(cell, by: -step)
        change[cell] = nil
    }

    private struct Option {
        let cell: Int
        let step: Int
        let cost: Int
        let gaps: Int
    }

    private mutating func balance() -> Bool {
        guard let sum = gap.keys.min() else { return true }
        for option in options(for: sum) {
            guard option.cost <= left else { continue }
            steps -= 1
            if steps < 0 { return false }
            left -= option.cost
            move(option.cell, by: option.step)
            if balance() { return true }
            takeBack(option.cell)
            left += option.cost
        }
        return false
    }

    /// Whatever could close the gap in a sum: first what costs nothing, then what opens the fewest other gaps.
    private func options(for sum: Int) -> [Option] {
        let missing = gap[sum] ?? 0
        var options: [Option] = []
        for (cell, sign) in table.balance(sum) where change[cell] == nil {
            let step = -missing * sign
            guard let cost = cost(cell), cost <= left, canMove(cell, by: step) else { continue }
            let gaps = table.cells[cell].sums.reduce(0) { count, other in
                let old = gap[other] ?? 0
                let new = old + (table.sums[other].total == cell ? -step : step)
                return count + (new == 0 ? 0 : 1) - (old == 0 ? 0 : 1)
            }
            options.append(Option(cell: cell, step: step, cost: cost, gaps: gaps))
        }
        return options.sorted { one, other in
            (one.cost, one.gaps, one.cell) < (other.cost, other.gaps, other.cell)
        }
    }
}
