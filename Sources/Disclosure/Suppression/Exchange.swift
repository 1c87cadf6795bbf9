/// A second table under construction: some counts one person more or less, and what follows for those that nobody prints and
/// for totals.
///
/// A class, so that its arrays are made once for thousands of tries.
final class Exchange {
    private let table: CountTable
    private let isFixed: [Bool]
    /// What nobody prints: a rest takes up what its sum lacks.
    private let isRest: [Bool]
    private let isMargin: [Bool]
    private let room: [Int]
    private let sumsOf: [[Int32]]
    /// Of each sum its rest, -1 where it has none.
    private let restOf: [Int32]
    private let totalOf: [Int32]
    private var change: [Int32]
    private var gap: [Int32]
    private var touched: [Int] = []
    private var touchedSums: [Int] = []

    /// Which of the counts that are printed may be withheld for it.
    enum Reach: Int, Comparable {
        case hidden, inner, margins

        static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
    }

    init(_ table: CountTable) {
        self.table = table
        let rest = table.cells.map { $0.printing.isEmpty && !$0.isFixed }
        isRest = rest
        isFixed = table.cells.map(\.isFixed)
        isMargin = table.cells.map(\.isMargin)
        room = table.cells.map(\.room)
        sumsOf = table.cells.map { $0.sums.map { Int32($0) } }
        restOf = table.sums.map { sum in Int32(sum.parts.first { rest[$0] } ?? -1) }
        totalOf = table.sums.map { Int32($0.total) }
        change = Array(repeating: 0, count: table.cells.count)
        gap = Array(repeating: 0, count: table.sums.count)
    }

    /// Whether a count may be one more or less, within reach.
    func canMove(_ cell: Int, _ veil: Veil, _ reach: Reach) -> Bool {
        if isFixed[cell] { return false }
        if veil.isHidden[cell] { return true }
        return reach == .margins || reach == .inner && !isMargin[cell]
    }

    /// Whether a sum holds although one of its parts moves: its total or its rest can move too.
    func takesUp(_ sum: Int, _ part: Int, _ veil: Veil, _ reach: Reach) -> Bool {
        let rest = Int(restOf[sum])
        if rest >= 0, rest != part { return true }
        return canMove(Int(totalOf[sum]), veil, reach)
    }

    /// The counts that move, if these do by one, each with its sign: all of them within reach, and all sums hold. `nil`
    /// where that is not so. `wanted` is among them.
    func moved(
        _ corners: [(cell: Int, sign: Int32)], wanted: Int, _ veil: Veil, _ reach: Reach
    ) -> [Int]? {
        defer { clear() }
        for (cell, sign) in corners {
            guard change[cell] == 0, canMove(cell, veil, reach) else { return nil }
            move(cell, by: sign)
        }
        var next = 0
        while next < touchedSums.count, touchedSums.count < 400 {
            let sum = touchedSums[next]
            next += 1
            let lacking = -gap[sum]
            if lacking == 0 { continue }
            let rest = Int(restOf[sum])
            if rest >= 0, room[rest] >= -Int(change[rest] + lacking) {
                move(rest, by: lacking)
                continue
            }
            let total = Int(totalOf[sum])
            guard change[total] == 0, canMove(total, veil, reach) else { return nil }
            move(total, by: -lacking)
        }
        for sum in touchedSums where gap[sum] != 0 { return nil }
        var cells: [Int] = []
        for cell in touched where change[cell] != 0 {
            guard room[cell] >= -Int(change[cell]) else { return nil }
            cells.append(cell)
        }
        return change[wanted] == 0 ? nil : cells
    }

    private func move(_ cell: Int, by step: Int32) {
        if change[cell] == 0 { touched.append(cell) }
        change[cell] += step
        for sum in sumsOf[cell] {
            let sum = Int(sum)
            let sign: Int32 = Int(totalOf[sum]) == cell ? -1 : 1
            gap[sum] += sign * step
            // Looked at again: what took it up may have to take up more.
            touchedSums.append(sum)
        }
    }

    private func clear() {
        for cell in touched { change[cell] = 0 }
        for sum in touchedSums { gap[sum] = 0 }
        touched.removeAll(keepingCapacity: true)
        touchedSums.removeAll(keepingCapacity: true)
    }
}
