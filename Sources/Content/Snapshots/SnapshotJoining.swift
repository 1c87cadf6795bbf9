import Model

extension SnapshotReader {
    /// Makes one snapshot of what readers found in the parts of a file, in order, with how many lines each has:
    /// observations by their key.
    mutating func join(_ parts: [(reader: SnapshotReader, lines: Int32)]) {
        var table = KeyTable()
        let keys = parts.map { part in part.reader.keys.keys.map { table.index(of: $0) } }
        var starts = starts(of: parts.map(\.reader), keys, count: table.keys.count)
        let count = parts.reduce(0) { $0 + $1.reader.snapshot.listed.count }
        var (shares, names) = ([Share](), RemarkTable())
        let sorted = [Observation](unsafeUninitializedCapacity: count) { buffer, filled in
            var above: Int32 = 0
            for (part, keys) in zip(parts, keys) {
                let own = part.reader.snapshot
                let remarks = own.remarks.map { names.index(of: $0) }
                for observation in own.listed {
                    let key = keys[Int(observation.key)]
                    let share = observation.share < 0 ? -1 : observation.share + Int32(shares.count)
                    let remark = observation.remark < 0 ? -1 : remarks[Int(observation.remark)]
                    unsafe buffer.initializeElement(
                        at: starts[Int(key)],
                        to: observation.renumbered(
                            key: key, share: share, remark: remark, down: above))
                    starts[Int(key)] += 1
                }
                shares += own.shares
                above += part.lines
            }
            filled = count
        }
        snapshot.keys = table.keys
        snapshot.listed = sorted
        snapshot.daily = daily(of: parts, keys, count: table.keys.count)
        snapshot.shares = shares
        snapshot.remarks = names.remarks
    }

    /// The readings of single days of each key, in the order of the parts; empty where there are none.
    private func daily(
        of parts: [(reader: SnapshotReader, lines: Int32)], _ keys: [[Int32]], count: Int
    ) -> [[DailyReadings]] {
        guard parts.contains(where: { !$0.reader.daily.isEmpty }) else { return [] }
        var all = [[DailyReadings]](repeating: [], count: count)
        var above: Int32 = 0
        for (part, keys) in zip(parts, keys) {
            for (key, own) in zip(keys, part.reader.daily) where !own.isEmpty {
                all[Int(key)].append(own.readings(below: above))
            }
            above += part.lines
        }
        return all
    }

    /// Where the observations of each key begin.
    private func starts(
        of parts: [SnapshotReader], _ keys: [[Int32]], count: Int
    ) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for (part, keys) in zip(parts, keys) {
            for observation in part.snapshot.listed {
                counts[Int(keys[Int(observation.key)])] += 1
            }
        }
        var next = 0
        return counts.map { count in
            defer { next += count }
            return next
        }
    }
}

/// Remarks, each once.
struct RemarkTable {
    private(set) var remarks: [String] = []
    private var indices: [String: Int32] = [:]

    mutating func index(of remark: String) -> Int32 {
        if let index = indices[remark] { return index }
        let index = Int32(remarks.count)
        remarks.append(remark)
        indices[remark] = index
        return index
    }
}
