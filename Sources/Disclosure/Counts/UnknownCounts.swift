import Model
import Statistics

/// What follows of counts that were delivered as confidential, whose numbers nobody told us: a reader can do as much.
extension CountReading {
    /// Above so many unknown counts that hang together, only sums with a single one are solved.
    private static let largestProgram = 60

    mutating func workOut() {
        solveAlone()
        for unknown in unknownTogether() where unknown.counts.count <= CountReading.largestProgram {
            guard solve(unknown) else { continue }
            solveAlone()
        }
    }

    /// The only unknown one in its sum.
    private mutating func solveAlone() {
        var isDone = false
        while !isDone {
            isDone = true
            for sum in sums {
                let unknown = ([sum.total] + sum.parts).filter { counts[$0].amount == nil }
                guard unknown.count == 1, let own = unknown.first else { continue }
                let others = self.sum(of: sum.parts.filter { $0 != own })
                let amount =
                    own == sum.total
                    ? others
                    : others.flatMap { counts[sum.total].amount?.subtracting($0) }
                guard let amount, !amount.isNegative else { continue }
                counts[own].amount = amount
                isDone = false
            }
        }
    }

    /// Unknown counts that hang together by sums, and the sums.
    private struct Unknown {
        var counts: [Int] = []
        var sums: [Int] = []
    }

    private func unknownTogether() -> [Unknown] {
        guard counts.contains(where: { $0.amount == nil }) else { return [] }
        var sumsOf: [Int: [Int]] = [:]
        for (number, sum) in sums.enumerated() {
            for count in [sum.total] + sum.parts where counts[count].amount == nil {
                sumsOf[count, default: []].append(number)
            }
        }
        var seen: Set<Int> = []
        return sumsOf.keys.sorted().compactMap { start in
            guard seen.insert(start).inserted else { return nil }
            var (found, sums, open) = (Unknown(), Set<Int>(), [start])
            while let next = open.popLast() {
                found.counts.append(next)
                for sum in sumsOf[next] ?? [] where sums.insert(sum).inserted {
                    let members = [self.sums[sum].total] + self.sums[sum].parts
                    open += members.filter { counts[$0].amount == nil && seen.insert($0).inserted }
                }
            }
            found.sums = sums.sorted()
            return found
        }
    }

    /// Those that can be one number alone; whether there are any.
    private mutating func solve(_ unknown: Unknown) -> Bool {
        var index: [Int: Int] = [:]
        for (place, count) in unknown.counts.enumerated() { index[count] = place }
        var rows: [[(variable: Int, sign: Int)]] = []
        var sides: [Int] = []
        for sum in unknown.sums.map({ sums[$0] }) {
            guard let row = row(sum, index) else { return false }
            rows.append(row.terms)
            sides.append(row.side)
        }
        let program = LinearProgram(count: unknown.counts.count, sums: rows, sides: sides)
        var isAnySolved = false
        for (place, count) in unknown.counts.enumerated() {
            guard case .bounded(let high, _) = program.optimum(of: place, sign: 1),
                case .bounded(let low, _) = program.optimum(of: place, sign: -1), low == high
            else { continue }
            counts[count].amount = Decimal(Int64(high.whole + 1))
            isAnySolved = true
        }
        return isAnySolved
    }

    /// The unknown counts of a sum and what they come to, each of them by how much it is above 1: true zeros are
    /// delivered as such.
    private func row(
        _ sum: FoundSum, _ index: [Int: Int]
    ) -> (terms: [(variable: Int, sign: Int)], side: Int)? {
        var terms: [(variable: Int, sign: Int)] = []
        var side: Int64 = 0
        for (count, sign) in [(sum.total, -1)] + sum.parts.map({ ($0, 1) }) {
            if let variable = index[count] {
                terms.append((variable, sign))
                side -= Int64(sign)
            } else {
                guard let whole = counts[count].amount?.whole, abs(whole) < 1_000_000_000 else {
                    return nil
                }
                side -= whole * Int64(sign)
            }
        }
        return (terms, Int(side))
    }
}
