import Model
import Statistics

extension CountTable {
    /// Of figures about people; `known` are the places whose exact number an earlier edition published.
    init(_ reading: CountReading, known: Set<FigurePlace> = []) {
        var classes = EqualCounts(reading)
        let order = reading.counts.indices.sorted { one, other in
            let (first, second) = (reading.counts[one].name, reading.counts[other].name)
            return first.place == second.place ? one < other : first.place < second.place
        }
        var cellOf = [Int](repeating: -1, count: reading.counts.count)
        for number in order {
            let root = classes.root(of: number)
            if cellOf[root] < 0 {
                cellOf[root] = cells.count
                cells.append(Cell(reading.counts[root], smallest: reading.smallest))
            }
            cellOf[number] = cellOf[root]
            let count = reading.counts[number]
            if count.isDelivered, count.amount?.isZero != true {
                cells[cellOf[number]].isPrimary = true
            }
            if count.isSecret { cells[cellOf[number]].isPrimary = true }
            if count.isOpen { cells[cellOf[number]].isFixed = true }
            if let axes = count.name.axes { named.append((axes, cellOf[number])) }
        }
        for (place, counts) in reading.printed where known.contains(place) {
            for count in counts { cells[cellOf[count]].isFixed = true }
        }
        addPrinted(of: reading, cellOf)
        addSums(of: reading, cellOf)
        for list in reading.overlaps {
            let members = Array(Set(list.map { cellOf[$0] })).sorted()
            for member in members { overlapsOf[member, default: []].append(overlaps.count) }
            overlaps.append(members)
        }
    }

    private mutating func addPrinted(of reading: CountReading, _ cellOf: [Int]) {
        for (place, counts) in reading.printed.sorted(by: { $0.place < $1.place }) {
            let own = Array(Set(counts.map { cellOf[$0] })).sorted()
            for cell in own { cells[cell].printing.append(places.count) }
            places.append(place)
            printed.append(own)
        }
    }

    /// Zeros and known numbers do not move, so they are left out of the sums.
    private mutating func addSums(of reading: CountReading, _ cellOf: [Int]) {
        var seen: Set<[Int]> = []
        for found in reading.sums {
            let total = cellOf[found.total]
            let parts = found.parts.map { cellOf[$0] }
                .filter { !(cells[$0].isFixed && cells[$0].amount?.isZero == true) }.sorted()
            if parts == [total] || parts.isEmpty { continue }
            let sum = Sum(total: total, parts: parts, over: found.over)
            guard seen.insert([total] + parts).inserted else { continue }
            if let over = found.over, over != .metrics { cells[total].isMargin = true }
            for cell in [total] + parts { cells[cell].sums.append(sums.count) }
            sums.append(sum)
        }
    }
}

extension CountTable.Cell {
    fileprivate init(_ count: CountReading.Count, smallest: Int) {
        let amount = count.amount
        self.amount = amount
        name = count.name
        isPrimary = amount.map { isSmall($0, smallest: smallest) } ?? true
        isFixed = count.isPrintedZero
        let least: Int64 = if case .uncounted = count.name { 0 } else { 1 }
        room = amount.map { Int(max(0, $0.rounded(down: ()) - least)) } ?? 0
    }
}

extension Decimal {
    /// The largest whole number that is not above it.
    fileprivate func rounded(down _: Void) -> Int64 {
        if let whole { return whole }
        return Int64(approximate.rounded(.down))
    }
}

/// Which counts are one: a total with a single part that is not zero.
private struct EqualCounts {
    private var parent: [Int]

    init(_ reading: CountReading) {
        parent = Array(reading.counts.indices)
        for sum in reading.sums {
            let parts = sum.parts.filter { !reading.counts[$0].isPrintedZero }
            guard parts.count == 1, !reading.counts[sum.total].isPrintedZero else { continue }
            let (one, other) = (root(of: sum.total), root(of: parts[0]))
            parent[one] = other
        }
    }

    mutating func root(of number: Int) -> Int {
        var root = number
        while parent[root] != root { root = parent[root] }
        var next = number
        while parent[next] != root { (parent[next], next) = (root, parent[next]) }
        return root
    }
}
