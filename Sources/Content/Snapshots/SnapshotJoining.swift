import Model

extension SnapshotReader {
    /// Makes one snapshot of what readers found in the parts of a file, in order: observations by their key.
    mutating func join(_ parts: [SnapshotReader]) {
        var table = KeyTable()
        let keys = parts.map { part in part.keys.keys.map { table.index(of: $0) } }
        var starts = starts(of: parts, keys, count: table.keys.count)
        let count = parts.reduce(0) { $0 + $1.snapshot.observations.count }
        var (shares, names) = ([Share](), RemarkTable())
        let sorted = [Observation](unsafeUninitializedCapacity: count) { buffer, filled in
            for (part, keys) in zip(parts, keys) {
                let own = part.snapshot
                let remarks = own.remarks.map { names.index(of: $0) }
                for observation in own.observations {
                    let key = keys[Int(observation.key)]
                    let share = observation.share < 0 ? -1 : observation.share + Int32(shares.count)
                    let remark = observation.remark < 0 ? -1 : remarks[Int(observation.remark)]
                    unsafe buffer.initializeElement(
                        at: starts[Int(key)],
                        to: observation.renumbered(key: key, share: share, remark: remark))
                    starts[Int(key)] += 1
                }
                shares += own.shares
            }
            filled = count
        }
        snapshot.keys = table.keys
        snapshot.observations = sorted
        snapshot.shares = shares
        snapshot.remarks = names.remarks
    }

    /// Where the observations of each key begin.
    private func starts(
        of parts: [SnapshotReader], _ keys: [[Int32]], count: Int
    ) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for (part, keys) in zip(parts, keys) {
            for observation in part.snapshot.observations {
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
