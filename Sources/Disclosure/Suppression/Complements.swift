import Model

/// Chooses what is withheld besides the small counts so that none of them can be worked out: complementary suppression.
///
/// The fewest counts, of equally many sets the one of least total, of equal ones the first in reading order; never a
/// zero, and a total only where no set without one was found. Small tables are searched through, up to six counts; in
/// large ones a set is grown count by count, and may then be larger than needed.
/// Source: domain rule 5.4, policy.
struct Complements {
    let table: CountTable
    private(set) var veil: Veil
    /// In the order in which they were chosen, each with one that it protects.
    private(set) var added: [(cell: Int, protects: Int)] = []
    /// What cannot be protected any more.
    private(set) var unprotected: [Int] = []
    /// One small count of each table in which the set may be larger than needed.
    private(set) var perhapsLarger: [Int] = []
    private var isSafe: [Bool]

    init(_ table: CountTable, _ veil: Veil) {
        self.table = table
        self.veil = veil
        isSafe = Array(repeating: false, count: table.cells.count)
    }

    mutating func find() {
        let primaries = table.cells.indices.filter {
            table.cells[$0].isPrimary && table.cells[$0].amount != nil
        }
        guard !primaries.isEmpty else { return }
        unprotected = primaries.filter { table.cells[$0].isFixed }
        var audit = Audit(table, veil)
        let open = audit.disclosed(among: primaries.filter { !table.cells[$0].isFixed })
        isSafe = audit.isSafe
        let tables = Connections(table)
        for component in Dictionary(grouping: open, by: { tables.root(of: $0) }).values
            .sorted(by: { $0[0] < $1[0] })
        {
            protect(component, in: tables.members(of: component[0]))
        }
    }

    private mutating func protect(_ open: [Int], in component: [Int]) {
        let bound = fewestNeeded(for: open, in: component)
        if component.count <= 200, bound <= 6 {
            for withMargins in [false, true] {
                var search = SmallestSet(
                    table, veil, open, isSafe: isSafe, withMargins: withMargins)
                if let set = search.find() {
                    for cell in set { add(cell, for: neighbour(of: cell, among: open)) }
                    return confirm(open)
                }
                if search.isCutShort { break }
            }
        }
        let before = added.count
        for primary in open where !isSafe[primary] { grow(around: primary) }
        if added.count - before > bound { perhapsLarger.append(open[0]) }
    }

    private mutating func add(_ cell: Int, for primary: Int) {
        added.append((cell, primary))
        veil.hide(cell, in: table)
    }

    private mutating func confirm(_ open: [Int]) {
        var audit = Audit(table, veil, isSafe: isSafe)
        unprotected += audit.disclosed(among: open)
        isSafe = audit.isSafe
    }

    private func neighbour(of cell: Int, among open: [Int]) -> Int {
        let sums = Set(table.cells[cell].sums)
        return open.first { !sums.isDisjoint(with: table.cells[$0].sums) } ?? open[0]
    }

    /// Sums that have no count in common need one each.
    private func fewestNeeded(for open: [Int], in component: [Int]) -> Int {
        var used: Set<Int> = []
        var count = 0
        for primary in open {
            for sum in table.cells[primary].sums {
                let members = table.members(sum)
                guard members.allSatisfy({ $0 == primary || !veil.isHidden[$0] }),
                    used.isDisjoint(with: members)
                else { continue }
                used.formUnion(members)
                count += 1
            }
        }
        return count
    }
}

extension Complements {
    /// Withholds what the cheapest second table needs that differs in this count.
    private mutating func grow(around primary: Int) {
        var audit = Audit(table, veil, isSafe: isSafe)
        let isOpen = !audit.disclosed(among: [primary], thoroughly: false).isEmpty
        isSafe = audit.isSafe
        guard isOpen else { return }
        for withMargins in [false, true] {
            for budget in 1...8 {
                let (table, veil) = (table, veil)
                var search = DirectionSearch(table) { cell in
                    if veil.isHidden[cell] { return 0 }
                    guard table.isCandidate(cell) else { return nil }
                    return withMargins || !table.cells[cell].isMargin ? 1 : nil
                }
                if let found = search.direction(of: primary, budget: budget, steps: 400) {
                    return take(found, for: primary)
                }
            }
        }
        withholdTotals(above: primary)
    }

    private mutating func take(_ found: Direction, for primary: Int) {
        for cell in found.change.keys.sorted() {
            isSafe[cell] = true
            if !veil.isHidden[cell] { add(cell, for: primary) }
        }
    }

    /// The last resort: an inner count of the largest that a small one is taken from, and everything it is added up in.
    /// One person more in each of them changes nothing that is still printed. Where that is not enough, the whole table.
    private mutating func withholdTotals(above primary: Int) {
        let totals = sums(above: [primary])
        let inner = totals.map { largest(below: $0) }
        for cell in sums(above: [primary] + inner) where isVisible(cell) { add(cell, for: primary) }
        if isProven(primary, inner) { return }
        let all = Connections(table).members(of: primary)
        for cell in all where isVisible(cell) { add(cell, for: primary) }
        if !isProven(primary, all) { unprotected.append(primary) }
    }

    private func isVisible(_ cell: Int) -> Bool { !veil.isHidden[cell] && table.isCandidate(cell) }

    private mutating func isProven(_ cell: Int, _ inner: [Int]) -> Bool {
        for start in [cell] + inner {
            guard let found = rise(from: start), found.change[cell] != nil else { continue }
            for moved in found.change.keys { isSafe[moved] = true }
            return true
        }
        var audit = Audit(table, veil, isSafe: isSafe)
        defer { isSafe = audit.isSafe }
        return audit.disclosed(among: [cell], steps: 20_000).isEmpty
    }

    /// One person more in a count and in all that it is added up in; who is not in a part makes up the difference.
    private func rise(from start: Int) -> Direction? {
        var change = Dictionary(uniqueKeysWithValues: sums(above: [start]).map { ($0, 1) })
        guard change.keys.allSatisfy({ veil.isHidden[$0] }) else { return nil }
        func gap(_ sum: Int) -> Int {
            table.balance(sum).reduce(0) { $0 + $1.sign * (change[$1.cell] ?? 0) }
        }
        for sum in Set(change.keys.flatMap { table.cells[$0].sums }).sorted() where gap(sum) != 0 {
            let step = -gap(sum)
            let rest = table.sums[sum].parts.first {
                table.cells[$0].printing.isEmpty && change[$0] == nil && veil.isHidden[$0]
                    && (step > 0 || table.cells[$0].room >= -step)
            }
            if let rest { change[rest] = step }
        }
        let all = Set(change.keys.flatMap { table.cells[$0].sums })
        return all.allSatisfy { gap($0) == 0 } ? Direction(change: change) : nil
    }

    /// The cells, and everything that they are added up in.
    private func sums(above cells: [Int]) -> [Int] {
        var open = cells
        var seen = Set(cells)
        while let next = open.popLast() {
            for sum in table.cells[next].sums where table.sums[sum].parts.contains(next) {
                let total = table.sums[sum].total
                if seen.insert(total).inserted { open.append(total) }
            }
        }
        return seen.sorted()
    }

    private func largest(below total: Int) -> Int {
        var cell = total
        var seen: Set<Int> = []
        while table.cells[cell].isMargin, seen.insert(cell).inserted {
            let parts = table.cells[cell].sums.filter { table.sums[$0].total == cell }
                .flatMap { table.sums[$0].parts }.filter { table.isCandidate($0) }
            guard
                let next = parts.max(by: {
                    (table.cells[$0].amount ?? .zero, $1) < (table.cells[$1].amount ?? .zero, $0)
                })
            else { break }
            cell = next
        }
        return cell
    }
}

/// Counts that hang together by sums.
private struct Connections {
    private var roots: [Int]
    private var lists: [Int: [Int]] = [:]

    init(_ table: CountTable) {
        roots = Array(repeating: -1, count: table.cells.count)
        for cell in roots.indices where roots[cell] < 0 && !table.cells[cell].isFixed {
            roots[cell] = cell
            var open = [cell]
            var list: [Int] = []
            while let next = open.popLast() {
                list.append(next)
                for sum in table.cells[next].sums {
                    for other in table.members(sum)
                    where roots[other] < 0 && !table.cells[other].isFixed {
                        roots[other] = cell
                        open.append(other)
                    }
                }
            }
            lists[cell] = list.sorted()
        }
    }

    func root(of cell: Int) -> Int { roots[cell] }
    func members(of cell: Int) -> [Int] { lists[roots[cell]] ?? [cell] }
}
