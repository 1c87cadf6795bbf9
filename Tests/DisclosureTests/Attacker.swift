import Disclosure
import Model
import Statistics
import Testing

/// Somebody who reads the published table and reckons: it knows which inner counts each published number adds up, that
/// true zeros are printed, and that no more are answered than ask. It shares no code with what it attacks.
struct Attacker {
    /// A sum of inner counts: which, and what they come to.
    private struct Equation {
        var terms: [Int: Int]
        let value: Int
    }

    private let truth: [Int]
    private var equations: [Equation] = []
    private var hidden: [Int] = []
    /// What must not be known: sums of inner counts with their signs, each with a name.
    private var secrets: [(name: String, terms: [Int: Int])] = []
    private let pairs: [(enquiries: Int, answered: Int)]

    init(_ table: Table, _ published: PublishedRecord, smallest: Int) throws {
        let (months, groups, channels) = (
            table.months.count, table.groups.count, table.channels.count
        )
        let size = months * groups * channels
        let sides = table.answered.isEmpty ? [table.counts] : [table.counts, table.answered]
        truth = sides.flatMap { $0.flatMap { $0.flatMap { $0 } } }
        pairs = sides.count == 2 ? (0..<size).map { ($0, $0 + size) } : []
        let ids: [MetricID] = ["enquiries", "answered"]
        let quarter = months == 3 ? ["2026-Q2"] : []
        var seen: Set<Int> = []
        for (p, code) in (table.months + quarter).enumerated() {
            let period = try #require(Period.code(code, yearStart: .april))
            for g in -1..<groups {
                for c in -1..<channels {
                    var terms: [[Int: Int]] = [[:], [:]]
                    for m in p < months ? p...p : 0...(months - 1) {
                        for group in g < 0 ? 0...(groups - 1) : g...g {
                            for channel in c < 0 ? 0...(channels - 1) : c...c {
                                let cell = (m * groups + group) * channels + channel
                                for side in sides.indices { terms[side][cell + side * size] = 1 }
                            }
                        }
                    }
                    let totals = terms.map { $0.keys.reduce(0) { $0 + truth[$1] } }
                    let name = "\(code) \(g) \(c)"
                    for side in sides.indices {
                        let key = SeriesKey(
                            metric: ids[side], channel: c < 0 ? nil : ChannelID(table.channels[c]),
                            group: g < 0 ? nil : GroupName(table.groups[g]))
                        let figure = try #require(published.figures.figure(key, period))
                        if case .number(let number) = figure.value {
                            let value = Int(try #require(number.whole))
                            #expect(value == totals[side])
                            equations.append(Equation(terms: terms[side], value: value))
                            if terms[side].count == 1 { seen.formUnion(terms[side].keys) }
                        }
                        if totals[side] > 0 && totals[side] < smallest {
                            secrets.append(("\(ids[side]) \(name)", terms[side]))
                        }
                    }
                    let rest = totals[0] - totals[1]
                    if sides.count == 2, rest > 0, rest < smallest {
                        let negative = terms[1].mapValues { -$0 }
                        secrets.append(
                            ("rest \(name)", terms[0].merging(negative) { $0 + $1 }))
                    }
                }
            }
        }
        hidden = truth.indices.filter { !seen.contains($0) }
    }

    /// The secrets that it finds out.
    func foundOut() -> [String] {
        secrets.compactMap { secret in
            if isInRowSpace(secret.terms) { return "by equations: \(secret.name)" }
            return hasOtherTable(secret.terms) ? nil : "by trying: \(secret.name)"
        }
    }

    /// Gauss: whether a secret is a combination of published sums, reckoned modulo a large prime.
    private func isInRowSpace(_ secret: [Int: Int]) -> Bool {
        let prime = 1_000_003
        func row(_ terms: [Int: Int]) -> [Int] {
            hidden.map { ((terms[$0] ?? 0) % prime + prime) % prime }
        }
        var basis: [Int: [Int]] = [:]
        func reduced(_ start: [Int]) -> [Int] {
            var row = start
            for column in row.indices where row[column] != 0 {
                guard let other = basis[column] else { continue }
                let factor = row[column]
                for index in row.indices {
                    row[index] = (row[index] + (prime - factor) * other[index]) % prime
                }
            }
            return row
        }
        for equation in equations {
            let left = reduced(row(equation.terms))
            guard let column = left.firstIndex(where: { $0 != 0 }) else { continue }
            let inverse = power(left[column], prime - 2, prime)
            basis[column] = left.map { $0 * inverse % prime }
        }
        return reduced(row(secret)).allSatisfy { $0 == 0 }
    }

    private func power(_ base: Int, _ exponent: Int, _ prime: Int) -> Int {
        var (result, base, exponent) = (1, base, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }

    /// Tries whole numbers near the true ones for another table in which the secret is another.
    private func hasOtherTable(_ secret: [Int: Int]) -> Bool {
        [1, 2, 4].contains { width in
            var search = Enumeration(truth: truth, hidden: hidden, width: width, pairs: pairs)
            for equation in equations { search.keep(equation.terms) }
            return search.finds(other: secret)
        }
    }
}

/// All tables of whole numbers near the true one, one count after the other.
private struct Enumeration {
    let truth: [Int]
    let hidden: [Int]
    let width: Int
    let pairs: [(enquiries: Int, answered: Int)]
    private var sums: [[Int]] = []
    private var sumsOf: [Int: [Int]] = [:]
    private var moved: [Int: Int] = [:]
    private var steps = 8_000

    init(
        truth: [Int], hidden: [Int], width: Int, pairs: [(enquiries: Int, answered: Int)]
    ) {
        (self.truth, self.hidden, self.width, self.pairs) = (truth, hidden, width, pairs)
    }

    mutating func keep(_ terms: [Int: Int]) {
        let cells = hidden.filter { terms[$0] != nil }
        guard !cells.isEmpty else { return }
        for cell in cells { sumsOf[cell, default: []].append(sums.count) }
        sums.append(cells)
    }

    mutating func finds(other secret: [Int: Int]) -> Bool {
        let first = hidden.filter { secret[$0] != nil }
        let order = first + hidden.filter { secret[$0] == nil }
        for step in (-width...width) where step != 0 {
            steps = 8_000
            moved = [:]
            if search(order, 0, secret, first.count, step) { return true }
        }
        return false
    }

    private mutating func search(
        _ order: [Int], _ next: Int, _ secret: [Int: Int], _ count: Int, _ wanted: Int
    ) -> Bool {
        steps -= 1
        if steps < 0 { return false }
        if next == count {
            let change = secret.reduce(0) { $0 + $1.value * (moved[$1.key] ?? 0) }
            guard change == wanted else { return false }
        }
        // The count in the sum with the fewest open ones first.
        guard next < order.count else { return true }
        let cell = next < count ? order[next] : tightest(order)
        for step in [0] + (1...width).flatMap({ [-$0, $0] }) {
            guard truth[cell] + step >= 1 else { continue }
            moved[cell] = step
            if isPossible(around: cell), search(order, next + 1, secret, count, wanted) {
                return true
            }
            moved[cell] = nil
        }
        return false
    }

    private func tightest(_ order: [Int]) -> Int {
        let open = order.filter { moved[$0] == nil }
        return open.min { openness($0) < openness($1) } ?? order[0]
    }

    private func openness(_ cell: Int) -> Int {
        (sumsOf[cell] ?? []).map { sum in sums[sum].count { moved[$0] == nil } }.min() ?? 99
    }

    private func isPossible(around cell: Int) -> Bool {
        for sum in sumsOf[cell] ?? [] {
            let left = sums[sum].reduce(0) { $0 + (moved[$1] ?? 0) }
            let open = sums[sum].count { moved[$0] == nil }
            if abs(left) > open * width { return false }
        }
        return pairs.allSatisfy { pair in
            guard pair.enquiries == cell || pair.answered == cell else { return true }
            let most = truth[pair.enquiries] + (moved[pair.enquiries] ?? width)
            return truth[pair.answered] + (moved[pair.answered] ?? -width) <= most
        }
    }
}
