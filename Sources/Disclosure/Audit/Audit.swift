import Model

/// What a reader can find out about counts that are withheld, who knows the method, every published number, and that
/// true zeros are printed.
///
/// A count is safe where a second table agrees with all that is published and differs in it. Where no such table was
/// found it counts as disclosed: the audit may be too strict and is never too lax.
/// Source: attacker model of domain rule 5.4.
struct Audit {
    let table: CountTable
    let veil: Veil
    /// Proven so far.
    private(set) var isSafe: [Bool]

    /// Above so many hidden counts that hang together, only cheap proofs are looked for.
    static let largestProgram = 60

    init(_ table: CountTable, _ veil: Veil, isSafe: [Bool]? = nil) {
        self.table = table
        self.veil = veil
        self.isSafe = isSafe ?? Array(repeating: false, count: table.cells.count)
    }

    /// Those of the cells that a reader can tell exactly, as far as is known.
    mutating func disclosed(
        among cells: [Int], thoroughly: Bool = true, steps: Int = 300
    ) -> [Int] {
        cells.filter { !prove($0, thoroughly: thoroughly, steps: steps) }
    }

    private mutating func prove(_ cell: Int, thoroughly: Bool, steps: Int) -> Bool {
        if isSafe[cell] { return true }
        guard veil.isHidden[cell] else { return false }
        let hidden = veil.isHidden
        var search = DirectionSearch(table) { hidden[$0] ? 0 : nil }
        if let found = search.direction(of: cell, budget: 0, steps: steps) {
            for moved in found.change.keys { isSafe[moved] = true }
            return true
        }
        if thoroughly { prove(byProgramOf: cell) }
        return isSafe[cell]
    }

    private mutating func prove(byProgramOf cell: Int) {
        guard let region = Region(around: cell, table, veil, limit: Audit.largestProgram),
            let own = region.index[cell]
        else { return }
        for sign in [1, -1] {
            switch region.program.optimum(of: own, sign: sign) {
            case .unbounded: isSafe[cell] = true
            case .unknown: continue
            case .bounded(_, let values):
                for (index, other) in region.cells.enumerated() {
                    let change = values[index].minus(Fraction(region.rooms[index]))
                    if change.map({ abs($0.whole) >= 1 }) ?? false { isSafe[other] = true }
                }
            }
            if isSafe[cell] { return }
        }
    }

    /// The lowest and the highest that a reader must reckon with; `nil` where it was not worked out, or where there is no
    /// highest.
    func interval(of cell: Int) -> (low: Int?, high: Int?) {
        guard let amount = table.cells[cell].amount?.whole,
            let region = Region(around: cell, table, veil, limit: Audit.largestProgram),
            let own = region.index[cell]
        else { return (nil, nil) }
        func bound(_ sign: Int) -> Int? {
            guard case .bounded(let value, _) = region.program.optimum(of: own, sign: sign),
                let change = value.minus(Fraction(region.rooms[own]))
            else { return nil }
            return Int(amount) + change.whole
        }
        return (bound(-1), bound(1))
    }
}

/// Hidden counts that hang together by sums, and the sums.
private struct Region {
    var cells: [Int] = []
    var index: [Int: Int] = [:]
    var rooms: [Int] = []
    let program: LinearProgram

    /// `nil` where there are more than `limit`.
    init?(around cell: Int, _ table: CountTable, _ veil: Veil, limit: Int) {
        var open = [cell]
        var sums: Set<Int> = []
        index[cell] = 0
        cells.append(cell)
        while let next = open.popLast() {
            for sum in table.cells[next].sums where sums.insert(sum).inserted {
                for member in table.members(sum)
                where veil.isHidden[member] && index[member] == nil {
                    index[member] = cells.count
                    cells.append(member)
                    open.append(member)
                    if cells.count > limit { return nil }
                }
            }
        }
        rooms = cells.map { min(table.cells[$0].room, 1_000_000_000) }
        let index = index
        program = LinearProgram(
            rooms: rooms,
            sums: sums.sorted().map { sum in
                table.balance(sum).compactMap { cell, sign in index[cell].map { ($0, sign) } }
            })
    }
}
