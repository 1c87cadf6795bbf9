import Model

/// Looks for a second table along the axes of the tables: two channels, two groups, two months and so on, in turn one person
/// more and one less, so that every total stays as it is. Where a total is hidden, its axis is not needed.
///
/// What is found is a proof. The search takes time in proportion to the neighbours of a count, not to the table.
struct CubeSearch {
    /// The counts that move, and those among them that would have to be withheld.
    struct Found {
        let cells: [Int]
        let new: [Int]
        let amount: Decimal
    }

    /// So many neighbours are tried along each axis, hidden ones first, then the least.
    private static let mostNeighbours = 12

    private let table: CountTable
    private let grid: CountGrid
    private let exchange: Exchange
    /// For each metric or side of a share the others that may have to move with it: its whole, its parts.
    private let companions: [[Int32]]

    /// `nil` where the tables are too large for a grid.
    init?(_ table: CountTable) {
        guard let grid = CountGrid(table) else { return nil }
        self.table = table
        self.grid = grid
        exchange = Exchange(table)
        var companions: [Int32: Set<Int32>] = [:]
        for sum in table.sums where sum.over == nil {
            guard let total = grid.positions[sum.total]?[0] else { continue }
            for part in sum.parts {
                guard let own = grid.positions[part]?[0], own != total else { continue }
                companions[own, default: []].insert(total)
                companions[total, default: []].insert(own)
            }
        }
        let count = (grid.positions.compactMap { $0?[0] }.max() ?? -1) + 1
        self.companions = (0..<count).map { companions[$0, default: []].sorted() }
    }

    /// The cheapest second table within reach in which a count differs: the fewest new counts, then the least total,
    /// then the first in order.
    func find(_ wanted: Int, _ veil: Veil, _ reach: Exchange.Reach) -> Found? {
        var best: Found?
        for base in bases(of: wanted, veil) {
            guard let position = grid.positions[base] else { continue }
            for blocks in blockSets(position[0]) {
                let attempt = Try(
                    wanted: wanted, position: position, blocks: blocks, veil: veil, reach: reach)
                search(attempt, &best)
                if let best, best.new.isEmpty { return best }
            }
        }
        return best
    }

    private struct Try {
        let wanted: Int
        let position: CountGrid.Position
        let blocks: [Int32]
        let veil: Veil
        let reach: Exchange.Reach
    }

    /// Alone, with each of its companions, and with one of theirs.
    private func blockSets(_ block: Int32) -> [[Int32]] {
        var sets: [[Int32]] = [[block]]
        for other in companions[Int(block)] {
            sets.append([block, other])
            for third in companions[Int(other)] where third != block {
                sets.append([block, other, third])
            }
        }
        return sets
    }

    /// The inner counts that make it move: itself, or parts of it; of a rest the others in its sum.
    private func bases(of cell: Int, _ veil: Veil) -> [Int] {
        let isRest = table.cells[cell].printing.isEmpty
        var starts = [cell]
        if isRest {
            starts = table.cells[cell].sums.flatMap { sum in
                table.sums[sum].over == nil
                    ? table.members(sum).filter { $0 != cell }
                    : Array(ranked(table.sums[sum].parts.filter { $0 != cell }, veil).prefix(3))
            }
        }
        var inner: [Int] = []
        for start in starts {
            for found in descend(start, veil, left: 4) where !inner.contains(found) {
                inner.append(found)
            }
        }
        return Array(inner.prefix(8))
    }

    private func descend(_ cell: Int, _ veil: Veil, left: Int) -> [Int] {
        guard left > 0,
            let sum = table.cells[cell].sums.first(where: {
                table.sums[$0].total == cell && table.sums[$0].over != nil
            })
        else { return [cell] }
        let parts = table.sums[sum].parts.filter { !table.cells[$0].isFixed && $0 != cell }
        let printed = parts.filter { !table.cells[$0].printing.isEmpty }
        return ranked(printed, veil).prefix(3).flatMap { descend($0, veil, left: left - 1) }
    }

    /// Hidden ones first, then those with the most room.
    private func ranked(_ cells: [Int], _ veil: Veil) -> [Int] {
        cells.sorted { one, other in
            let (first, second) = (veil.isHidden[one], veil.isHidden[other])
            if first != second { return first }
            let (a, b) = (table.cells[one].room, table.cells[other].room)
            return a == b ? one < other : a > b
        }
    }
}

extension CubeSearch {
    private func search(_ own: Try, _ best: inout Found?) {
        let corners = own.blocks.map { block in
            var position = own.position
            position[0] = block
            return grid.cell(at: position)
        }
        let cells = corners.compactMap { $0 }
        guard cells.count == corners.count,
            cells.allSatisfy({ exchange.canMove($0, own.veil, own.reach) })
        else { return }
        var needed: Set<Int> = []
        var optional: Set<Int> = []
        for cell in cells {
            for sum in table.cells[cell].sums where table.sums[sum].total != cell {
                guard let axis = CountGrid.Axis(table.sums[sum].over) else { continue }
                if axis == .metric, own.blocks.count > 1 { continue }
                if exchange.takesUp(sum, cell, own.veil, own.reach) {
                    optional.insert(axis.rawValue)
                } else {
                    needed.insert(axis.rawValue)
                }
            }
        }
        optional.subtract(needed)
        let free = optional.sorted()
        let subsets = (0..<(1 << free.count)).map { bits in
            free.indices.filter { bits >> $0 & 1 == 1 }.map { free[$0] }
        }.sorted { $0.count < $1.count }
        for subset in subsets {
            let axes = (Array(needed) + subset).sorted()
            let cube = Cube(
                axes: axes,
                neighbours: axes.map { neighbours(own, CountGrid.Axis(rawValue: $0) ?? .metric) })
            extend(own, cube, own.blocks.map { ($0, own.position, 1) }, cells, 0, &best)
            if let best, best.new.isEmpty { return }
        }
    }

    /// Those along an axis whose counts can move, best first.
    private func neighbours(_ own: Try, _ axis: CountGrid.Axis) -> [Int32] {
        func cell(_ value: Int32) -> Int? {
            var position = own.position
            position[axis.rawValue] = value
            return grid.cell(at: position)
        }
        func rank(_ values: [Int32]) -> [Int32] {
            let able = values.compactMap { value -> (Int32, Int)? in
                guard let cell = cell(value), exchange.canMove(cell, own.veil, own.reach) else {
                    return nil
                }
                return (value, cell)
            }
            return able.sorted { one, other in
                let (first, second) = (own.veil.isHidden[one.1], own.veil.isHidden[other.1])
                if first != second { return first }
                let (a, b) = (table.cells[one.1].room, table.cells[other.1].room)
                return a == b ? one.1 < other.1 : a < b
            }.map(\.0)
        }
        let near = rank(grid.neighbours(of: own.position, along: axis, isFar: false))
            .prefix(CubeSearch.mostNeighbours)
        guard axis == .period else { return Array(near) }
        let far = rank(grid.neighbours(of: own.position, along: axis, isFar: true))
            .filter { !near.contains($0) }
        return Array(near) + far.prefix(4)
    }

    private struct Cube {
        let axes: [Int]
        let neighbours: [[Int32]]
    }

    /// One axis more: every corner so far has a neighbour with the other sign.
    private func extend(
        _ own: Try, _ cube: Cube, _ corners: [(Int32, CountGrid.Position, Int32)],
        _ cells: [Int], _ depth: Int, _ best: inout Found?
    ) {
        guard depth < cube.axes.count else { return judge(own, corners, cells, &best) }
        let axis = cube.axes[depth]
        for value in cube.neighbours[depth] {
            var larger = corners
            var all = cells
            var new = 0
            for (block, position, sign) in corners {
                var shifted = position
                shifted[0] = block
                shifted[axis] = value
                guard let cell = grid.cell(at: shifted),
                    exchange.canMove(cell, own.veil, own.reach)
                else { break }
                larger.append((shifted[0], shifted, -sign))
                all.append(cell)
            }
            guard larger.count == 2 * corners.count else { continue }
            for cell in all where !own.veil.isHidden[cell] { new += 1 }
            if let best, new > best.new.count { continue }
            extend(own, cube, larger, all, depth + 1, &best)
            if let best, best.new.isEmpty { return }
        }
    }

    private func judge(
        _ own: Try, _ corners: [(Int32, CountGrid.Position, Int32)], _ cells: [Int],
        _ best: inout Found?
    ) {
        if let best {
            let new = cells.filter { !own.veil.isHidden[$0] }
            if new.count == best.new.count, let amount = total(new), amount > best.amount { return }
        }
        for turn: Int32 in [1, -1] {
            let signed = zip(cells, corners).map { (cell: $0, sign: $1.2 * turn) }
            guard
                let moved = exchange.moved(signed, wanted: own.wanted, own.veil, own.reach)
            else { continue }
            let new = moved.filter { !own.veil.isHidden[$0] }.sorted()
            guard let amount = total(new) else { return }
            if let best {
                guard (new.count, amount) < (best.new.count, best.amount) else { return }
            }
            best = Found(cells: moved, new: new, amount: amount)
            return
        }
    }

    private func total(_ cells: [Int]) -> Decimal? {
        cells.reduce(.some(.zero)) { sum, cell in
            sum.flatMap { sum in table.cells[cell].amount.flatMap { sum.adding($0) } }
        }
    }
}

extension CountGrid.Axis {
    /// Along which a sum is taken. The parts of a whole are metrics.
    fileprivate init?(_ over: SumOver?) {
        switch over {
        case .metrics, nil: self = .metric
        case .channels: self = .channel
        case .groups: self = .group
        case .time: self = .period
        }
    }
}
