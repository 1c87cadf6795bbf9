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
    /// Second tables: the counts in which each differs.
    private var proofs: [[Int]] = []
    private var proofOf: [Int: Int] = [:]
    private var cubes: CubeSearch?
    private let start: Veil

    /// Withheld by an earlier edition, in reading order.
    private let withheldBefore: [Int]

    init(_ table: CountTable, _ veil: Veil, withheldBefore: [Int] = []) {
        self.table = table
        self.withheldBefore = withheldBefore
        self.veil = veil
        start = veil
        isSafe = Array(repeating: false, count: table.cells.count)
    }

    mutating func find() {
        let primaries = table.cells.indices.filter {
            table.cells[$0].isPrimary && table.cells[$0].amount != nil
        }
        guard !primaries.isEmpty else { return }
        cubes = CubeSearch(table)
        // One that an edition published is told of by the rule about what cannot be unsaid.
        let free = primaries.filter { !table.cells[$0].isFixed }
        let tables = Connections(table)
        keepWithheld(beside: free, tables)
        for primary in free where !isSafe[primary] { _ = prove(primary, .hidden) }
        var audit = Audit(table, veil, isSafe: isSafe)
        let open = audit.disclosed(among: free, thoroughly: free.count <= 400)
        isSafe = audit.isSafe
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
        let isLarge = component.count > 400
        for primary in open where !isSafe[primary] { grow(around: primary, isLarge: isLarge) }
        thin(from: before, component)
        if added.count - before > bound { perhapsLarger.append(open[0]) }
    }

    /// What an edition withheld stays so where its table has small counts still: the two editions together tell no more.
    private mutating func keepWithheld(beside primaries: [Int], _ tables: Connections) {
        if withheldBefore.isEmpty { return }
        var first: [Int: Int] = [:]
        for primary in primaries.reversed() { first[tables.root(of: primary)] = primary }
        for cell in withheldBefore where !veil.isHidden[cell] && table.isCandidate(cell) {
            guard let primary = first[tables.root(of: cell)] else { continue }
            add(cell, for: primary)
        }
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
    /// Withholds what the cheapest second table needs that differs in this count: inner counts before totals. The last resort
    /// is one person more in an inner count and in everything that it is added up in.
    private mutating func grow(around primary: Int, isLarge: Bool) {
        if prove(primary, .hidden) || prove(primary, .inner) { return }
        if !isLarge, trade(around: primary, withMargins: false) { return }
        if prove(primary, .margins) || trade(around: primary, withMargins: !isLarge) { return }
        var audit = Audit(table, veil, isSafe: isSafe)
        unprotected += audit.disclosed(among: [primary])
        isSafe = audit.isSafe
    }

    private mutating func prove(_ primary: Int, _ reach: Exchange.Reach) -> Bool {
        guard let found = cubes?.find(primary, veil, reach) else { return false }
        take(found.cells, for: primary)
        return true
    }

    /// The general search, count by count, for tables that have no regular axes.
    private mutating func trade(around primary: Int, withMargins: Bool) -> Bool {
        for budget in 1...8 {
            let (table, veil) = (table, veil)
            var search = DirectionSearch(table) { cell in
                if veil.isHidden[cell] { return 0 }
                guard table.isCandidate(cell) else { return nil }
                return withMargins || !table.cells[cell].isMargin ? 1 : nil
            }
            if let found = search.direction(of: primary, budget: budget, steps: 400) {
                take(found.change.keys.sorted(), for: primary)
                return true
            }
        }
        return false
    }

    private mutating func take(_ moved: [Int], for primary: Int) {
        for cell in moved {
            isSafe[cell] = true
            if proofOf[cell] == nil { proofOf[cell] = proofs.count }
        }
        proofs.append(moved)
        for cell in moved.sorted() where !veil.isHidden[cell] { add(cell, for: primary) }
    }
}

extension Complements {
    /// Shows again what every small count can do without, the last chosen first.
    private mutating func thin(from first: Int, _ component: [Int]) {
        guard let cubes else { return }
        var trial = veil
        var dropped: Set<Int> = []
        for (cell, _) in added[first...].reversed() {
            let resting = primaries(restingOn: cell)
            guard let resting, trial.isHidden[cell] else { continue }
            var next = trial
            next.show(cell)
            var found: [(primary: Int, moved: [Int])] = []
            for primary in resting {
                guard let other = cubes.find(primary, next, .hidden) else { break }
                found.append((primary, other.cells))
            }
            guard found.count == resting.count else { continue }
            trial = next
            dropped.insert(cell)
            for (primary, moved) in found {
                proofOf[primary] = proofs.count
                proofs.append(moved)
            }
        }
        if dropped.isEmpty { return }
        let kept = added.filter { !dropped.contains($0.cell) }
        var thinner = start
        for (cell, _) in kept { thinner.hide(cell, in: table) }
        let isProven = proofOf.allSatisfy { cell, proof in
            !table.cells[cell].isPrimary || proofs[proof].allSatisfy { thinner.isHidden[$0] }
        }
        guard isProven else { return }
        let others = component.filter {
            isSafe[$0] && table.cells[$0].isPrimary && proofOf[$0] == nil
        }
        var audit = Audit(table, thinner)
        guard audit.disclosed(among: others).isEmpty else { return }
        (veil, added) = (thinner, kept)
    }

    /// `nil` where they are too many to look at again.
    private func primaries(restingOn cell: Int) -> [Int]? {
        var resting: [Int] = []
        for (primary, proof) in proofOf where table.cells[primary].isPrimary {
            if proofs[proof].contains(cell) { resting.append(primary) }
        }
        return resting.count > 24 ? nil : resting.sorted()
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
