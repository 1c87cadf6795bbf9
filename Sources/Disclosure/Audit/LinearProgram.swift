/// How far a hidden count can be from the true one while every published sum holds: a linear programme, solved exactly.
///
/// The simplex method with Bland's rule, which always ends; fractions, so nothing is lost in rounding.
/// Source: exact feasible intervals (domain rule 5.4); Bland 1977, New finite pivoting rules for the simplex method.
struct LinearProgram {
    enum Optimum: Equatable {
        /// The farthest it gets, and where every variable stands then.
        case bounded(Fraction, [Fraction])
        case unbounded
        /// The numbers grew too large to be exact, or too many steps were needed: nothing is proven.
        case unknown
    }

    /// Rows of the tableau; the last column is the right side.
    private var rows: [[Fraction]]
    private var basis: [Int]
    private let count: Int
    private var isFeasible = true

    /// Variables are at least 0; the sums of `members` with their signs are as they are where the variables stand at `rooms`.
    init(rooms: [Int], sums: [[(variable: Int, sign: Int)]]) {
        let sides = sums.map { sum in sum.reduce(0) { $0 + rooms[$1.variable] * $1.sign } }
        self.init(count: rooms.count, sums: sums, sides: sides)
    }

    /// The same, where no table is known: the sums come to `sides`.
    init(count: Int, sums: [[(variable: Int, sign: Int)]], sides: [Int]) {
        self.count = count
        width = count + sums.count + 1
        rows = []
        basis = []
        for (number, sum) in sums.enumerated() {
            var row = [Fraction](repeating: .zero, count: width)
            let side = sides[number]
            let turn = side < 0 ? -1 : 1
            for (variable, sign) in sum { row[variable] = Fraction(sign * turn) }
            row[count + number] = Fraction(1)
            row[width - 1] = Fraction(side * turn)
            rows.append(row)
            basis.append(count + number)
        }
        isFeasible = findStart()
    }

    /// The largest value of a variable, or with sign -1 of its negative.
    func optimum(of variable: Int, sign: Int) -> Optimum {
        guard isFeasible else { return .unknown }
        var own = self
        var goal = [Fraction](repeating: .zero, count: own.width)
        goal[variable] = Fraction(sign)
        guard own.priceOut(&goal) else { return .unknown }
        switch own.maximize(goal, allowed: count) {
        case .unbounded?: return .unbounded
        case nil: return .unknown
        case .done?:
            let values = own.values
            return .bounded(values[variable], values)
        }
    }

    private let width: Int

    private var values: [Fraction] {
        var values = [Fraction](repeating: .zero, count: count)
        for (row, variable) in basis.enumerated() where variable < count {
            values[variable] = rows[row][width - 1]
        }
        return values
    }

    /// From the artificial variables to a corner of the real ones.
    private mutating func findStart() -> Bool {
        var goal = [Fraction](repeating: .zero, count: width)
        for artificial in count..<(width - 1) { goal[artificial] = Fraction(-1) }
        guard priceOut(&goal), maximize(goal, allowed: width - 1) == .done else { return false }
        for row in rows.indices where basis[row] >= count {
            guard rows[row][width - 1].isZero else { return false }
            if let column = (0..<count).first(where: { !rows[row][$0].isZero }) {
                guard pivot(row, column) else { return false }
            }
        }
        // A sum that follows from the others says nothing more.
        let kept = rows.indices.filter { basis[$0] < count }
        (rows, basis) = (kept.map { rows[$0] }, kept.map { basis[$0] })
        return true
    }

    /// Writes a goal in the variables that are not in the basis.
    private func priceOut(_ goal: inout [Fraction]) -> Bool {
        for (row, variable) in basis.enumerated() where !goal[variable].isZero {
            guard let reduced = reduce(goal, by: rows[row], at: variable) else { return false }
            goal = reduced
        }
        return true
    }

    private enum End { case done, unbounded }

    /// `nil` where it gave up.
    private mutating func maximize(_ start: [Fraction], allowed: Int) -> End? {
        var goal = start
        for _ in 0..<2_000 {
            guard let column = (0..<allowed).first(where: { Fraction.zero < goal[$0] }) else {
                return .done
            }
            guard let row = leavingRow(column) else { return .unbounded }
            guard pivot(row, column), let reduced = reduce(goal, by: rows[row], at: column) else {
                return nil
            }
            goal = reduced
        }
        return nil
    }

    private func leavingRow(_ column: Int) -> Int? {
        var best: (row: Int, ratio: Fraction)?
        for row in rows.indices {
            let entry = rows[row][column]
            guard Fraction.zero < entry, let ratio = rows[row][width - 1].divided(by: entry) else {
                continue
            }
            let isBetter =
                best.map { ratio < $0.ratio || (ratio == $0.ratio && basis[row] < basis[$0.row]) }
                ?? true
            if isBetter { best = (row, ratio) }
        }
        return best?.row
    }

    private mutating func pivot(_ row: Int, _ column: Int) -> Bool {
        let divisor = rows[row][column]
        for index in rows[row].indices where !rows[row][index].isZero {
            guard let entry = rows[row][index].divided(by: divisor) else { return false }
            rows[row][index] = entry
        }
        for other in rows.indices where other != row && !rows[other][column].isZero {
            guard let reduced = reduce(rows[other], by: rows[row], at: column) else { return false }
            rows[other] = reduced
        }
        basis[row] = column
        return true
    }

    /// A row without a variable, by taking away another in which it is 1.
    private func reduce(_ row: [Fraction], by other: [Fraction], at column: Int) -> [Fraction]? {
        let factor = row[column]
        var result = row
        for index in other.indices where !other[index].isZero {
            guard let product = other[index].times(factor), let entry = row[index].minus(product)
            else { return nil }
            result[index] = entry
        }
        return result
    }
}
